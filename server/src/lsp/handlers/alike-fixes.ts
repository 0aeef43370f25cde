import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { say } from '../../../../l10n/say.ts';
import { type Fix, NO_CHANGES } from '../../core/analysis/fix.ts';
import type { Analysis } from '../../core/analysis/run.ts';
import { alikeEdits, countAlike } from '../../core/features/alike.ts';
import { folderOf } from '../../core/index/workspace.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { AlikeFixed } from '../../protocol/alike.ts';
import type { Editing } from '../edits/editing.ts';
import { pathOf, uriOf } from '../proto/uris.ts';
import { failed } from '../wire/failed.ts';
import { CodeActionKind } from '../wire/values.ts';

/** Mends all problems of a kind as one of them is mended; what it changes is told once somebody wants it. Undefined where it is alone. */
export function alikeFix(
  analysis: Analysis,
  path: string,
  { code }: Problem,
  fix: Fix,
): Pick<CodeAction, 'title' | 'kind' | 'data'> | undefined {
  const count = countAlike(analysis, { folder: folderOf(path), code });
  if (count < 2) return undefined;
  const data: AlikeFixed = { uri: uriOf(path), code, fix: fix.name };
  return {
    title: say('Do the same for all {code} of this folder ({count})', { code, count: `${count}` }),
    kind: CodeActionKind.QuickFix,
    data,
  };
}

/** Its edit: of several files, it is looked at first. */
export async function alikeEdit(
  analysis: Analysis,
  { uri, code, fix }: AlikeFixed,
  { toEdit, hindrance }: Editing,
): Promise<WorkspaceEdit> {
  const path = pathOf(uri);
  const changes = { ...NO_CHANGES, edits: alikeEdits(analysis, { folder: folderOf(path), code, name: fix }) };
  const [first] = changes.edits;
  const edit = first && toEdit(analysis.workspace, changes, first);
  const reason = edit
    ? await hindrance(changes)
    : say('None of them can be mended like this without making another problem.');
  if (edit === undefined || reason !== undefined) throw failed(reason ?? '');
  return edit;
}
