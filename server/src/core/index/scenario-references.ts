import type { Scenario } from '../model/scenario.ts';
import { mentionsIn, type ScenarioMention } from '../parse/scenario/mentions.ts';
import { referentialNamed } from './prefixes.ts';
import type { Reference } from './references.ts';
import type { Workspace } from './workspace.ts';

/** A place in a scenario that names an action: a status or an expected score, or prose. */
export interface ScenarioReference extends Pick<Reference, 'referential' | 'to' | 'target'> {
  readonly mention: ScenarioMention;
}

/**
 * Every place of a scenario that names an action, or one of those that are asked for, in the order of the text; a name alone
 * means a whole référentiel. A number in prose is one where the référentiel that it means has such an action: without a prefix,
 * the one that all keys name.
 */
export function scenarioReferencesIn(
  workspace: Workspace,
  scenario: Scenario,
  asked?: { readonly has: (id: string) => boolean },
): readonly ScenarioReference[] {
  const mentions = mentionsIn(scenario);
  const [only, ...others] = new Set(mentions.flatMap(({ kind, prefix }) => (kind === 'key' ? (prefix ?? []) : [])));
  return mentions.flatMap(mention => {
    const { kind, id, prefix = others.length === 0 ? only : undefined } = mention;
    if (asked?.has(id) === false) return [];
    const referential = prefix === undefined ? undefined : referentialNamed(workspace, prefix, scenario.path);
    const target = referential?.actions.get(id);
    if (referential === undefined || (kind === 'prose' && target === undefined)) return [];
    return [{ referential, to: id, target, mention }];
  });
}
