/** What can be done with a scenario as a document. Saving, undo and redo are VS Code's own. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import type { Scope } from '../../../server/src/protocol/simulation.ts';
import type { DocumentCommand } from '../../../server/src/protocol/view.ts';
import { baseName } from '../base/file-names.ts';
import { folderBeside } from '../base/folder-beside.ts';
import type { LanguageServer } from '../server/language-client.ts';
import type { Trees } from '../tree/trees.ts';
import {
  chooseScenario,
  closeStrayView,
  newScenario,
  type ServerScenarios,
  scenariosOf,
  type TellsScenarios,
} from './scenario-files.ts';
import { copyName, nearestFolder, plannedName, switchedName } from './scenario-names.ts';
import type { ScenarioView } from './scenario-view.ts';
import type { ScenarioViews } from './scenario-views.ts';

/** The command of VS Code or of the extension behind each wish of a page. */
const COMMANDS: Readonly<Record<DocumentCommand, string>> = {
  new: 'referentiel.simulation.new',
  open: 'referentiel.simulation.open',
  duplicate: 'referentiel.simulation.duplicate',
  duplicateAndCompare: 'referentiel.simulation.duplicateAndCompare',
  switch: 'referentiel.simulation.switch',
  rename: 'referentiel.simulation.rename',
  save: 'workbench.action.files.save',
  saveAs: 'workbench.action.files.saveAs',
  showText: 'referentiel.simulation.showText',
  undo: 'undo',
  redo: 'redo',
};

/** Runs the command on a view, which becomes the active editor: that is what VS Code's own commands act on. */
export async function runDocumentCommand(command: DocumentCommand, view: ScenarioView): Promise<void> {
  if (!view.panel.active) view.toFront();
  await vscode.commands.executeCommand(COMMANDS[command]);
}

/** What a new scenario is begun with. */
export interface Starting {
  readonly views: ScenarioViews;
  readonly trees: Trees;
  readonly server: TellsScenarios;
}

/** A scenario that nothing has been written in yet, beside the text that is being written. */
export async function startScenario({ views, trees, server }: Starting, scope: Scope | null): Promise<void> {
  const column = vscode.window.activeTextEditor === undefined ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
  const folder = await folderFor(scope, trees, server);
  await openNew(views, await newScenario(folder, 'Simulation.scenario.yml', ''), scope, column);
}

/** A scenario that a text is made of, to be saved where a new one would be. */
export async function openText({ views, trees, server }: Starting, name: string, text: string): Promise<void> {
  const folder = await folderFor(null, trees, server);
  await openTextIn(views, folder, name, text);
}

/** The same, to be saved in a folder. */
export async function openTextIn(views: ScenarioViews, folder: vscode.Uri, name: string, text: string): Promise<void> {
  await openNew(views, await newScenario(folder, name, text), null, vscode.ViewColumn.Active);
}

/** A scenario of the workspace, or any other file. */
export async function openScenario(views: ScenarioViews, scenarios: ServerScenarios): Promise<void> {
  const uri = await chooseScenario(say('Open which scenario?'), null, scenarios);
  if (uri === undefined) return;
  await views.open(uri, null, vscode.ViewColumn.Active);
}

/**
 * A copy that has no file yet, shown as the view that it is copied from, where that is or in another column. Its view; null
 * where there is nothing to copy.
 */
export async function duplicateScenario(
  views: ScenarioViews,
  server: Pick<LanguageServer, 'state' | 'copiedScenario'>,
  column?: vscode.ViewColumn,
): Promise<ScenarioView | null> {
  const view = views.last;
  if (view === null) return null;
  const { uri } = view.document;
  const folder = folderBeside(uri);
  const copied = server.state === 'running' ? await server.copiedScenario({ scenario: uri.toString() }) : null;
  const copy = await newScenario(folder, copyName(baseName(uri)), copied?.text ?? view.document.getText());
  await openNew(views, copy, view.talk.shown, column ?? view.panel.viewColumn ?? vscode.ViewColumn.Active);
  return views.all.find(({ document }) => document.uri.toString() === copy.toString()) ?? null;
}

