/** The files of scenarios: their editors, their names, and choosing one. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import { baseName } from '../base/file-names.ts';
import type { ServerRequests } from '../server/server-requests.ts';
import { freeName } from './scenario-names.ts';

/** The editors by the names that the manifest gives them: that of `*.scenario.yml`, and that of any other YAML file. */
export const SCENARIO_EDITOR = 'referentiel.simulation';
export const YAML_EDITOR = 'referentiel.simulation.yaml';

const EXTENSIONS = ['yml', 'yaml'];

/**
 * Makes the untitled scenarios that VS Code brings back as texts with a place of their own. To be called before their editor
 * is registered: a custom editor that makes them itself knows nothing of the file that each is to be, and they would be
 * saved under the words that they begin with.
 */
export async function recallUntitled(): Promise<void> {
  const untitled = openScenarios().filter(({ scheme }) => scheme === 'untitled');
  await Promise.all(untitled.map(uri => vscode.workspace.openTextDocument(uri)));
}

/**
 * Makes a document that has no file yet, to be saved in a folder; nothing stands there under its name. The name is to be one
 * of a scenario: an unsaved document without an editor is given one by VS Code itself, which may be sooner than the view is
 * open, and that is to be a view too, for a text that is unsaved cannot be closed without a question.
 */
export async function newScenario(folder: vscode.Uri, name: string, text: string): Promise<vscode.Uri> {
  const there = await vscode.workspace.fs.readDirectory(folder).then(
    entries => entries.map(([file]) => file),
    (): readonly string[] => [],
  );
  const open = vscode.workspace.textDocuments.filter(({ isUntitled }) => isUntitled).map(({ uri }) => uri.path);
  const isFree = (candidate: string): boolean =>
    !there.includes(candidate) && !open.includes(vscode.Uri.joinPath(folder, candidate).path);
  const path = vscode.Uri.joinPath(folder, freeName(name, isFree)).path;
  const uri = vscode.Uri.from({ scheme: 'untitled', path });
  // Made as a text first: a custom editor that makes it knows nothing of the file that it is to be.
  await vscode.workspace.openTextDocument(uri);
  if (text === '') return uri;
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  return uri;
}

/** The scenarios that the server knows: not every workspace can be searched by VS Code itself. */
export interface ServerScenarios {
  /** Those that are open, and those of the workspace. */
  readonly all: () => Promise<readonly vscode.Uri[]>;
  /** What some call themselves, in their order; null where one does not. */
  readonly titlesOf: (uris: readonly vscode.Uri[]) => Promise<readonly (string | null)[]>;
}

/** What of the server tells of them. */
export type TellsScenarios = Pick<ServerRequests, 'scenarioFiles' | 'scenarioTitles'>;

export function scenariosOf(server: TellsScenarios): ServerScenarios {
  return {
    all: async () => (await server.scenarioFiles({})).scenarios.map(uri => vscode.Uri.parse(uri)),
    titlesOf: uris => server.scenarioTitles({ scenarios: uris.map(String) }),
  };
}

/** A scenario that can be chosen. */
export interface KnownScenario {
  readonly uri: vscode.Uri;
  /** What it calls itself; null where it does not. */
  readonly title: string | null;
  /** The name of its file. */
  readonly file: string;
}

/** The scenarios that are open and those of the workspace, by what they are called. */
export async function knownScenarios(
  except: vscode.Uri | null,
  { all, titlesOf }: ServerScenarios,
): Promise<readonly KnownScenario[]> {
  const byUri = new Map([...openScenarios(), ...(await all())].map(uri => [uri.toString(), uri]));
  if (except !== null) byUri.delete(except.toString());
  const uris = [...byUri.values()];
  const titles = await titlesOf(uris);
  const nameOf = ({ title, file }: KnownScenario): string => title ?? file;
  return uris
    .map((uri, at): KnownScenario => ({ uri, title: titles[at] ?? null, file: baseName(uri) }))
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b)) || a.uri.path.localeCompare(b.uri.path));
}

/** Lets the user choose a scenario among those that are open and those of the workspace, or any other file. */
export async function chooseScenario(
  title: string,
  except: vscode.Uri | null,
  scenarios: ServerScenarios,
): Promise<vscode.Uri | undefined> {
  const items = (await knownScenarios(except, scenarios)).map(({ uri, title: own, file }) => {
    return { label: own ?? file, description: own === null ? folderOf(uri) : `${file} · ${folderOf(uri)}`, uri };
  });
  const other = { label: `$(folder-opened) ${say('Another file…')}`, description: '', uri: null };
  const choice = await vscode.window.showQuickPick([...items, other], { title, matchOnDescription: true });
  if (choice === undefined || choice.uri !== null) return choice?.uri;
  const [chosen] = (await vscode.window.showOpenDialog({ title, filters: { [say('Scenarios')]: EXTENSIONS } })) ?? [];
  return chosen;
}

/** Closes the view that VS Code itself has given to an unsaved scenario in the background, once it has one in front. */
export async function closeStrayView(uri: vscode.Uri): Promise<void> {
  const tabs = allTabs().filter(({ input }) => input instanceof vscode.TabInputCustom && isSame(input.uri, uri));
  const strays = tabs.filter(tab => !tab.isActive);
  if (strays.length > 0 && strays.length < tabs.length) await vscode.window.tabGroups.close(strays, true);
}

/** The scenarios that have a tab, without a file or with one. */
function openScenarios(): readonly vscode.Uri[] {
  return allTabs()
    .flatMap(({ input }) => (input instanceof vscode.TabInputCustom ? [input] : []))
    .filter(({ viewType }) => viewType === SCENARIO_EDITOR || viewType === YAML_EDITOR)
    .map(({ uri }) => uri);
}

function allTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
}

function isSame(a: vscode.Uri, b: vscode.Uri): boolean {
  return a.toString() === b.toString();
}

/** The folder of a scenario as a person knows it; that it has none yet. */
export function folderOf(uri: vscode.Uri): string {
  if (uri.scheme === 'untitled') return say('not saved');
  return vscode.workspace.asRelativePath(vscode.Uri.joinPath(uri, '..'));
}
