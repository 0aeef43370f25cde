import { programOfRule } from '../evaluation/program.ts';
import { askedIn } from '../evaluation/rule-names.ts';
import { profileOf, type Scenario } from '../model/scenario.ts';
import { visibilityOf } from '../reasoning/domain.ts';
import { thresholdsOf } from '../reasoning/thresholds.ts';
import type { Prepared } from '../scoring/prepare.ts';
import type { Varied } from './varied.ts';

/**
 * The numbers at which a rule of a version may begin to give something else while an answer of a scenario varies, and at which another
 * question may begin to be asked: in no order. None of anything else that is varied, for rules compare answers alone.
 */
export function turnsOf({ entries, questions }: Prepared, scenario: Scenario, varied: Varied): readonly number[] {
  if (varied.kind !== 'answer') return [];
  const { question } = varied;
  const asking = entries.flatMap(({ rules }) => rules.filter(rule => askedIn(rule).includes(question)));
  const shown = [...questions.values()].flatMap(other => visibilityOf(other) ?? []);
  const known = profileOf(scenario);
  return [...asking.map(programOfRule), ...shown].flatMap(program => thresholdsOf(program, question, known).at);
}
