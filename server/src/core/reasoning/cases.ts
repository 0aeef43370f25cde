import type { Setting } from '../evaluation/evaluator.ts';
import type { QuestionAsked } from '../model/personalisation.ts';
import type { Domain } from './domain.ts';
import { explore } from './explore.ts';
import { type Answering, type Looked, lookingAt, variablesOf } from './looking.ts';

/** A collectivité as far as something looked at it, and what that saw. */
export interface Case<Seen> extends Looked {
  readonly seen: Seen;
}

/**
 * The collectivités of a domain, one for all that `observe` does not tell apart: what it does not look at is left open. It may
 * look at programs of the domain alone, and must see the same where it finds the same.
 */
export function casesOf<Seen>(
  domain: Domain<QuestionAsked>,
  answering: Answering,
  observe: (setting: Setting) => Seen,
): Iterable<Case<Seen>> {
  const variables = variablesOf(domain, answering);
  return explore(pick => {
    const { setting, looked } = lookingAt(domain, answering, variables, pick);
    const seen = observe(setting);
    return { ...looked(), seen };
  });
}

/** The same, as many as `most`; `isAll` is false where there are more. */
export function firstCases<Seen>(
  domain: Domain<QuestionAsked>,
  answering: Answering,
  observe: (setting: Setting) => Seen,
  most: number,
): { readonly cases: readonly Case<Seen>[]; readonly isAll: boolean } {
  const cases: Case<Seen>[] = [];
  for (const one of casesOf(domain, answering, observe)) {
    if (cases.length === most) return { cases, isAll: false };
    cases.push(one);
  }
  return { cases, isAll: true };
}
