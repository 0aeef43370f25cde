import { folderOf } from '../../core/index/workspace.ts';
import { REVIEW_FILE } from '../../core/model/review.ts';
import { type ApprovalChanges, reviewEdit } from '../../core/parse/review/write-review.ts';
import { applyEdits } from '../../core/text/edits.ts';
import { writeFolder } from '../../disk/write-folder.ts';
import type { FolderReview } from '../../files/review.ts';
import { onDisk } from '../import/disk-faults.ts';
import { pathFromHere } from '../places.ts';
import { rewriteAll } from '../replacing.ts';

/** Writes approvals into their file, whole or not at all. @throws Failure where it cannot be written */
export async function writeApprovals({ path, text }: FolderReview, changes: ApprovalChanges): Promise<void> {
  const edit = reviewEdit(text ?? '', changes);
  if (edit === undefined) return;
  const written = applyEdits(text ?? '', [edit]);
  const folder = folderOf(path);
  if (text !== undefined) {
    await rewriteAll([{ name: pathFromHere(path), path, before: text, text: written, folder }]);
    return;
  }
  await onDisk(() => writeFolder(folder, [{ name: REVIEW_FILE, held: undefined, text: written }]));
}
