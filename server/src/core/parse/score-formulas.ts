import { memory } from '../memory/memory.ts';
import type { Entry, ScalarItem, SourceFile } from '../model/source.ts';
import { textOf } from '../text/span.ts';
import { idsOfField } from './fields.ts';
import { formulaInSection } from './section-code.ts';

/** What an action says of its score by indicators (platform, section 9). */
export interface ScoreFormula {
  readonly file: SourceFile;
  /** What its section holds; undefined where it has none. */
  readonly formula: ScalarItem | undefined;
  /** The ids of its key `indicateurs`. */
  readonly indicators: readonly ScalarItem[];
}

/** The section of an action that holds the formula of its score. */
export const SCORE_SECTION = 'Score indicatif';

/** What the actions of a measure file say of it, those that say nothing left out. Read once for each version of the file. */
export function scoreFormulasOf(file: SourceFile): readonly ScoreFormula[] {
  return read(file, [], () => {
    const found = file.declarations.flatMap(({ entry }) => scoreFormulaOf(file, entry) ?? []);
    return found.length > 0 ? found : NONE;
  });
}

const read = memory<SourceFile, readonly ScoreFormula[]>();
const NONE: readonly ScoreFormula[] = [];

function scoreFormulaOf(file: SourceFile, entry: Entry): ScoreFormula | undefined {
  const { text } = file;
  const place = formulaInSection(entry, SCORE_SECTION)?.content;
  const formula = place && textOf(text, place).trim() !== '' ? { text: textOf(text, place), span: place } : undefined;
  const indicators = idsOfField(entry, 'indicateurs');
  return formula || indicators.length > 0 ? { file, formula, indicators } : undefined;
}
