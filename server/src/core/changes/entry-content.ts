import { memory } from '../memory/memory.ts';
import type { Entry } from '../model/source.ts';
import { ID_KEYS } from '../model/words.ts';
import { textOfField } from '../parse/fields.ts';
import { FORMULA_LANGUAGE } from '../parse/formula/language.ts';
import { textOf } from '../text/span.ts';
import { fieldsOf, type Written } from './entry-changes.ts';
import { plainFormula } from './formulas.ts';
import { textParts } from './own-words.ts';
import { valuesOf } from './values-of.ts';
import { wordsOf } from './words-of.ts';

/**
 * All that an entry says, without its id, how it is written and what stands below it, as something for a fingerprint: who approved
 * that it came has not approved what it says later.
 */
export function entryContent(written: Written): unknown {
  return known(written.entry, [written.file], () => contentOf(written));
}

const known = memory<Entry, unknown>();

function contentOf(written: Written): unknown {
  const { file, entry } = written;
  const texts = Array.from(textParts(entry), ([section, { spans }]) => {
    return [section, spans.flatMap(span => wordsOf(textOf(file.text, span)))] as const;
  });
  const keys = Array.from(fieldsOf(written, NAMES), ([key, field]) => [key, valuesOf(file, field).toSorted()] as const);
  const formulas = entry.code.flatMap(({ language, content }) =>
    language === FORMULA_LANGUAGE ? [plainFormula(textOf(file.text, content))] : [],
  );
  return [wordsOf(entry.title), told(texts), told(keys), formulas];
}

/** The same with all that stands below it: the choices of a question, the objectives of an indicator. */
export function wholeContent({ file, entry }: Written): unknown {
  const below = entry.children.map(child => wholeContent({ file, entry: child }));
  return [textOfField(entry, 'id'), entryContent({ file, entry }), below];
}

const NAMES: ReadonlySet<string> = new Set(ID_KEYS);

/** What says something, in an order that is not that of the text. */
function told(parts: readonly (readonly [key: string, said: readonly string[]])[]): readonly unknown[] {
  return parts.filter(([, said]) => said.length > 0).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
