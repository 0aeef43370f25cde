import { prefixesOf, prefixOf } from '../../index/prefixes.ts';
import type { Workspace } from '../../index/workspace.ts';
import { namedAction } from '../../model/id.ts';
import type { Referential } from '../../model/referential.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { Prepared } from '../prepare.ts';
import { type Continued, continuedIn } from './continued.ts';
import { switchScenario } from './switch-scenario.ts';
import type { Switched } from './switched.ts';

/** The référentiels that are left and the one that continues them, by their names; those of the platform where none are told. */
export interface SwitchWish {
  readonly from?: readonly string[] | undefined;
  readonly to?: string | undefined;
}

/** What a scenario is looked at among: référentiels of the platform of 2026, prepared together. */
export interface SwitchAmong {
  readonly workspace: Workspace;
  readonly prepared: Prepared;
  readonly scenario: Scenario;
}

/** Why nothing can be switched. */
export type SwitchRefusal =
  /** No référentiel is called so; those that are. */
  | { readonly reason: 'unknown'; readonly name: string; readonly known: readonly string[] }
  /** None of its sub-actions and tasks continues anything. */
  | { readonly reason: 'continues-nothing'; readonly name: string }
  /** None of the référentiels that it continues is there. */
  | { readonly reason: 'nothing-left'; readonly names: readonly string[] }
  | { readonly reason: 'same'; readonly name: string };

export type SwitchPlan =
  | { readonly kind: 'switched'; readonly switched: Switched; readonly target: Referential }
  | { readonly kind: 'refused'; readonly refusal: SwitchRefusal };

/** Switches a scenario; what is not told is left to the référentiels: te, or the only one written as it is, and what it continues. */
export function planSwitch(among: SwitchAmong, { from, to }: SwitchWish): SwitchPlan {
  const target = targetOf(among, to);
  if (isRefusal(target)) return { kind: 'refused', refusal: target };
  const { name, tree } = target;
  const continued = continuedIn(tree);
  if (continued.size === 0) return { kind: 'refused', refusal: { reason: 'continues-nothing', name } };
  const left = leftOf(among, target, continued, from);
  if (isRefusal(left)) return { kind: 'refused', refusal: left };
  if (left.some(one => one.tree === tree)) return { kind: 'refused', refusal: { reason: 'same', name } };
  return { kind: 'switched', switched: switchScenario({ ...among, left, target, continued }), target: tree };
}

interface Named {
  readonly name: string;
  readonly tree: Referential;
}

function isRefusal<Found>(found: Found | SwitchRefusal): found is SwitchRefusal {
  return typeof found === 'object' && found !== null && 'reason' in found;
}

/** The référentiel that is asked for, else te, else the only one that is written as TE is. */
function targetOf(among: SwitchAmong, asked: string | undefined): Named | SwitchRefusal {
  const { referentials } = among.workspace;
  const [only, ...others] = referentials.filter(({ isTransition }) => isTransition);
  const isThere = referentials.some(referential => prefixOf(among.workspace, referential) === 'te');
  if (asked === undefined && !isThere && only === undefined) return unknown(among, 'te');
  if (asked !== undefined || isThere || only?.name === undefined || others.length > 0)
    return named(among, asked ?? 'te');
  return { name: only.name, tree: only };
}

/** Those asked for, else those whose actions are continued, as far as the scenario says something of them; all where of none. */
function leftOf(
  among: SwitchAmong,
  { tree: target }: Named,
  continued: ReadonlyMap<string, readonly Continued[]>,
  asked: readonly string[] | undefined,
): readonly Named[] | SwitchRefusal {
  const names = [...new Set([...continued.values()].flat().map(({ prefix }) => prefix))].sort();
  if (asked) {
    const found = asked.map(name => leftAs(among, name, names));
    const left = found.flatMap(one => (isRefusal(one) ? [] : [one]));
    return found.find(isRefusal) ?? [...new Map(left.map(one => [one.tree, one])).values()];
  }
  const { prepared, scenario } = among;
  const there = names.flatMap(name => find(among, name) ?? []).filter(({ tree }) => tree !== target);
  if (there.length === 0) return { reason: 'nothing-left', names };
  const said = new Set(
    scenario.statuses.map(({ action }) => prepared.resolve(namedAction(action).prefix, scenario.path)),
  );
  const told = there.filter(({ tree }) => said.has(tree.folder));
  return told.length > 0 ? told : there;
}

/** A référentiel that is asked for as left: one that has no name is called as its folder is, or as what is continued calls it. */
function leftAs(among: SwitchAmong, name: string, continued: readonly string[]): Named | SwitchRefusal {
  const found = find(among, name);
  const isCalledSo =
    found !== undefined &&
    (found.tree.name !== undefined || continued.includes(name) || prefixesOf(found.tree).includes(name));
  return isCalledSo ? found : unknown(among, name);
}

function named(among: SwitchAmong, name: string): Named | SwitchRefusal {
  return find(among, name) ?? unknown(among, name);
}

function unknown({ workspace }: SwitchAmong, name: string): SwitchRefusal {
  const known = workspace.referentials.map(referential => prefixOf(workspace, referential));
  return { reason: 'unknown', name, known };
}

/**
 * A référentiel under its own name, in whatever letters it is asked for: ids and data that name it are looked up by that. One that is
 * called otherwise to tell it from another of its name (`cae_2022`) stays so called.
 */
function find({ workspace, prepared, scenario }: SwitchAmong, name: string): Named | undefined {
  const folder = prepared.resolve(name, scenario.path);
  const tree = workspace.referentials.find(referential => referential.folder === folder);
  return tree && { name: tree.name === name.toLowerCase() ? tree.name : name, tree };
}
