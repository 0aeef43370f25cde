/** Keeps up with what has changed since the version that the référentiels are compared with, while there is one. */
import * as vscode from 'vscode';
import type { ChangesAnswer } from '../../../server/src/protocol/changes.ts';
import { coalesce } from '../coalesce.ts';
import type { Committed } from '../git/follow-committed.ts';
import type { LanguageServer } from '../language-client.ts';
import type { ScenarioViews } from '../simulation/scenario-views.ts';
import type { Compared } from './compared.ts';

export type KnownChanges = Extract<ChangesAnswer, { readonly kind: 'changes' }>;

export interface FollowedChanges extends vscode.Disposable {
  /** Null while nobody compares. */
  readonly compared: Compared | null;
  /** What was answered last of it; null before. */
  readonly known: KnownChanges | null;
  readonly onDidChange: vscode.Event<void>;
  /** Compares with a version from now on. The reason in words where that cannot be looked at: then nothing changes. */
  compare(compared: Compared): Promise<string | null>;
  /** Compares no more. */
  stop(): void;
  /** Asks again, and has a folder read anew. */
  refresh(): void;
}

export interface ChangesParts {
  readonly server: LanguageServer;
  readonly committed: Committed;
  readonly views: ScenarioViews;
  readonly log: vscode.LogOutputChannel;
}

/** As often as one sees marks come while typing, and no more than a part of the time of a server that takes longer. In milliseconds. */
const DELAY = 200;
const PAUSES = 2;
const OWNER = 'changes';

export function followChanges({ server, committed, views, log }: ChangesParts): FollowedChanges {
  const changed = new vscode.EventEmitter<void>();
  let compared: Compared | null = null;
  let known: KnownChanges | null = null;
  let asking: vscode.CancellationTokenSource | null = null;
  let anew = false;
  let scenario: string | null = null;
  let took = 0;

  const needs = (): void => {
    committed.keep(OWNER, compared?.since.kind === 'committed' ? [compared.since.commit] : []);
  };
  const ask = async ({ since }: Compared, token: vscode.CancellationToken): Promise<ChangesAnswer> => {
    scenario = views.last?.document.uri.toString() ?? null;
    const params = { since, scenario, anew };
    anew = false;
    const start = Date.now();
    const answer = await server.changes(params, token);
    took = Date.now() - start;
    return answer;
  };
  const take = (answer: ChangesAnswer): void => {
    if (answer.kind === 'untold') return;
    if (answer.kind === 'refused') {
      log.warn(answer.message);
      return;
    }
    known = answer;
    changed.fire();
  };
  const update = coalesce(
    async () => {
      if (compared === null || server.state !== 'running') return;
      asking = new vscode.CancellationTokenSource();
      const { token } = asking;
      const answer = await ask(compared, token);
      if (!token.isCancellationRequested) take(answer);
    },
    () => Math.max(DELAY, PAUSES * took),
    error => {
      const isCalledOff = asking?.token.isCancellationRequested === true;
      if (!isCalledOff && server.state === 'running') log.error(`changes: ${String(error)}`);
    },
  );
  const callOff = (): void => {
    asking?.cancel();
    asking = null;
  };
  const stop = (): void => {
    callOff();
    compared = null;
    known = null;
    needs();
    changed.fire();
  };
  const listening = vscode.Disposable.from(
    changed,
    update,
    server.onDidUpdate(() => update.request()),
    server.onDidChangeState(() => update.request()),
    committed.onDidChange(() => update.request()),
    views.onDidChange(() => {
      const now = views.last?.document.uri.toString() ?? null;
      if (now !== scenario) update.request();
    }),
  );

  return {
    get compared() {
      return compared;
    },
    get known() {
      return known;
    },
    onDidChange: changed.event,
    compare: async wished => {
      callOff();
      const obstacle = wished.since.kind === 'committed' ? await committed.start(wished.since.commit) : null;
      if (obstacle !== null) return obstacle;
      anew = true;
      const answer = await ask(wished, new vscode.CancellationTokenSource().token);
      if (answer.kind === 'refused') {
        needs();
        return answer.message;
      }
      compared = wished;
      needs();
      take(answer);
      return null;
    },
    stop,
    refresh: () => {
      anew = true;
      update.request();
    },
    dispose: () => {
      callOff();
      listening.dispose();
    },
  };
}
