import type { PersistentMap } from '../memory/persistent-map.ts';
import type { Action, ActionPoints, ActionSource, ById, WeighedAction } from '../model/referential.ts';
import type { SourceFile } from '../model/source.ts';
import { sourceOf } from './sources.ts';
import { actionsFrom, actionWithId } from './tree.ts';

/** The actions of a tree, the root under `""`. Nothing is copied: a look-up is a walk of as many steps as the id has segments. */
export function actionsById(root: Action): ById<Action> {
  return byId(
    id => actionWithId(root, id),
    function* () {
      for (const action of actionsFrom(root)) yield [action.id, action];
    },
  );
}

/** The points of a tree's actions. */
export function pointsById(root: WeighedAction): ById<ActionPoints> {
  return byId(
    id => actionWithId(root, id)?.own,
    function* () {
      for (const { id, own } of actionsFrom(root)) yield [id, own];
    },
  );
}

/** Where the actions of a tree are declared. */
export function sourcesById(root: Action, files: PersistentMap<SourceFile>): ById<ActionSource> {
  return byId(
    id => {
      const action = actionWithId(root, id);
      return action && sourceOf(files, action);
    },
    function* () {
      for (const action of actionsFrom(root)) {
        const source = sourceOf(files, action);
        if (source) yield [action.id, source];
      }
    },
  );
}

function byId<Value>(
  get: (id: string) => Value | undefined,
  entries: () => Generator<readonly [string, Value]>,
): ById<Value> {
  return {
    get,
    has: id => get(id) !== undefined,
    *keys() {
      for (const [id] of entries()) yield id;
    },
    *values() {
      for (const [, value] of entries()) yield value;
    },
    [Symbol.iterator]: entries,
  };
}
