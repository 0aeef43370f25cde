import type { ScalarItem, SourceFile } from '../model/source.ts';
import { writtenCalls } from './expression/written-calls.ts';
import { idsOfField } from './fields.ts';
import { indicatorsOf } from './indicators.ts';
import { scoreFormulasOf } from './score-formulas.ts';

/** The functions of formulas that name an indicator. */
const NAMING: ReadonlySet<string> = new Set(['val', 'opt_val', 'cible', 'limite']);

/** The keys by which an indicator names others. */
const KEYS = ['parent', 'parents', 'valeur'] as const;

/** Every place of a file that names an indicator, finished or not: scores of actions, lists, values that are computed, keys. */
export function indicatorNamesIn(file: SourceFile): readonly ScalarItem[] {
  const scored = scoreFormulasOf(file).flatMap(({ formula, indicators }) => [
    ...(formula ? namesIn(file.text, formula) : []),
    ...indicators,
  ]);
  // The importer reads what is computed in small letters.
  const computed = indicatorsOf(file).flatMap(({ computed: formula }) => {
    return formula
      ? namesIn(
          file.text.replace(/[A-Z]/g, letter => letter.toLowerCase()),
          formula,
        )
      : [];
  });
  const related = indicatorsOf(file).flatMap(({ entry }) => KEYS.flatMap(key => idsOfField(entry, key)));
  return [...scored, ...computed, ...related].map(({ text, span }) => ({ text, span }));
}

function namesIn(text: string, { span }: ScalarItem): readonly ScalarItem[] {
  return writtenCalls(text, span, 'indicateur').flatMap(({ called, name }) =>
    NAMING.has(called) ? [lowered(name)] : [],
  );
}

function lowered({ text, span }: ScalarItem): ScalarItem {
  return { text: text.toLowerCase(), span };
}
