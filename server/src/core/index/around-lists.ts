import { joined } from '../memory/joined.ts';
import { PersistentMap } from '../memory/persistent-map.ts';
import type { Personalisation, Question } from '../model/personalisation.ts';
import type { SourceFile } from '../model/source.ts';
import { type IndicativeFormula, indicativeFormulasOf } from '../parse/indicative-formulas.ts';
import { type Indicator, indicatorsOf } from '../parse/indicators.ts';
import { questionsOf } from '../parse/personalisation/questions.ts';
import { type ReadRules, readRules } from '../parse/personalisation/rules.ts';
import type { Workspace } from './workspace.ts';

/** The entries of rules of a workspace, in the order of their files and of the text: the order in which they apply. */
export function personalisationsIn({ around }: Pick<Workspace, 'around'>): readonly Personalisation[] {
  return allPersonalisations(around);
}

/** The questions of a workspace, in the order of their files and of the text. */
export function questionsIn({ around }: Pick<Workspace, 'around'>): readonly Question[] {
  return allQuestions(around);
}

/** The indicators of a workspace, in the same order. */
export function indicatorsIn({ around }: Pick<Workspace, 'around'>): readonly Indicator[] {
  return allIndicators(around);
}

/** What the actions of a workspace say of their scores by indicators, in the order of their files and of the text. */
export function indicativeFormulasIn({ files }: Pick<Workspace, 'files'>): readonly IndicativeFormula[] {
  return allIndicativeFormulas(files);
}

const allPersonalisations = PersistentMap.summary<SourceFile, readonly Personalisation[]>(
  file => rulesOf(file).value,
  joined,
  [],
);
const allIndicativeFormulas = PersistentMap.summary<SourceFile, readonly IndicativeFormula[]>(
  indicativeFormulasOf,
  joined,
  [],
);
const allQuestions = PersistentMap.summary<SourceFile, readonly Question[]>(questionsOf, joined, []);
const allIndicators = PersistentMap.summary<SourceFile, readonly Indicator[]>(indicatorsOf, joined, []);

// Files are immutable: what each holds is read once.
const read = new WeakMap<SourceFile, ReadRules>();

/** The rules of a file, read once for each version of it. */
export function rulesOf(file: SourceFile): ReadRules {
  const known = read.get(file);
  if (known) return known;
  const rules = readRules(file);
  read.set(file, rules);
  return rules;
}
