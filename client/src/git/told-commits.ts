/** The commits that the server is told of, and what it was told. */
import type * as vscode from 'vscode';
import { stackOf } from '../../../l10n/said-by.ts';
import type { LanguageServer } from '../server/language-client.ts';
import { type CommittedFile, committedFiles, rootAround } from './committed-files.ts';
import type { Repository } from './git-api.ts';
import { commitOf } from './repositories.ts';
import { knows } from './revisions.ts';
import { unsavedPlaces } from './unsaved-places.ts';

/** By its name; undefined is the last one. */
export type Commit = string | undefined;

export interface ToldCommits extends vscode.Disposable {
  /** True where the server is told of none. */
  readonly isEmpty: boolean;
  /** Tells of one more, from now on; where that fails, of those before alone. */
  add(commit: Commit): Promise<void>;
  /** Tells of those whose files are others than it was told. */
  renew(): Promise<void>;
  /** Of all others, the server is told no more, and forgets them. */
  keep(needed: ReadonlySet<Commit>): void;
}

export interface ToldParts {
  readonly server: Pick<LanguageServer, 'state' | 'onDidChangeState' | 'tellCommitted'>;
  readonly repositories: () => readonly Repository[];
  /** Called once the server was told of other files. */
  readonly onTold: () => void;
  /** Called when the server knows nothing of what another one was told. */
  readonly onForgotten: () => void;
  readonly log: vscode.LogOutputChannel;
}

/** The server is told of none. */
export function toldCommits({ server, repositories, onTold, onForgotten, log }: ToldParts): ToldCommits {
  /** By commit, what it was told of it last. */
  let told: ReadonlyMap<Commit, string> = new Map();

  const tell = async (commit: Commit): Promise<void> => {
    const files = await filesIn(repositories(), commit);
    const fresh = JSON.stringify([files, repositories().map(commitOf)]);
    if (fresh === told.get(commit) || !told.has(commit) || server.state !== 'running') return;
    told = new Map([...told, [commit, fresh]]);
    await server.tellCommitted({ ...(commit !== undefined && { commit }), files });
    onTold();
  };
  const listening = server.onDidChangeState(state => {
    told = new Map([...told.keys()].map(commit => [commit, '']));
    if (state === 'running' && told.size > 0) onForgotten();
  });

  return {
    get isEmpty() {
      return told.size === 0;
    },
    add: async commit => {
      const before = told;
      told = new Map([[commit, ''], ...told]);
      try {
        await tell(commit);
      } catch (error) {
        told = before;
        throw error;
      }
    },
    renew: async () => {
      for (const commit of told.keys()) await tell(commit);
    },
    keep: needed => {
      const gone = [...told.keys()].filter(commit => !needed.has(commit));
      if (gone.length === 0) return;
      told = new Map([...told].filter(([commit]) => !gone.includes(commit)));
      if (server.state !== 'running') return;
      for (const commit of gone) {
        const forgotten = server.tellCommitted({ ...(commit !== undefined && { commit }), files: null });
        forgotten.catch((error: unknown) => log.warn(`git: ${stackOf(error)}`));
      }
    },
    dispose: () => listening.dispose(),
  };
}

/** The files of a commit that differ from what stands there now. */
async function filesIn(repositories: readonly Repository[], commit: Commit): Promise<readonly CommittedFile[]> {
  const unsaved = unsavedPlaces();
  const roots = repositories.map(({ rootUri }) => rootUri.toString());
  const files: CommittedFile[] = [];
  for (const repository of repositories) {
    // Of several repositories, each has its own commits.
    if (commit !== undefined && repositories.length > 1 && !(await knows(repository, commit))) continue;
    const root = repository.rootUri.toString();
    const own = unsaved.filter(({ uri }) => rootAround(uri, roots) === root);
    files.push(...(await committedFiles(repository, own, commit)));
  }
  return files;
}
