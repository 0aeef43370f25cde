import { referentialNamed } from '../../index/prefixes.ts';
import type { Workspace } from '../../index/workspace.ts';
import { namedAction } from '../../model/id.ts';
import type { Platform } from '../../model/referential.ts';
import { IDENTITY, IDENTITY_2026, type Scenario, WAITING } from '../../model/scenario.ts';
import { COLUMNS, type ColumnKind, kindOf, SHOWN_STATUSES, STATUS_WORDS } from '../../model/score.ts';
import { hole, skeleton } from '../../skeletons/skeleton.ts';
import { type Proposal, wordsOf } from './proposal.ts';
import { keysOf } from './scenario-keys.ts';
import type { ScenarioPlace } from './scenario-place.ts';

/** What may be said of an action: a word, or three shares. */
export function statusValues(workspace: Workspace, scenario: Scenario, action: string): readonly Proposal[] {
  const isNew = platformOf(workspace, scenario, action) === '2026';
  const words = wordsOf('value', isNew ? [...STATUS_WORDS, 'non_renseigne'] : STATUS_WORDS);
  const shares = skeleton`[${hole('0.5')}, ${hole('0.5')}, ${hole('0')}]`;
  return [...words, { kind: 'value', label: '[0.5, 0.5, 0]', title: '', reason: 'shares', text: shares }];
}

/** The figures of an action that are not expected yet. */
export function columnKeys({ expectations }: Scenario, name: string, place: ScenarioPlace): readonly Proposal[] {
  const there = expectations.flatMap(({ action, column, columnSpan }) =>
    action === name ? [{ key: column, span: columnSpan }] : [],
  );
  return keysOf(COLUMNS, there, place);
}

/** What a figure may be that is no number: what waits to be accepted, too. */
export function figureValues(column: string | undefined): readonly Proposal[] {
  const known = COLUMNS.find(name => name === column);
  return wordsOf('value', [...(known === undefined ? [] : FIGURE_WORDS[kindOf(known)]), WAITING]);
}

const FIGURE_WORDS: Readonly<Record<ColumnKind, readonly string[]>> = {
  number: [],
  'number or null': ['null'],
  truth: ['true', 'false'],
  status: [...SHOWN_STATUSES, 'null'],
};

/** What a collectivité may be: on the platforms of the référentiels that the scenario names, else of all. */
export function identityOn(workspace: Workspace, scenario: Scenario): ReadonlyMap<string, readonly string[]> {
  const named = [...scenario.statuses, ...scenario.expectations].map(({ action }) =>
    platformOf(workspace, scenario, action),
  );
  const platforms = new Set(named.filter(platform => platform !== undefined));
  const all = platforms.size > 0 ? platforms : new Set(workspace.referentials.map(({ platform }) => platform));
  const lists = [...(all.has('2023') ? [IDENTITY] : []), ...(all.has('2026') || all.size === 0 ? [IDENTITY_2026] : [])];
  const properties = new Set(lists.flatMap(list => [...list.keys()]));
  return new Map(Array.from(properties, one => [one, [...new Set(lists.flatMap(list => list.get(one) ?? []))]]));
}

function platformOf(workspace: Workspace, { path }: Scenario, action: string): Platform | undefined {
  return referentialNamed(workspace, namedAction(action).prefix, path)?.platform;
}
