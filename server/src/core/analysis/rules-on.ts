import { memory } from '../memory/memory.ts';
import { RULES } from './registry.ts';
import type { Rule } from './rule.ts';
import { isOn, type SeveritiesByPath } from './severities.ts';

/** The rules of some scopes that are on somewhere; the same list for the same severities. */
export function rulesOn<Scope extends Rule['scope']>(
  ...scopes: readonly Scope[]
): (severities: SeveritiesByPath) => readonly Extract<Rule, { scope: Scope }>[] {
  const known = memory<SeveritiesByPath, readonly Extract<Rule, { scope: Scope }>[]>();
  const isOfScope = (rule: Rule): rule is Extract<Rule, { scope: Scope }> => scopes.some(scope => scope === rule.scope);
  return severities =>
    known(severities, [], () => RULES.filter(isOfScope).filter(rule => severities.all.some(some => isOn(rule, some))));
}
