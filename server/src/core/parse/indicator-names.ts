import { memory } from '../memory/memory.ts';
import type { ScalarItem, SourceFile } from '../model/source.ts';
import { span } from '../text/span.ts';
import { writtenCalls } from './expression/written-calls.ts';
import { idsOfField } from './fields.ts';
import { indicativeFormulasOf } from './indicative-formulas.ts';
import { indicatorsOf } from './indicators.ts';

/** The functions of formulas that name an indicator. */
const NAMING: ReadonlySet<string> = new Set(['val', 'opt_val', 'cible', 'limite']);

/** The keys by which an indicator names others. */
const KEYS = ['parent', 'parents', 'valeur'] as const;

/** Every place of a file that names an indicator, finished or not: scores of actions, lists, values that are computed, keys. */
export function indicatorNamesIn(file: SourceFile): readonly ScalarItem[] {
  return read(file, [], () => {
    const scored = indicativeFormulasOf(file).flatMap(({ formula, indicators }) => [
      ...(formula ? namesInFormula(formula) : []),
      ...indicators,
    ]);
    // The importer reads what is computed in small letters.
    const computed = indicatorsOf(file).flatMap(({ computed: formula }) => {
      return formula ? namesInFormula({ ...formula, text: inSmallLetters(formula.text) }) : [];
    });
    const related = indicatorsOf(file).flatMap(({ entry }) => KEYS.flatMap(key => idsOfField(entry, key)));
    return [...scored, ...computed, ...related].map(({ text, span }) => ({ text, span }));
  });
}

const read = memory<SourceFile, readonly ScalarItem[]>();

/** Letter by letter, so that every place stays. */
function inSmallLetters(text: string): string {
  return text.replace(/[A-Z]/g, letter => letter.toLowerCase());
}

function namesInFormula({ text, span: { start } }: ScalarItem): readonly ScalarItem[] {
  return writtenCalls(text, span(0, text.length), 'indicateur').flatMap(({ called, name }) => {
    if (!NAMING.has(called)) return [];
    return [{ text: name.text.toLowerCase(), span: span(start + name.span.start, start + name.span.end) }];
  });
}
