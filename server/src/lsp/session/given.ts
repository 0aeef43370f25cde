import { isWhole, type Workspace } from '../../core/index/workspace.ts';
import { pathOf } from '../proto/uris.ts';
import type { Session } from './session.ts';

/** Answers about open documents that depend on other texts as well, and that a client keeps until it is told to ask again. */
export interface Given<Answer> {
  /** What was answered of a document; undefined where nothing was, or it is to be asked for again. */
  readonly of: (uri: string) => Answer | undefined;
  /** Keeps what is answered of a document. */
  readonly keep: (uri: string, answer: Answer) => void;
  /** Has the client ask again where any of the answers is another by now, once for each document. */
  readonly renew: () => Promise<void>;
  /** Has it ask again for all. */
  readonly askAgain: () => void;
}

export interface GivenHost<Answer> {
  readonly session: Session;
  /** False for a client that cannot be told to ask again: nothing is kept for it. */
  readonly asksAgain: () => boolean;
  /** What tells the answers of a workspace, given the last one; the same one where nothing can be another. */
  readonly now: (workspace: Workspace) => Promise<(uri: string, before: Answer) => Answer>;
  /** What of an answer a person sees. */
  readonly seen: (answer: Answer) => string;
  /** Tells the client to ask again. */
  readonly refresh: () => Promise<void>;
  readonly logged: (error: unknown) => void;
}

/** Nothing was answered yet. */
export function createGiven<Answer>(host: GivenHost<Answer>): Given<Answer> {
  const { session, asksAgain, seen } = host;
  const given = new Map<string, Answer>();
  // Nothing waits for the client to have understood.
  const refresh = (): void => void host.refresh().catch(host.logged);
  return {
    of: uri => given.get(uri),
    keep(uri, answer) {
      if (asksAgain() && session.document(pathOf(uri))) given.set(uri, answer);
    },
    async renew() {
      for (const uri of given.keys()) if (session.document(pathOf(uri)) === undefined) given.delete(uri);
      const workspace = session.workspace();
      if (given.size === 0 || !isWhole(workspace)) return;
      const answerNow = await host.now(workspace);
      let isStale = false;
      for (const [uri, before] of given) {
        const now = answerNow(uri, before);
        if (now === before || seen(now) === seen(before)) given.set(uri, now);
        else isStale = given.delete(uri);
      }
      if (isStale) refresh();
    },
    askAgain() {
      given.clear();
      if (asksAgain()) refresh();
    },
  };
}
