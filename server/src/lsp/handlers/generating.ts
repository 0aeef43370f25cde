import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { say } from '../../../../l10n/say.ts';
import type { Changes, NewFile } from '../../core/analysis/fix.ts';
import { type Generating, generatingAt } from '../../core/features/generating.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { SourceFile } from '../../core/model/source.ts';
import { uriOf } from '../proto/uris.ts';
import { CodeActionKind } from '../wire/values.ts';
import { freeNames, type IsTaken } from './free-names.ts';
import { leadingTo } from './leading.ts';

/** The kind of what generates scenarios, so that a client may ask for it by name. */
export const GENERATE_SCENARIOS = `${CodeActionKind.Refactor}.scenarios`;

/** Writes the scenarios that try the rules at a place, into files that are not there yet, and leads to the first of them. */
export async function generating(
  workspace: Workspace,
  file: SourceFile,
  offset: number,
  toEdit: (changes: Partial<Changes>) => WorkspaceEdit | undefined,
  isTaken: IsTaken,
  placeCommand: string | undefined,
): Promise<CodeAction[]> {
  const found = generatingAt(workspace, file, offset);
  if (found === undefined || found.files.length === 0) return [];
  const creates = await newFiles(found, isTaken);
  const edit = toEdit({ creates });
  if (edit === undefined) return [];
  const args = { action: found.action, count: found.files.length };
  const title = say('Generate the scenarios that try the rules of {action} ({count})', args);
  const top = { line: 0, character: 0 };
  const [first] = creates.map(({ path }) => ({ uri: uriOf(path), range: { start: top, end: top } }));
  return [{ title, kind: GENERATE_SCENARIOS, edit, ...leadingTo(placeCommand, title, first) }];
}

async function newFiles({ action, files, folder }: Generating, isTaken: IsTaken): Promise<readonly NewFile[]> {
  const free = freeNames(folder, action, isTaken);
  const made: NewFile[] = [];
  for (const { text } of files) made.push({ path: await free(), text });
  return made;
}
