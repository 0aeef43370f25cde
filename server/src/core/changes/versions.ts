import type { Problems } from '../analysis/run.ts';
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
}

/** Two versions, and which référentiels and actions are the same in both. */
export interface Versions extends Both<Version> {
  readonly pairs: readonly ReferentialPair[];
  readonly around: AroundThings;
  /** What a name of before (`cae_1.2.3`, a question, a choice) is called after; itself where that is the same, or it is gone. */
  readonly nameAfter: (name: string) => string;
}

/** What qualified ids of before are called after, those of what became part of something else among them; of référentiels with names alone. */
export function namesAfter(pairs: readonly ReferentialPair[]): (name: string) => string {
  return name => {
    const { prefix, id } = namedAction(name);
    const pair = pairs.find(({ before }) => before.name === prefix);
    const now = pair && idAfter(pair.same, id);
    return pair?.after.name === undefined || now === undefined ? name : qualifiedName(pair.after.name, now);
  };
}

/** The id of after of what an action of before is, or became part of; undefined where it is gone. */
export function idAfter({ afterOf, merges }: SameActions, id: string): string | undefined {
  return afterOf.get(id) ?? [...merges].find(([, parts]) => parts.includes(id))?.[0];
}
