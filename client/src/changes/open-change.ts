/** Opens a change in VS Code's own editor of differences, at its place. */
import * as vscode from 'vscode';
import type { WireChange } from '../../../server/src/protocol/changes.ts';
import type { WireLocation } from '../../../server/src/protocol/language.ts';
import { rangeOf } from '../base/range-of.ts';
import type { GitApi } from '../git/git-api.ts';
import type { ShownTexts } from '../shown-texts.ts';
import type { Compared } from './compared.ts';

export interface OpeningParts {
  readonly texts: ShownTexts;
  /** Null where there is none. */
  readonly git: () => Promise<GitApi | null>;
}

/** A side where there is no such file is an empty text, so that what was deleted can be looked at too. */
export async function openChange(
  change: WireChange,
  { since, label }: Compared,
  { texts, git }: OpeningParts,
): Promise<void> {
  const place = change.after ?? change.before;
  if (place === null) return;
  const api = since.kind === 'committed' ? await git() : null;
  const then = (uri: vscode.Uri): vscode.Uri => {
    return since.kind === 'committed' && api !== null ? api.toGitUri(uri, since.commit ?? 'HEAD') : uri;
  };
  const [own, other] = [change.after, change.before].map(one => vscode.Uri.parse((one ?? place).uri, true));
  if (own === undefined || other === undefined) return;
  const [right, left] = [
    (await isFile(own)) ? own : texts.empty(own.path),
    (await isThen(other, change, api, since)) ? then(other) : texts.empty(other.path),
  ];
  const name = place.uri.slice(place.uri.lastIndexOf('/') + 1);
  const selection = change.after === null ? {} : { selection: rangeOf(change.after.range) };
  await vscode.commands.executeCommand('vscode.diff', left, right, `${decodeURIComponent(name)} (${label})`, {
    preview: true,
    // One goes on through the changes by the arrows.
    preserveFocus: true,
    ...selection,
  });
  if (change.after === null && change.before !== null) select(left, change.before);
}

/** Goes to a place on the side of then: the editor of differences goes to those of now alone. */
function select(uri: vscode.Uri, { range }: WireLocation): void {
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  if (shown === undefined) return;
  const there = rangeOf(range);
  shown.selection = new vscode.Selection(there.start, there.end);
  shown.revealRange(there, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function isThen(
  uri: vscode.Uri,
  { before }: WireChange,
  api: GitApi | null,
  since: Compared['since'],
): Promise<boolean> {
  if (before !== null) return true;
  if (since.kind === 'folder') return false;
  const repository = api?.getRepository(uri) ?? null;
  if (repository === null) return false;
  return repository.getObjectDetails(since.commit ?? 'HEAD', uri.fsPath).then(
    () => true,
    () => false,
  );
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
