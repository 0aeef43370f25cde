import { namedAction } from '../model/id.ts';
import type { Prepared, PreparedRule } from '../scoring/prepare.ts';
import type { PreparedParts } from '../scoring/prepared-parts.ts';

/** Rules that scenarios are generated for together: of one language, scored together. */
export interface RuleSet {
  readonly prepared: Prepared;
  readonly rules: readonly PreparedRule[];
}

/** The rules of an action, by its qualified id or by its id alone; undefined for all. Empty where it has none. */
export function rulesOf({ parts }: PreparedParts, action: string | undefined): readonly RuleSet[] {
  return parts.flatMap(prepared => {
    const own = prepared.entries.flatMap(({ personalisation, rules }) =>
      action === undefined || isNamed(personalisation.action, action) ? rules : [],
    );
    const byLanguage = [own.filter(({ expression }) => expression), own.filter(({ expression }) => !expression)];
    return byLanguage.flatMap(rules => (rules.length > 0 ? [{ prepared, rules }] : []));
  });
}

/** The actions that have rules which can be read, by their qualified ids as these are written. */
export function actionsWithRules({ parts }: PreparedParts): readonly string[] {
  const entries = parts.flatMap(prepared => prepared.entries.filter(({ rules }) => rules.length > 0));
  return [...new Set(entries.map(({ personalisation }) => personalisation.action))];
}

function isNamed(written: string, action: string): boolean {
  return written === action || namedAction(written).id === action;
}
