import type { LinkedEditingRangeParams, LinkedEditingRanges } from 'vscode-languageserver';
import { linkedIn } from '../../core/features/linked-editing.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { cursorOf, pointedAt } from '../proto/from-proto.ts';
import { toRange } from '../proto/to-proto.ts';

/** The places that are edited as one with the id under the cursor; null where there are no others. */
export function linkedEditing(workspace: Workspace, params: LinkedEditingRangeParams): LinkedEditingRanges | null {
  const cursor = cursorOf(workspace, params);
  const pointed = pointedAt(workspace, [], params);
  if (cursor === undefined || pointed === undefined) return null;
  const linked = linkedIn(workspace, cursor.file, pointed.subject, cursor.offset);
  if (linked.length === 0) return null;
  // What is typed belongs to the id while it can be a part of one.
  return { ranges: linked.map(span => toRange(cursor.file.lines, span)), wordPattern: '[0-9a-z.]*' };
}
