import type { Setting } from '../evaluation/evaluator.ts';
import { programOfRule } from '../evaluation/program.ts';
import type { Profile } from '../model/scenario.ts';
import { casesOf, firstCases } from '../reasoning/cases.ts';
import { type Domain, domainOf } from '../reasoning/domain.ts';
import type { Answering } from '../reasoning/looking.ts';
import { isOpen } from '../reasoning/looks.ts';
import type { Prepared, PreparedRule } from '../scoring/prepare.ts';
import { deactivatesIn, sameEffect } from './effect.ts';
import { hidingRules, isOverridden } from './hiding-rules.ts';
import type { RuleMutant } from './mutant.ts';

/**
 * True where the rule of a mutant is proved to make no score another for any collectivité, however it answers: all that the two
 * tell apart were tried, and where they differ, a deactivation hides it; or another rule counts in its place. False where a score may
 * differ, and where that cannot be told: too many, or a share that no formula bounds.
 */
export function isProvedSame(mutant: RuleMutant, prepared: Prepared): boolean {
  const hiding = readableHidingRules(mutant, prepared);
  return (
    isOverridden(prepared, mutant.original) ||
    isSameFor(comparisonOf(mutant, prepared, [])) ||
    (hiding.length > 0 && isSameFor(comparisonOf(mutant, prepared, hiding)))
  );
}

/** Collectivités for which the rule of a mutant may make a score another: those that have answered all that they are asked first. */
export function* differingProfiles(mutant: RuleMutant, prepared: Prepared): Generator<Profile> {
  const { domain, isSame } = comparisonOf(mutant, prepared, readableHidingRules(mutant, prepared));
  const isSameWithScores = sameWithScores(mutant, prepared);
  const seemsSame = (setting: Setting) => isSame(setting) || isSameWithScores(setting);
  for (const answering of ['complete', 'any'] satisfies readonly Answering[]) {
    let given = 0;
    let looked = 0;
    for (const { profile, seen } of casesOf(domain, answering, seemsSame)) {
      if (++looked > MOST_CASES || given === MOST_PROFILES) break;
      if (seen) continue;
      given++;
      yield profile;
    }
  }
}

/** In some hundred milliseconds at most. */
const MOST_CASES = 20_000;
/** Where a rule gives something else and no score shows it, others will not either. */
const MOST_PROFILES = 24;

/** What is looked at to tell two rules apart. */
interface Comparison {
  readonly domain: Domain;
  /** True where no score can differ; false also where that hangs on scores. */
  readonly isSame: (setting: Setting) => boolean;
}

function comparisonOf(mutant: RuleMutant, prepared: Prepared, hiding: readonly PreparedRule[]): Comparison {
  const hasSameEffect = sameEffect(mutant, prepared);
  return {
    domain: domainOf([mutant.original, mutant.altered, ...hiding].map(programOfRule), prepared.questions),
    isSame: setting => hasSameEffect(setting) || hiding.some(rule => deactivatesIn(rule, setting)),
  };
}

/** Tells where a mutant does the same whatever the scores are that are tried; of the platform of 2023 alone a rule hangs on them. */
function sameWithScores(mutant: RuleMutant, prepared: Prepared): (setting: Setting) => boolean {
  const { original } = mutant;
  if (original.expression) return () => false;
  const hasSameEffect = sameEffect(mutant, prepared);
  const scores = scoresToTry([...original.scored.keys()]);
  return setting => scores.every(scoreOf => hasSameEffect({ ...setting, scoreOf }));
}

type ScoreOf = NonNullable<Setting['scoreOf']>;

/** Scores of some actions: each another, rising and falling, and the same of all. */
function scoresToTry(actions: readonly string[]): readonly ScoreOf[] {
  const rising: ScoreOf = ({ action }) => (actions.indexOf(action.text) + 1) / (actions.length + 1);
  const falling: ScoreOf = call => 1 - (rising(call) ?? 0);
  return [
    rising,
    falling,
    ...[1, 0.8, 0.5, 0.2, 0.05].map(
      (share): ScoreOf =>
        () =>
          share,
    ),
  ];
}

function isSameFor({ domain, isSame }: Comparison): boolean {
  if (!domain.isExact || domain.unknown.length > 0) return false;
  const { cases, isAll } = firstCases(domain, 'any', isSame, MOST_CASES);
  return isAll && cases.every(({ seen }) => seen);
}

/** Those that read nothing that is not known: a proof is not to be lost over them. */
function readableHidingRules({ original }: RuleMutant, prepared: Prepared): readonly PreparedRule[] {
  return hidingRules(prepared, original).filter(rule => {
    const program = programOfRule(rule);
    return !isOpen(program) && domainOf([program], prepared.questions).unknown.length === 0;
  });
}
