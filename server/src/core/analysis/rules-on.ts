import { isSameKey, memory } from '../memory/memory.ts';
import { RULES } from './registry.ts';
import type { Rule } from './rule.ts';
import { isOn, type SeveritiesByPath } from './severities.ts';

type Of<Scope extends Rule['scope']> = Extract<Rule, { scope: Scope }>;

/** The rules of some scopes that are on somewhere; the same list as the one before where they are the same. */
export function rulesOn<Scope extends Rule['scope']>(
  ...scopes: readonly Scope[]
): (severities: SeveritiesByPath) => readonly Of<Scope>[] {
  const isOfScope = (rule: Rule): rule is Of<Scope> => scopes.some(scope => scope === rule.scope);
  const known = memory<SeveritiesByPath, readonly Of<Scope>[]>();
  let last: readonly Of<Scope>[] = [];
  return severities =>
    known(severities, [], () => {
      const rules = RULES.filter(isOfScope).filter(rule => severities.all.some(some => isOn(rule, some)));
      if (!isSameKey(rules, last)) last = rules;
      return last;
    });
}

/**
 * True for a rule whose findings a comment silences where they stand: not for what is found in scenarios and configurations, what
 * approvals make of measures, nor for what is wrong with such comments themselves.
 */
export function isSilencedByComments(code: string): boolean {
  return SILENCED.has(code);
}

const UNSILENCED: ReadonlySet<Rule['scope']> = new Set(['scenario', 'settings', 'review', 'comments']);
const SILENCED: ReadonlySet<string> = new Set(
  RULES.filter(({ scope }) => !UNSILENCED.has(scope)).map(({ code }) => code),
);
