import type { Problems } from '../analysis/run.ts';
import { distance } from '../index/prefixes.ts';
import type { Workspace } from '../index/workspace.ts';
import { namedAction, qualifiedName } from '../model/id.ts';
import type { Referential } from '../model/referential.ts';
import type { AroundThings } from './around-things.ts';
import type { Both } from './both.ts';
import type { SameActions } from './same-actions.ts';

/** One version of what authors write, with what is wrong with it (an `Analysis` is one). Without problems, none are compared. */
export interface Version {
  readonly workspace: Workspace;
  readonly problems: Problems;
}

/** A référentiel in two versions. */
export interface ReferentialPair extends Both<Referential> {
  readonly same: SameActions;
  /** What tells it from the others of its version (`calledIn`). */
  readonly called: Both<string | undefined>;
}

/** Two versions, and which référentiels and actions are the same in both. */
export interface Versions extends Both<Version> {
  readonly pairs: readonly ReferentialPair[];
  /** What went from one référentiel into another: pairs of two of them, in which that alone is the same. */
  readonly crossings: readonly ReferentialPair[];
  readonly around: AroundThings;
  /** What a name of before (`cae_1.2.3`, a question, a choice) in a file is called after; itself where that is the same, or it is gone. */
  readonly nameAfter: (name: string, usedIn: string) => string;
}

/** The référentiels of two versions in pairs, and what went from one into another. */
export type Paired = Pick<Versions, 'pairs' | 'crossings'>;

/** True where all that has a name is called as it was: what nobody touched says what it said. */
export function keepsNames({ before, after, pairs, around }: Omit<Versions, 'nameAfter'>): boolean {
  return (
    [before, after].every(({ workspace }) => workspace.referentials.length === pairs.length) &&
    pairs.every(({ same, before: old, after: now }) => {
      return same.isUnmoved && old.name === now.name && old.folder === now.folder;
    }) &&
    [...around.renamed.values()].every(({ size }) => size === 0)
  );
}

/** True of a pair of two different référentiels: roots stay where they are. */
export function isCrossing({ same }: ReferentialPair): boolean {
  return !same.afterOf.has('');
}

/** An action of a référentiel, in whichever version that is. */
export interface ActionIn {
  readonly referential: Referential;
  readonly id: string;
}

/** What an action of before is, or became part of, after; undefined where it is gone. */
export function goesOnAs({ pairs, crossings }: Paired, { referential, id }: ActionIn): ActionIn | undefined {
  for (const { before, after, same } of [...pairs, ...crossings]) {
    const now = before === referential ? idAfter(same, id) : undefined;
    if (now !== undefined) return { referential: after, id: now };
  }
  return undefined;
}

/** What an action of after was before; undefined where it is new. */
export function wasBefore({ pairs, crossings }: Paired, { referential, id }: ActionIn): ActionIn | undefined {
  for (const { before, after, same } of [...pairs, ...crossings]) {
    const old = after === referential ? same.beforeOf.get(id) : undefined;
    if (old !== undefined) return { referential: before, id: old };
  }
  return undefined;
}

/** What tells a référentiel of after from the others there. */
export function calledAfter({ pairs }: Pick<Paired, 'pairs'>, referential: Referential): string | undefined {
  return pairs.find(({ after }) => after === referential)?.called.after;
}

/** The pair that a prefix means on one side where a file uses it: what is called so, else the nearest of those named so. */
export function pairMeant(
  { pairs }: Pick<Paired, 'pairs'>,
  side: keyof Both<unknown>,
  prefix: string,
  usedIn: string,
): ReferentialPair | undefined {
  const called = pairs.find(pair => pair.called[side] === prefix);
  if (called) return called;
  const near = (pair: ReferentialPair) => distance(pair[side].folder, usedIn);
  return pairs.filter(pair => pair[side].name === prefix).toSorted((a, b) => near(a) - near(b))[0];
}

/** What qualified ids of before are called after, those of what became part of something else among them; of référentiels with names alone. */
export function namesAfter(paired: Paired): Versions['nameAfter'] {
  return (name, usedIn) => {
    const { prefix, id } = namedAction(name);
    const referential = pairMeant(paired, 'before', prefix, usedIn)?.before;
    const now = referential && goesOnAs(paired, { referential, id });
    return now?.referential.name === undefined ? name : qualifiedName(now.referential.name, now.id);
  };
}

/** The id of after of what an action of before is, or became part of; undefined where it is gone. */
export function idAfter({ afterOf, merges }: SameActions, id: string): string | undefined {
  return afterOf.get(id) ?? [...merges].find(([, parts]) => parts.includes(id))?.[0];
}
