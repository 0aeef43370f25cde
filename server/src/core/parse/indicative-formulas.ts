import { memory } from '../memory/memory.ts';
import type { Entry, ScalarItem, SourceFile } from '../model/source.ts';
import { idsOfField } from './fields.ts';
import { formulaInSection } from './formula-in.ts';

/** What an action says of its score by indicators, and of the questions that decide on it (platform, section 9). */
export interface IndicativeFormula {
  readonly file: SourceFile;
  readonly entry: Entry;
  /** What its section holds; undefined where it has none. */
  readonly formula: ScalarItem | undefined;
  /** The ids of its key `indicateurs`. */
  readonly indicators: readonly ScalarItem[];
  /** The ids of its key `questions`, which the platform does not read. */
  readonly questions: readonly ScalarItem[];
}

/** The section of an action that holds the formula of its score. */
export const SCORE_SECTION = 'Score indicatif';

/** What the actions of a measure file say of it, those that say nothing left out. Read once for each version of the file. */
export function indicativeFormulasOf(file: SourceFile): readonly IndicativeFormula[] {
  return read(file, [], () => {
    const found = file.declarations.flatMap(({ entry }) => indicativeFormulaOf(file, entry) ?? []);
    return found.length > 0 ? found : NONE;
  });
}

const read = memory<SourceFile, readonly IndicativeFormula[]>();
const NONE: readonly IndicativeFormula[] = [];

function indicativeFormulaOf(file: SourceFile, entry: Entry): IndicativeFormula | undefined {
  const formula = formulaInSection(file.text, entry, SCORE_SECTION);
  const indicators = idsOfField(entry, 'indicateurs');
  const questions = idsOfField(entry, 'questions');
  const isTold = formula || indicators.length > 0 || questions.length > 0;
  return isTold ? { file, entry, formula, indicators, questions } : undefined;
}
