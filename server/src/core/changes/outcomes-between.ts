import type { Setting } from '../evaluation/evaluator.ts';
import type { Question } from '../model/personalisation.ts';
import { alwaysAsked } from '../reasoning/always-asked.ts';
import { type Case, firstCases } from '../reasoning/cases.ts';
import { domainOf } from '../reasoning/domain.ts';
import type { Answering } from '../reasoning/looking.ts';
import {
  keyOfOutcome,
  type Outcome,
  outcomeIn,
  type Role,
  type Subject,
  seesAllAnswers,
} from '../reasoning/outcomes/outcome.ts';
import type { OutcomeDifference, Outcomes } from './changed.ts';
import { type Shown, tellingWitness } from './telling-witness.ts';

/** As many collectivités as are looked at for two formulas. */
const MOST_CASES = 10_000;

/**
 * Compares what comes of two formulas of one platform for whatever collectivité; undefined for no formula. Those that have answered
 * all that they are asked come first: a difference that only others show is told where there is none among them.
 */
export function outcomesBetween(
  role: Role,
  before: Subject | undefined,
  after: Subject | undefined,
  known: ReadonlyMap<string, Question>,
): Outcomes {
  const programs = [before, after].flatMap(subject => subject?.program ?? []);
  const questions = seesAllAnswers(role) ? alwaysAsked(known) : known;
  const domain = domainOf(programs, questions);
  if (domain.unknown.length > 0) return { kind: 'untold', why: 'unknown-question' };
  const isShare = (id: string) => questions.get(id)?.type === 'proportion';
  const seenWith = (setting: Setting, hasNoEnd: (id: string) => boolean): Seen => {
    const [old, now] = [before, after].map(one => (one ? outcomeIn(one, setting, hasNoEnd) : WITHOUT[role]));
    return { before: old ?? WITHOUT[role], after: now ?? WITHOUT[role] };
  };
  const seen = (setting: Setting) => seenWith(setting, isShare);
  const isPlain = before !== undefined && after?.program.platform === '2023';
  const differs = (one: Seen) => textOfEffect(one.before, isPlain) !== textOfEffect(one.after, isPlain);
  // Where what is written differs, the figures that it comes to must too: of max(a, b) and max(b, a) they do not.
  const told = (difference: OutcomeDifference): readonly OutcomeDifference[] => {
    const shown = (setting: Setting): Shown => {
      if (keyOf(seen(setting)) !== keyOf(difference)) return 'elsewhere';
      return differs(seenWith(setting, () => false)) ? 'other' : 'same';
    };
    const witness = tellingWitness(difference.witness, isShare, shown);
    return witness ? [{ ...difference, witness }] : [];
  };
  let looked = 0;
  let isProved = domain.isExact;
  for (const answering of ['complete', 'any'] satisfies readonly Answering[]) {
    const { cases, isAll } = firstCases(domain, answering, seen, MOST_CASES);
    const differences = differing(cases.filter(one => differs(one.seen)));
    const shown = differences.flatMap(told);
    if (shown.length > 0) return { kind: 'differ', differences: shown, cases: cases.length, isWhole: isAll };
    isProved &&= differences.length === 0;
    if (!isAll) return { kind: 'untold', why: 'too-many' };
    looked = cases.length;
  }
  return isProved ? { kind: 'same', cases: looked } : { kind: 'untold', why: 'no-end' };
}

interface Seen {
  readonly before: Outcome;
  readonly after: Outcome;
}

/** Each pair of outcomes, by the first collectivité for which it is so. */
function differing(cases: readonly Case<Seen>[]): readonly OutcomeDifference[] {
  const found = new Map<string, OutcomeDifference>();
  for (const { seen, profile } of cases) {
    const key = keyOf(seen);
    const known = found.get(key);
    found.set(key, known ? { ...known, cases: known.cases + 1 } : { ...seen, witness: profile, cases: 1 });
  }
  return [...found.values()];
}

/**
 * What an outcome does to points. A factor of 1 does nothing, if `isPlain`: on the platform of 2026 it counts below a factor 0, and an
 * action has points of its own by it; in 2023, it has those by any rule.
 */
function textOfEffect(outcome: Outcome, isPlain: boolean): string {
  return textOfOutcome(isPlain && outcome.kind === 'factor' && outcome.factor === 1 ? NOTHING : outcome);
}

function keyOf({ before, after }: Seen): string {
  return `${textOfOutcome(before)} ${textOfOutcome(after)}`;
}

/** White space in what is written means nothing. */
function textOfOutcome(outcome: Outcome): string {
  return keyOfOutcome(outcome.kind === 'written' ? { ...outcome, text: outcome.text.replace(/\s/g, '') } : outcome);
}

const NOTHING: Outcome = { kind: 'nothing' };

/** What is so where there is no formula: a question without one is always asked. */
const WITHOUT: Readonly<Record<Role, Outcome>> = {
  deactivation: NOTHING,
  reduction: NOTHING,
  score: NOTHING,
  visibility: { kind: 'asked' },
  target: NOTHING,
  limit: NOTHING,
  objective: NOTHING,
};
