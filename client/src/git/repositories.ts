/** VS Code's own Git extension, and the repositories that it knows. */
import * as vscode from 'vscode';
import { stackOf } from '../../../l10n/said-by.ts';
import type { Trees } from '../tree/trees.ts';
import type { GitApi, GitExtension, Repository } from './git-api.ts';

/** Null where there is none; waits until it knows the repositories. */
export async function openGit(log: vscode.LogOutputChannel): Promise<GitApi | null> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (extension === undefined) return null;
  try {
    const git = await extension.activate();
    const api = git.getAPI(1);
    if (api.state === 'initialized') return api;
    await new Promise<void>(settle => {
      const listening = api.onDidChangeState(state => {
        if (state !== 'initialized') return;
        listening.dispose();
        settle();
      });
    });
    return api;
  } catch (error) {
    log.warn(`git: ${stackOf(error)}`);
    return null;
  }
}

/** Those that hold a référentiel. */
export function repositoriesOf(git: GitApi, trees: Pick<Trees, 'roots'>): readonly Repository[] {
  const found = trees.roots.map(({ referential }) => git.getRepository(vscode.Uri.parse(referential)));
  return [...new Set(found.flatMap(repository => repository ?? []))];
}

/** The last commit; undefined where there is none yet. */
export function commitOf({ state }: Repository): string | undefined {
  return state.HEAD?.commit;
}
