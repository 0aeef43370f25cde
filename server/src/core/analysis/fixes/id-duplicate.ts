import { folderOf, referentialOfFile } from '../../index/workspace.ts';
import { parentId } from '../../model/id.ts';
import type { Fixer } from '../fix.ts';
import { beginningReferential } from './begin-referential.ts';
import { freeIdAt, idByName, nextFreeId, renumbering, renumberingFile, usedIds } from './ids.ts';
import { boneOf } from './in-file.ts';
import { other, preferred, textArgument } from './make.ts';
import { fieldAt } from './places.ts';
import { soundOnly } from './sound.ts';

/**
 * Renumbers this one of the two, with those below it, and a copied file with what its text says of them; a measure file is
 * renamed with its action.
 */
export const fixIdDuplicate: Fixer = context => {
  const { workspace, file, problem } = context;
  const entry = fieldAt(context)?.entry;
  const bone = boneOf(file, entry);
  if (entry === undefined || bone === undefined || problem.variant === 'root') return [];
  if (problem.variant === 'copied-root') return beginningReferential(context, entry);
  // The file that is named after the id keeps it.
  const isNamed = (path: string) => path.endsWith(`/${textArgument(problem.args, 'id')}.md`);
  const [twin] = problem.related ?? [];
  if (bone.parent === undefined && isNamed(file.path) && twin && !isNamed(twin.file)) return [];
  const referential = referentialOfFile(workspace, file.path);
  const used = usedIds(workspace, file);
  const named = bone.parent ? undefined : idByName(file, used);
  const parent = parentId(textArgument(problem.args, 'id'));
  const next = parent === undefined ? undefined : nextFreeId(parent, used);
  const id = bone.parent ? freeIdAt(workspace, file, bone) : (named ?? next);
  if (id === undefined) return [];
  const to = `${folderOf(file.path)}/${id}.md`;
  const isRenamed = bone.parent === undefined && named === undefined && !workspace.files.has(to);
  const fix = {
    args: { id, title: entry.title },
    edits:
      problem.variant === 'copy' ? renumberingFile(file, entry, id, referential?.name) : renumbering(file, entry, id),
    renames: isRenamed ? [{ from: file.path, to }] : [],
  };
  // The first one counts, and others refer to it.
  const isSecond = referential?.duplicates.some(({ other }) => other.declaration.entry === entry);
  return isSecond ? [preferred('renumber', fix)] : soundOnly([other('renumber', fix)]);
};
