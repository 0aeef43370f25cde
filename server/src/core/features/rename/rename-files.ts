import type { Changes, Edit, Rename } from '../../analysis/fix.ts';
import { fileNameOf, folderOf, referentialOfFile, type Workspace } from '../../index/workspace.ts';
import { addAll } from '../../memory/long-lists.ts';
import { idInName } from '../../model/id.ts';
import type { Referential } from '../../model/referential.ts';
import { linkEdits } from '../../refactor/link-edits.ts';
import { newPaths } from '../../refactor/new-paths.ts';
import type { Outside } from '../../refactor/outside.ts';
import { isRefused, type Refused, refused } from '../../refactor/plan.ts';
import { settingsPathEdits } from '../../refactor/settings-path-edits.ts';
import { settled } from '../../refactor/settled.ts';
import { followMeasures, movedMeasures } from './moved-file.ts';
import { type ActionRename, renumberedWith, textAt } from './rename-action.ts';

/** An action that gets another id with the other name of its file. */
export type RenamedWithFile = Omit<ActionRename, 'withAlternatives'>;

/**
 * The other ids that measures get with the other names of their files: none where the names tell no ids, a file moves to
 * another folder, or its text does not have the id of before (any more).
 */
export function renamedWithFiles(workspace: Workspace, files: readonly Rename[]): readonly RenamedWithFile[] {
  return files.flatMap(({ from, to }) => {
    const [id, text] = [idInName(from), idInName(to)];
    const referential = referentialOfFile(workspace, from);
    const isOwn = id !== undefined && workspace.files.get(from)?.declarations[0]?.id === id;
    const action = isOwn && folderOf(from) === folderOf(to) ? referential?.actions.get(id) : undefined;
    return referential && action && text !== undefined && text !== id ? [{ referential, action, text }] : [];
  });
}

/** What goes with other names and folders of files, which somebody else gives them. */
export interface FollowedFiles {
  /** Of the texts under their names of before, and of what else gets another name. */
  readonly changes: Changes;
  /** Why ids, or those of some, are left as they are; links follow all the same. */
  readonly refusals: readonly Refused[];
}

/**
 * Has all that names measures, links to files, and what configurations say of folders, follow files and folders that get other
 * names or places, several at once. `isTogether` tells of the measures that get other ids whether their alternatives do.
 */
export function followFiles(
  workspace: Workspace,
  moves: readonly Rename[],
  outside: Outside,
  isTogether: (id: string) => boolean,
): FollowedFiles {
  const files = filesMoved(workspace, moves);
  const refusals: Refused[] = [];
  const edits: Edit[] = [];
  const renames: Rename[] = [];
  const keep = (made: Pick<Changes, 'edits' | 'renames'> | Refused): void => {
    if (isRefused(made)) refusals.push(made);
    else {
      addAll(edits, made.edits);
      addAll(renames, made.renames);
    }
  };
  const renamed = renamedWithFiles(workspace, files);
  for (const referential of new Set(renamed.map(one => one.referential))) {
    const own = renamed.filter(one => one.referential === referential);
    const renaming = own.map(rename => ({ ...rename, withAlternatives: isTogether(rename.action.id) }));
    keep(renumberedOrNot(workspace, referential, renaming, files, outside));
  }
  // Editors rename files or move them: what would be both at once keeps its ids.
  for (const moved of renamed.length === 0 ? movedMeasures(workspace, files) : []) {
    const made = followMeasures(workspace, moved, outside);
    keep(isRefused(made) ? made : { edits: made, renames: [] });
  }
  const links = linkEdits(workspace, [...moves, ...renames]);
  const settings = outside.settings.flatMap(file => settingsPathEdits(file, newPaths(moves)));
  const all = { edits: [...edits, ...links, ...settings], renames };
  return { changes: settled(all, path => textAt(workspace, outside, path)), refusals };
}

/** The files of the workspace that get other paths: those that are renamed themselves, and those of folders that are. */
function filesMoved({ files }: Workspace, moves: readonly Rename[]): readonly Rename[] {
  const newPathOf = newPaths(moves);
  const named = new Set(moves.map(({ from }) => from));
  const inFolders = [...files.keys()].filter(path => !named.has(path) && newPathOf(path) !== path);
  return [...moves.filter(({ from }) => files.has(from)), ...inFolders.map(from => ({ from, to: newPathOf(from) }))];
}

/** Other ids, and the other names that go with them but are not given by somebody else. */
function renumberedOrNot(
  workspace: Workspace,
  referential: Referential,
  renaming: readonly ActionRename[],
  files: readonly Rename[],
  outside: Outside,
): Pick<Changes, 'edits' | 'renames'> | Refused {
  const made = renumberedWith(workspace, referential, renaming, outside);
  if (isRefused(made)) return made;
  const given = new Set(files.map(({ from }) => from));
  const stuck = made.taken.find(({ from, to }) => !given.has(from) && !given.has(to));
  if (stuck) return refused('file-exists', { file: fileNameOf(stuck.to) });
  const free = [...made.renames, ...made.taken].filter(({ from }) => !given.has(from));
  return { edits: made.edits, renames: free };
}
