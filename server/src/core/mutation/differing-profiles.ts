import type { Question } from '../model/personalisation.ts';
import type { Profile } from '../model/scenario.ts';
import { casesOf, firstCases } from '../reasoning/cases.ts';
import { type Domain, domainOf } from '../reasoning/domain.ts';
import type { Setting } from '../reasoning/evaluator.ts';
import type { Answering } from '../reasoning/looking.ts';
import { programOfRule } from '../reasoning/program.ts';
import { effectIn } from './effect.ts';
import type { RuleMutant } from './mutant.ts';

type Questions = ReadonlyMap<string, Question>;

/**
 * True where the rule of a mutant is proved to do the same as the original for every collectivité, however it answers: all that the
 * two tell apart were tried. False where they differ, and where that cannot be told: too many, or a share that no formula bounds.
 */
export function isProvedSame(mutant: RuleMutant, questions: Questions): boolean {
  const domain = domainOfBoth(mutant, questions);
  if (!domain.isExact || domain.unknown.length > 0) return false;
  const { cases, isAll } = firstCases(domain, 'any', difference(mutant), MOST_CASES);
  return isAll && cases.every(({ seen }) => seen === 'same');
}

/** Collectivités for which the rule of a mutant does something else, or may: those that have answered all that they are asked first. */
export function* differingProfiles(mutant: RuleMutant, questions: Questions): Generator<Profile> {
  const domain = domainOfBoth(mutant, questions);
  for (const answering of ['complete', 'any'] satisfies readonly Answering[]) {
    let given = 0;
    let looked = 0;
    for (const { profile, seen } of casesOf(domain, answering, difference(mutant))) {
      if (++looked > MOST_CASES || given === MOST_PROFILES) break;
      if (seen === 'same') continue;
      given++;
      yield profile;
    }
  }
}

/** In some hundred milliseconds at most. */
const MOST_CASES = 20_000;
/** Where a rule gives something else and no score shows it, others will not either. */
const MOST_PROFILES = 24;

function domainOfBoth({ original, altered }: RuleMutant, questions: Questions): Domain {
  return domainOf([original, altered].map(programOfRule), questions);
}

function difference({ original, altered }: RuleMutant): (setting: Setting) => 'same' | 'other' | 'open' {
  return setting => {
    const before = effectIn(original, setting);
    if (before === undefined) return 'open';
    return before === effectIn(altered, setting) ? 'same' : 'other';
  };
}
