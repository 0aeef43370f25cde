import { folderOf } from '../../index/workspace.ts';
import { childId, lastSegment, parentId } from '../../model/id.ts';
import type { Fix, FixContext, Fixer } from '../fix.ts';
import { freeIdAt, renumbering, type UsedIds, usedIds } from './ids.ts';
import { boneOf } from './in-file.ts';
import { other, preferred, replacing, textArgument } from './make.ts';
import { fieldAt } from './places.ts';
import { soundOnly } from './sound.ts';

/**
 * Gives the child an id below its parent, with its own last number where that is free; or the parent the id that is meant,
 * or all its children ids below its own.
 */
export const fixIdParent: Fixer = context => {
  const { workspace, file, problem } = context;
  const used = usedIds(workspace, file);
  if (problem.variant === 'children') {
    const expected = textArgument(problem.args, 'expected');
    const isFree = !used.has(expected);
    const own = {
      args: { id: expected, title: fieldAt(context)?.entry.title ?? '' },
      edits: [replacing(file, problem.span, expected)],
    };
    return [...(isFree ? [preferred('renumber', own)] : []), ...renumberedChildren(context, used)];
  }
  const entry = fieldAt(context)?.entry;
  const bone = boneOf(file, entry);
  const parent = bone?.parent?.id;
  if (entry === undefined || bone === undefined || parent === undefined) return [];
  const own = textArgument(problem.args, 'id');
  const sameNumber = `${parent === '' ? '' : `${parent}.`}${own.slice(own.lastIndexOf('.') + 1)}`;
  const id = used.has(sameNumber) ? freeIdAt(workspace, file, bone) : sameNumber;
  if (id === undefined) return [];
  return [preferred('renumber', { args: { id, title: entry.title }, edits: renumbering(file, entry, id) })];
};

/** Every child with the number that it has below its parent's id; none where an id of these is given already. */
function renumberedChildren(context: FixContext, used: UsedIds): readonly Fix[] {
  const { workspace, file } = context;
  const entry = fieldAt(context)?.entry;
  const parent = boneOf(file, entry);
  const id = parent?.id;
  if (parent === undefined || id === undefined) return [];
  const changes = parent.children.flatMap(({ id: own, entry: child }) =>
    own === undefined || child === undefined || parentId(own) === id
      ? []
      : [[child, childId(id, lastSegment(own))] as const],
  );
  const fresh = new Set(changes.map(([, to]) => to));
  if (fresh.size === 0 || fresh.size < changes.length || [...fresh].some(to => used.has(to))) return [];
  const edits = changes.flatMap(([child, to]) => renumbering(file, child, to));
  const to = `${folderOf(file.path)}/${id}.md`;
  // A measure file goes by the name of its action.
  const isRenamed = parent.parent === undefined && !workspace.files.has(to);
  const renames = isRenamed ? [{ from: file.path, to }] : [];
  return soundOnly([other('renumber-children', { args: { id, title: parent.title }, edits, renames })]);
}
