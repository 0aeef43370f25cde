import assert from 'node:assert/strict';
import { activation } from '../../server/src/core/evaluation/expression/active-answers.ts';
import { evaluated } from '../../server/src/core/evaluation/expression/evaluate.ts';
import { contextOfProfile } from '../../server/src/core/evaluation/expression/profile-context.ts';
import { evaluate } from '../../server/src/core/evaluation/formula/evaluate.ts';
import { programOfExpression } from '../../server/src/core/evaluation/program.ts';
import { actionsScoredIn } from '../../server/src/core/model/expression.ts';
import type { Question } from '../../server/src/core/model/personalisation.ts';
import type { Profile } from '../../server/src/core/model/scenario.ts';
import { parseExpression } from '../../server/src/core/parse/expression/parse-expression.ts';
import { domainOf } from '../../server/src/core/reasoning/domain.ts';
import {
  type Outcome,
  type Role,
  type Subject,
  seesAllAnswers,
} from '../../server/src/core/reasoning/outcomes/outcome.ts';
import { outcomeTable } from '../../server/src/core/reasoning/outcomes/outcome-table.ts';
import { rowOf } from '../../server/src/core/reasoning/outcomes/row-of.ts';
import { allProfiles, dataOfProfile, everyAnswer } from './every-profile.ts';

/**
 * Holds the table of a formula to what the engine gives, for every collectivité that there can be; gives how many there are. Those
 * beyond `most` are not tried.
 */
export function checkTable(subject: Subject, questions: ReadonlyMap<string, Question>, most = 200_000): number {
  const table = outcomeTable(subject, questions);
  if (!table.isWhole || !table.isExact) return 0;
  let tried = 0;
  for (const profile of allProfiles(domainOf([subject.program], questions), everyAnswer)) {
    if (tried === most) break;
    tried++;
    const row = rowOf(table, profile);
    assert(row, `${subject.text}: ${dataOfProfile(profile)} is in no row`);
    const value = valueFor(subject, questions, profile);
    assert(
      isSame(subject, row.outcome, value) && isAsWritten(subject, questions, profile, row.outcome, value),
      `${subject.text}: ${dataOfProfile(profile)}: ${value}, not ${JSON.stringify(row.outcome)}`,
    );
  }
  for (const { witness, outcome } of table.rows) {
    const value = valueFor(subject, questions, witness);
    assert(
      isSame(subject, outcome, value),
      `${subject.text}: the witness ${dataOfProfile(witness)} gives ${value}, not ${JSON.stringify(outcome)}`,
    );
  }
  return tried;
}

/** What the engine of the platform gives; `failed` where it breaks down. */
function valueFor(
  { program, role, referential: id }: Subject,
  questions: ReadonlyMap<string, Question>,
  profile: Profile,
): unknown {
  if (program.platform === '2023') {
    const scoreOf = () => (role === 'score' ? 0.5 : undefined);
    const { value, fault } = evaluate(program.formula, { profile, scoreOf });
    return fault ? 'failed' : value;
  }
  try {
    // Whether a question is asked, targets and limits hang on all answers; targets and limits on the référentiel, too.
    const context = seesAllAnswers(role) ? contextOfProfile(profile) : activation(questions, profile).context;
    const referential = id === undefined ? undefined : { id, version: undefined };
    return evaluated(program.expression, { ...context, referential });
  } catch {
    return 'failed';
  }
}

function isSame({ role }: Subject, outcome: Outcome, value: unknown): boolean {
  switch (outcome.kind) {
    case 'nothing':
      return isNothing(role, value);
    case 'deactivates':
      return Boolean(value);
    case 'factor':
      return Object.is(outcome.factor, Number(value));
    case 'value':
      return outcome.value === value;
    case 'asked':
      return value === true;
    case 'written':
      return value !== undefined && value !== null;
    case 'fault':
      if (role === 'target' || role === 'limit' || role === 'objective')
        return value === 'failed' || !Number.isFinite(value);
      if (value === 'failed' || Number.isNaN(value)) return true;
      return (typeof value === 'number') === (role === 'deactivation');
  }
}

/** True where what is written is computed to the same: it holds for all for whom the row is. */
function isAsWritten(
  subject: Subject,
  questions: ReadonlyMap<string, Question>,
  profile: Profile,
  outcome: Outcome,
  value: unknown,
): boolean {
  if (outcome.kind !== 'written' || subject.program.platform === '2023') return true;
  const { expression } = parseExpression(outcome.text, 'personnalisation');
  assert(expression, `${subject.text}: nobody can read ${outcome.text}`);
  const [given, told] = [value, valueFor({ ...subject, program: programOfExpression(expression) }, questions, profile)];
  if (typeof given === 'number') return Math.abs(given - Number(told)) < 1e-9;
  return scoreFrom(given) === scoreFrom(told);
}

/** What the text that a rule gives is in the end, whatever scores. */
function scoreFrom(text: unknown): unknown {
  assert(typeof text === 'string');
  const { expression } = parseExpression(text, 'personnalisation');
  const scores = new Map(expression && actionsScoredIn(expression).map((id, at) => [id, 0.3 + at / 7]));
  return expression ? evaluated(expression, { scores }) : 'failed';
}

/** What leaves everything as it is: a factor or a target of 0 does not. */
function isNothing(role: Role, value: unknown): boolean {
  switch (role) {
    case 'deactivation':
      return !value;
    case 'visibility':
      return value !== true;
    case 'target':
    case 'limit':
    case 'objective':
      return typeof value !== 'number';
    case 'reduction':
    case 'score':
      return value === undefined || value === null;
  }
}