/** What becomes of the scenario in TE: a scenario of its own, beside the one that it comes from. */
export async function switchScenario(views: ScenarioViews, server: LanguageServer): Promise<void> {
  const view = views.last;
  if (view === null) return;
  const { uri } = view.document;
  const answer = await server.switchScenario({ scenario: uri.toString() });
  if (answer === null) return;
  const folder = folderBeside(uri);
  const made = await newScenario(folder, switchedName(baseName(uri)), answer.text);
  await openNew(views, made, answer.shown, vscode.ViewColumn.Beside);
}

/** The plan for a share as a scenario of its own, in front of the one that it was made in. */
export async function openPlanned(
  views: ScenarioViews,
  server: LanguageServer,
  view: ScenarioView,
  share: number,
): Promise<void> {
  const { shown } = view.talk;
  if (shown === null) return;
  const { uri } = view.document;
  const { referential } = shown;
  const planned = await server.plannedScenario({ scenario: uri.toString(), referential, share });
  if (planned === null) return;
  const folder = folderBeside(uri);
  const made = await newScenario(folder, plannedName(baseName(uri)), planned.text);
  await openNew(views, made, shown, view.panel.viewColumn ?? vscode.ViewColumn.Active);
}

async function openNew(views: ScenarioViews, uri: vscode.Uri, scope: Scope | null, column: vscode.ViewColumn) {
  await views.open(uri, scope, column);
  await closeStrayView(uri);
}

/** Asks for another title, and writes it into the scenario. */
export async function renameScenario(views: ScenarioViews): Promise<void> {
  const view = views.last;
  if (view === null) return;
  const before = view.talk.held?.answer.title ?? '';
  const title = await vscode.window.showInputBox({
    title: say('The title of the scenario'),
    value: before,
    validateInput: value => (value.trim() === '' ? say('Write a title.') : null),
  });
  if (title === undefined || title.trim() === before) return;
  view.talk.change({ type: 'title', title: title.trim() });
}

/** The text of the view beside it; both show the same document. */
export async function showScenarioText(views: ScenarioViews): Promise<void> {
  const view = views.last;
  if (view === null) return;
  await vscode.commands.executeCommand('vscode.openWith', view.document.uri, 'default', vscode.ViewColumn.Beside);
}

/** The view of the text that is active, beside it. */
export async function showScenarioView(views: ScenarioViews): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (uri !== undefined) await views.open(uri, null, vscode.ViewColumn.Beside);
}

/**
 * Where a new scenario is to be saved: where the référentiel's other scenarios are, else in a folder `scenarios` beside it or
 * above it, else in the folder of the workspace.
 */
async function folderFor(scope: Scope | null, { roots }: Trees, server: TellsScenarios): Promise<vscode.Uri> {
  const referential = scope === null ? undefined : vscode.Uri.parse(scope.referential);
  const holder = referential && vscode.workspace.getWorkspaceFolder(referential);
  const folder = (holder ?? vscode.workspace.workspaceFolders?.[0])?.uri;
  if (folder === undefined) return referential ?? vscode.Uri.file('/');
  const inFolder = (uri: vscode.Uri): boolean =>
    vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === folder.toString();
  const around = [...(referential === undefined ? [] : [referential, vscode.Uri.joinPath(referential, '..')]), folder];
  const places = around.map(place => vscode.Uri.joinPath(place, 'scenarios'));
  const [all, ...areFolders] = await Promise.all([scenariosOf(server).all(), ...places.map(isFolder)]);
  const scenarios = all.filter(inFolder).map(String);
  const others = roots.map(({ referential }) => referential).filter(key => key !== scope?.referential);
  const beside = scope && nearestFolder(scenarios, scope.referential, others);
  if (beside !== null) return vscode.Uri.parse(beside);
  return places.find((_, at) => areFolders[at]) ?? folder;
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => (type & vscode.FileType.Directory) !== 0,
    () => false,
  );
}
