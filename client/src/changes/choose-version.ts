/** Lets the user choose what to compare a référentiel with: a branch, a tag, a commit, a folder. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import { commitDetails, shortHash, subjectOf } from '../git/commit-words.ts';
import type { GitCommit, Repository } from '../git/git-api.ts';
import { commitOf } from '../git/repositories.ts';
import { commitNamed, type NamedRevision, revisionsOf } from '../git/revisions.ts';
import { chooseFolder } from '../sheets/choose.ts';
import type { Compared } from './compared.ts';

/** Where commits are looked for; else why there are none, in words. */
export type CommitsOf = { readonly repository: Repository } | { readonly obstacle: string };

/** What an item stands for; one that is not settled asks for more. */
type Choice = Compared | 'revision' | 'folder';

interface VersionItem extends vscode.QuickPickItem {
  readonly choice?: Choice;
}

/** `referential` gives the key of the one that a folder is compared with. Undefined where the user gives up. */
export async function chooseVersion(
  commits: CommitsOf,
  referential: () => Promise<string | undefined>,
): Promise<Compared | undefined> {
  const items = 'repository' in commits ? await itemsOf(commits.repository) : [];
  const folder: VersionItem = { label: say('A folder…'), iconPath: new vscode.ThemeIcon('folder'), choice: 'folder' };
  const picked = await vscode.window.showQuickPick<VersionItem>([...items, separator(say('Elsewhere')), folder], {
    title: say('Compare the référentiel with which version?'),
    placeHolder: 'obstacle' in commits ? commits.obstacle : say('A branch, a tag, a commit or a folder'),
    matchOnDescription: true,
  });
  switch (picked?.choice) {
    case undefined:
      return undefined;
    case 'revision':
      return 'repository' in commits ? askRevision(commits.repository) : undefined;
    case 'folder':
      return askFolder(referential);
    default:
      return picked?.choice;
  }
}

async function itemsOf(repository: Repository): Promise<readonly VersionItem[]> {
  if (commitOf(repository) === undefined) return [];
  const { named, commits } = await revisionsOf(repository);
  return [
    {
      label: say('The text as last committed'),
      iconPath: new vscode.ThemeIcon('git-commit'),
      choice: { since: { kind: 'committed' }, label: say('the last commit') },
    },
    { label: say('Another revision…'), iconPath: new vscode.ThemeIcon('edit'), choice: 'revision' },
    ...group(say('Branches'), named.filter(({ kind }) => kind === 'branch').map(namedItem)),
    ...group(say('Tags'), named.filter(({ kind }) => kind === 'tag').map(namedItem)),
    ...group(say('Commits'), commits.map(commitItem)),
  ];
}

function group(label: string, items: readonly VersionItem[]): readonly VersionItem[] {
  return items.length === 0 ? [] : [separator(label), ...items];
}

function separator(label: string): VersionItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function namedItem({ kind, name, commit }: NamedRevision): VersionItem {
  const iconPath = new vscode.ThemeIcon(kind === 'tag' ? 'tag' : 'git-branch');
  return { label: name, description: shortHash(commit), iconPath, choice: comparedWith(commit, name) };
}

function commitItem(commit: GitCommit): VersionItem {
  return {
    label: subjectOf(commit),
    description: commitDetails(commit),
    iconPath: new vscode.ThemeIcon('git-commit'),
    choice: comparedWith(commit.hash, `${shortHash(commit.hash)} ${subjectOf(commit)}`),
  };
}

/** Said while one types, so that nobody has to begin anew. */
async function askRevision(repository: Repository): Promise<Compared | undefined> {
  const named = (text: string) => commitNamed(repository, text, () => isShallow(repository));
  const words = await vscode.window.showInputBox({
    title: say('Compare the référentiel with which revision?'),
    prompt: say('As git writes it: a branch, a tag, a commit, HEAD~3'),
    validateInput: async text => {
      if (text.trim() === '') return null;
      const found = await named(text);
      return 'obstacle' in found ? found.obstacle : null;
    },
  });
  if (words === undefined || words.trim() === '') return undefined;
  const found = await named(words);
  return 'commit' in found ? comparedWith(found.commit, words.trim()) : undefined;
}

async function askFolder(referential: () => Promise<string | undefined>): Promise<Compared | undefined> {
  const key = await referential();
  if (key === undefined) return undefined;
  const uri = await chooseFolder(say('The folder of the other version'), say('Compare with this folder'));
  return uri && { since: { kind: 'folder', uri: uri.toString(), referential: key }, label: folderName(uri) };
}

function comparedWith(commit: string, label: string): Compared {
  return { since: { kind: 'committed', commit }, label };
}

async function isShallow({ rootUri }: Repository): Promise<boolean> {
  return vscode.workspace.fs.stat(vscode.Uri.joinPath(rootUri, '.git', 'shallow')).then(
    () => true,
    () => false,
  );
}

function folderName({ path }: vscode.Uri): string {
  return path.slice(path.replace(/\/$/, '').lastIndexOf('/') + 1);
}
