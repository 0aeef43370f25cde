import { groupsOf } from '../memory/groups.ts';
import { joined } from '../memory/joined.ts';
import { memory } from '../memory/memory.ts';
import type { PersistentMap } from '../memory/persistent-map.ts';
import type { Action, ActionSource, Duplicate } from '../model/referential.ts';
import type { SourceFile } from '../model/source.ts';
import { declaredIn } from './declared.ts';

/** The place that declares an action, and counts; undefined where none does. */
export function sourceOf(
  files: PersistentMap<SourceFile>,
  { id, declaredIn: [path] }: Action,
): ActionSource | undefined {
  const file = path === undefined ? undefined : files.get(path);
  const declaration = file && declaredIn(file).get(id)?.[0];
  return file && declaration && { file, declaration };
}

/** Every place that declares an action, in the order of the files; the first counts. */
export function sourcesOf(files: PersistentMap<SourceFile>, { id, declaredIn: paths }: Action): ActionSource[] {
  return [...new Set(paths)].flatMap(path => {
    const file = files.get(path);
    if (file === undefined) return [];
    return (
      declaredIn(file)
        .get(id)
        ?.map(declaration => ({ file, declaration })) ?? []
    );
  });
}

/** The ids of a tree that are given more than once, with each place beside the first. */
export function duplicatesIn(root: Action, files: PersistentMap<SourceFile>): Duplicate[] {
  return severallyDeclared(root).flatMap(action => {
    const [first, ...others] = sourcesOf(files, action);
    return first ? others.map(other => ({ id: action.id, first, other })) : [];
  });
}

const known = memory<Action, readonly Action[]>();

/** The actions at one or below it that are declared more than once. */
export function severallyDeclared(action: Action): readonly Action[] {
  const own = action.declaredIn.length > 1 ? [action] : [];
  if (action.children.length === 0) return own;
  return known(action, [], () => joined(own, ...groupsOf(action.children).map(severallyAmong)));
}

const knownOfGroups = memory<readonly Action[], readonly Action[]>();

function severallyAmong(group: readonly Action[]): readonly Action[] {
  return knownOfGroups(group, [], () => joined(...group.map(severallyDeclared)));
}
