import type { Workspace } from '../../core/index/workspace.ts';
import { namedAction } from '../../core/model/id.ts';
import type { Referential } from '../../core/model/referential.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import type { Prepared } from '../../core/scoring/prepare.ts';
import type { Continued } from '../../core/scoring/switch/continued.ts';
import { Failure } from '../usage.ts';

/** A référentiel under the name by which it is called. */
export interface Named {
  readonly name: string;
  readonly tree: Referential;
}

/** Where référentiels are looked for by their names. */
export interface Among {
  readonly workspace: Workspace;
  readonly prepared: Prepared;
  readonly scenario: Scenario;
}

/** The référentiel that continues others: the one asked for, else te, else the only one that is written as TE is. */
export function targetOf(among: Among, asked: string | undefined): Named {
  const { referentials } = among.workspace;
  const [only, ...others] = referentials.filter(({ isTransition }) => isTransition);
  const isThere = referentials.some(({ name }) => name === 'te');
  if (asked !== undefined || isThere || only?.name === undefined || others.length > 0) {
    return referentialNamed(among, asked ?? 'te');
  }
  return { name: only.name, tree: only };
}

/**
 * The référentiels that are left: those asked for, else those whose actions are continued, as far as the scenario says
 * something of them; all of them where it does of none.
 */
export function leftOf(
  among: Among,
  { tree: target }: Named,
  continued: ReadonlyMap<string, readonly Continued[]>,
  asked: readonly string[] | undefined,
): readonly Named[] {
  if (asked) return asked.map(name => referentialNamed(among, name));
  const { prepared, scenario } = among;
  const prefixes = new Set([...continued.values()].flat().map(({ prefix }) => prefix));
  const there = [...prefixes].sort().flatMap(name => find(among, name) ?? []);
  const others = there.filter(({ tree }) => tree !== target);
  if (others.length === 0) {
    const names = [...prefixes].sort().join(', ');
    throw new Failure('None of the référentiels that are continued is there: {names}.', { names });
  }
  const said = new Set(
    scenario.statuses.map(({ action }) => prepared.resolve(namedAction(action).prefix, scenario.path)),
  );
  const named = others.filter(({ tree }) => said.has(tree.folder));
  return named.length > 0 ? named : others;
}

function referentialNamed(among: Among, name: string): Named {
  const found = find(among, name);
  if (found) return found;
  const known = among.workspace.referentials.flatMap(referential => referential.name ?? []).join(', ');
  throw new Failure('No référentiel is called “{name}”. There are: {known}.', { name, known });
}

function find({ workspace, prepared, scenario }: Among, name: string): Named | undefined {
  const folder = prepared.resolve(name, scenario.path);
  const tree = workspace.referentials.find(referential => referential.folder === folder);
  return tree && { name, tree };
}
