/** Sheets as Markdown files: what the platform would say first, then the difference, then the files. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import type { FileChange, PlanImportAnswer } from '../../../server/src/protocol/sheets.ts';
import { tellDone } from '../base/tell-done.ts';
import type { ServerRequests } from '../server/server-requests.ts';
import type { ShownTexts } from '../shown-texts.ts';
import { capitalised } from '../tree/labels.ts';
import { type Applied, applyChanges } from './apply.ts';
import { chooseFolder, chooseName, chooseSource } from './choose.ts';
import type { LastImport, LastSheets } from './last-import.ts';
import { countsOf, reportText } from './report-text.ts';

/** What imports and exports share. */
export interface Sheets {
  readonly texts: ShownTexts;
  readonly last: LastImport;
}

export interface Importing extends Sheets {
  readonly server: Pick<ServerRequests, 'planImport'>;
}

/** Asks for the sheets and for the folder that gets their files. */
export async function importSheets(around: Importing): Promise<void> {
  const source = await chooseSource();
  const into = source && (await chooseFolder(say('The folder of the Markdown files'), say('Import here')));
  if (source === undefined || into === undefined) return;
  await importFrom({ source, into, name: null }, around);
}

/** The same sheets into the same folder as the last time. */
export async function importAgain(around: Importing): Promise<void> {
  const last = around.last.get();
  if (last === undefined) await importSheets(around);
  else await importFrom(last, around);
}

async function importFrom(sheets: LastSheets, { server, texts, last }: Importing): Promise<void> {
  const { source, into } = sheets;
  let { name } = sheets;
  const ask = (): Thenable<PlanImportAnswer> =>
    vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: say('Reading the sheets…') },
      () => server.planImport({ source: source.toString(), into: into.toString(), name }),
    );
  let plan = await ask();
  if (plan.kind === 'unnamed') {
    const chosen = await chooseName(say('Which référentiel are these sheets of?'));
    if (chosen === undefined) return;
    name = chosen;
    plan = await ask();
  }
  if (plan.kind !== 'plan') {
    if (plan.kind === 'unreadable') await vscode.window.showErrorMessage(plan.message);
    return;
  }
  await last.set({ source, into, name });
  // What is good to know alone is no reason to stand in the way.
  if (plan.problems.some(({ severity }) => severity === 'error' || severity === 'warning'))
    await texts.show(say('Sheets'), reportText(titleOf(plan, source), plan.problems));
  if (plan.verdict !== 'accepted') {
    await vscode.window.showErrorMessage(say('The platform would refuse these sheets. Nothing was written.'));
  } else if (plan.changes.length === 0) {
    tellDone(say('The files are already what the sheets say.'));
  } else await offer(plan, into, texts);
}

type Plan = Extract<PlanImportAnswer, { kind: 'plan' }>;

function titleOf(plan: Plan, source: vscode.Uri): string {
  const name = vscode.workspace.asRelativePath(source);
  return plan.verdict === 'accepted'
    ? say('{name}: the platform would accept these sheets.', { name })
    : say('{name}: the platform would refuse these sheets.', { name });
}

/** What becomes of how many files. */
function questionOf(changes: readonly FileChange[], folder: string): string {
  const added = changes.filter(({ before }) => before === null).length;
  const removed = changes.filter(({ after }) => after === null).length;
  const changed = changes.length - added - removed;
  const counts = [
    ...(added > 0 ? [say('new files: {count}', { count: added })] : []),
    ...(changed > 0 ? [say('changed: {count}', { count: changed })] : []),
    ...(removed > 0 ? [say('removed: {count}', { count: removed })] : []),
  ];
  return say('{counts}. Import into {folder}?', { folder, counts: capitalised(counts.join(', ')) });
}

/** Shows the difference where that is wanted, before anything is written. */
async function offer({ changes, problems }: Plan, into: vscode.Uri, texts: ShownTexts): Promise<void> {
  const folder = vscode.workspace.asRelativePath(into);
  const question = questionOf(changes, folder);
  const [write, look, leave] = [say('Import'), say('See the Differences'), say('Write nothing')];
  // It stays while the report and the differences are looked at, and says itself what it hides of the report.
  const asked = { title: question, placeHolder: countsOf(problems), ignoreFocusOut: true };
  const ask = (...choices: readonly string[]): Thenable<string | undefined> =>
    vscode.window.showQuickPick(choices, asked);
  let choice = await ask(write, look, leave);
  if (choice === look) {
    await showDifferences(changes, texts);
    choice = await ask(write, leave);
  }
  if (choice !== write) return;
  const applied = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: say('Writing the files…') },
    () => applyChanges(changes),
  );
  if (applied.kind !== 'done') await vscode.window.showErrorMessage(sayUnapplied(applied));
  else tellDone(say('The sheets are imported into {folder}.', { folder }));
}

function sayUnapplied(applied: Exclude<Applied, { kind: 'done' }>): string {
  switch (applied.kind) {
    case 'changed': {
      const name = vscode.workspace.asRelativePath(applied.uri);
      return say('{name} has changed meanwhile. Nothing was written; import again.', { name });
    }
    case 'unsaved': {
      const names = applied.uris.map(uri => vscode.workspace.asRelativePath(uri)).join(', ');
      return say('These files are imported, but could not be saved: {names}. Save them yourself.', { names });
    }
    case 'refused':
      return say('VS Code could not apply the whole edit. Look at the files before you import again.');
  }
}

async function showDifferences(changes: readonly FileChange[], texts: ShownTexts): Promise<void> {
  const resources = changes.map(({ uri: text, before, after }) => {
    const uri = vscode.Uri.parse(text, true);
    return [uri, before === null ? undefined : uri, after === null ? undefined : texts.document(uri.path, after)];
  });
  await vscode.commands.executeCommand('vscode.changes', say('What the import changes'), resources);
}
