import type { CodeAction, CreateFile, WorkspaceEdit } from 'vscode-languageserver';
import { pathOf } from '../proto/uris.ts';

/** The text that stands at a path; undefined where there is no file. */
export type TextAt = (path: string) => Promise<string | undefined>;

/**
 * Actions as their edits can be made: an empty file that has the name of one to be created is filled in, for it cannot be created
 * again; without those that would create a file where another stands.
 */
export async function withCreations(actions: readonly CodeAction[], textAt: TextAt): Promise<CodeAction[]> {
  const made = await Promise.all(actions.map(action => withCreation(action, textAt)));
  return made.flatMap(action => action ?? []);
}

async function withCreation(action: CodeAction, textAt: TextAt): Promise<CodeAction | undefined> {
  const blank = new Set<CreateFile>();
  for (const change of creationsIn(action.edit)) {
    const text = await textAt(pathOf(change.uri));
    if (text === undefined) continue;
    if (text.trim() !== '') return undefined;
    blank.add(change);
  }
  if (blank.size === 0 || action.edit?.documentChanges === undefined) return action;
  const documentChanges = action.edit.documentChanges.filter(change => !isCreation(change) || !blank.has(change));
  return { ...action, edit: { ...action.edit, documentChanges } };
}

function creationsIn({ documentChanges = [] }: WorkspaceEdit = {}): readonly CreateFile[] {
  return documentChanges.filter(isCreation).filter(({ options }) => options?.ignoreIfExists !== true);
}

type DocumentChange = NonNullable<WorkspaceEdit['documentChanges']>[number];

function isCreation(change: DocumentChange): change is CreateFile {
  return 'kind' in change && change.kind === 'create';
}
