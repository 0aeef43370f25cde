/** The commits that the server is told of, and what it was told. */
import type * as vscode from 'vscode';
import { stackOf } from '../../../l10n/said-by.ts';
import type { LanguageServer } from '../server/language-client.ts';
import type { Commit, LookedAt } from './look-at-commit.ts';

export interface ToldCommits extends vscode.Disposable {
  /** True where the server is told of none. */
  readonly isEmpty: boolean;
  /** Tells of one more, from now on: it is renewed also where that fails, until others alone are kept. */
  add(commit: Commit): Promise<void>;
  /** Tells of those whose files are others than it was told. What fails is logged, and holds up none of the others. */
  renew(): Promise<void>;
  /** Of all others, the server is told no more, and forgets them. */
  keep(needed: ReadonlySet<Commit>): void;
}

export interface ToldParts {
  readonly server: Pick<LanguageServer, 'state' | 'onDidChangeState' | 'tellCommitted'>;
  readonly look: (commit: Commit) => Promise<LookedAt>;
  /** Called once the server was told of other files. */
  readonly onTold: () => void;
  /** Called when the server knows nothing of what another one was told. */
  readonly onForgotten: () => void;
  readonly log: Pick<vscode.LogOutputChannel, 'warn'>;
}

/** What the server was told of nothing. */
const NOTHING = '';

/** The server is told of none. */
export function toldCommits({ server, look, onTold, onForgotten, log }: ToldParts): ToldCommits {
  /** By commit, what it was told of it last. */
  let told: ReadonlyMap<Commit, string> = new Map();
  let last: Promise<void> = Promise.resolve();

  const tellNow = async (commit: Commit): Promise<void> => {
    const now = await look(commit);
    const fresh = JSON.stringify(now);
    if (fresh === told.get(commit) || !told.has(commit) || server.state !== 'running') return;
    told = new Map([...told, [commit, fresh]]);
    try {
      await server.tellCommitted({ ...(commit !== undefined && { commit }), files: now.files });
    } catch (error) {
      if (told.get(commit) === fresh) told = new Map([...told, [commit, NOTHING]]);
      throw error;
    }
    onTold();
  };
  /** One at a time: what was looked at first is never told last. */
  const tell = (commit: Commit): Promise<void> => {
    const turn = last.then(() => tellNow(commit));
    last = turn.catch(() => undefined);
    return turn;
  };
  const failed = (error: unknown): void => log.warn(`git: ${stackOf(error)}`);
  const listening = server.onDidChangeState(state => {
    told = new Map([...told.keys()].map(commit => [commit, NOTHING]));
    if (state === 'running' && told.size > 0) onForgotten();
  });

  return {
    get isEmpty() {
      return told.size === 0;
    },
    add: commit => {
      told = new Map([[commit, NOTHING], ...told]);
      return tell(commit);
    },
    renew: async () => {
      for (const commit of told.keys()) await tell(commit).catch(failed);
    },
    keep: needed => {
      const gone = [...told].filter(([commit]) => !needed.has(commit));
      if (gone.length === 0) return;
      told = new Map([...told].filter(([commit]) => needed.has(commit)));
      if (server.state !== 'running') return;
      for (const [commit, known] of gone) {
        if (known === NOTHING) continue;
        server.tellCommitted({ ...(commit !== undefined && { commit }), files: null }).catch(failed);
      }
    },
    dispose: () => listening.dispose(),
  };
}
