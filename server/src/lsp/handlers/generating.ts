import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { say } from '../../../../l10n/say.ts';
import type { Changes, NewFile } from '../../core/analysis/fix.ts';
import { type Generating, generatingAt } from '../../core/features/generating.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { SourceFile } from '../../core/model/source.ts';
import { childPath } from '../../disk/paths.ts';
import { smallText } from '../../disk/small-text.ts';
import { CodeActionKind } from '../values.ts';

/** The kind of what generates scenarios, so that a client may ask for it by name. */
export const GENERATE_SCENARIOS = `${CodeActionKind.Refactor}.scenarios`;

/** Writes the scenarios that try the rules at a place, into files that are not there yet. */
export function generating(
  workspace: Workspace,
  file: SourceFile,
  offset: number,
  toEdit: (changes: Partial<Changes>) => WorkspaceEdit | undefined,
): CodeAction[] {
  const found = generatingAt(workspace, file, offset);
  if (found === undefined || found.files.length === 0) return [];
  const edit = toEdit({ creates: newFiles(found) });
  if (edit === undefined) return [];
  const args = { action: found.action, count: found.files.length };
  const title = say('Generate the scenarios that try the rules of {action} ({count})', args);
  return [{ title, kind: GENERATE_SCENARIOS, edit }];
}

function newFiles({ action, files, folder }: Generating): readonly NewFile[] {
  let count = 0;
  return files.map(({ text }) => {
    let path: string;
    do path = childPath(folder, `${action}-${++count}.scenario.yml`);
    while (smallText(path).kind !== 'none');
    return { path, text };
  });
}
