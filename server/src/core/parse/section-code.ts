import type { CodeBlock, Entry } from '../model/source.ts';
import { sectionKey } from '../model/words.ts';
import { FORMULA_LANGUAGE } from './formula/language.ts';

/** The formula that stands in a section of an entry: the first where there are several; undefined without one. */
export function formulaInSection({ code, sections }: Entry, title: string): CodeBlock | undefined {
  const wanted = sectionKey(title);
  return code.find(block => {
    if (block.language !== FORMULA_LANGUAGE) return false;
    const section = sections.findLast(({ titleSpan }) => titleSpan.start < block.span.start);
    return section !== undefined && sectionKey(section.title) === wanted;
  });
}
