import type { CodeBlock, Entry, ScalarItem } from '../model/source.ts';
import { sectionKey } from '../model/words.ts';
import { textOf } from '../text/span.ts';
import { FORMULA_LANGUAGE } from './formula/language.ts';

/** The formula that stands in a section of an entry: the first where there are several. An empty one is none. */
export function formulaInSection(text: string, { code, sections }: Entry, title: string): ScalarItem | undefined {
  const wanted = sectionKey(title);
  const block = code.find(({ language, span }) => {
    if (language !== FORMULA_LANGUAGE) return false;
    const section = sections.findLast(({ titleSpan }) => titleSpan.start < span.start);
    return section !== undefined && sectionKey(section.title) === wanted;
  });
  return block && formulaInBlock(text, block);
}

/** The formula that a block of code holds; undefined for one of another language. An empty one is none. */
export function formulaInBlock(text: string, { language, content }: CodeBlock): ScalarItem | undefined {
  const formula = textOf(text, content);
  return language === FORMULA_LANGUAGE && formula.trim() !== '' ? { text: formula, span: content } : undefined;
}
