/** Keeps up with what has changed since the version that the référentiels are compared with, while there is one. */
import * as vscode from 'vscode';
import type { ChangesAnswer } from '../../../server/src/protocol/changes.ts';
import { coalesce } from '../coalesce.ts';
import type { Committed } from '../git/follow-committed.ts';
import type { LanguageServer } from '../language-client.ts';
import type { ScenarioViews } from '../simulation/scenario-views.ts';
import { askChanges } from './ask-changes.ts';
import type { Compared } from './compared.ts';

export type KnownChanges = Extract<ChangesAnswer, { readonly kind: 'changes' }>;

export interface FollowedChanges extends vscode.Disposable {
  /** Null while nobody compares. */
  readonly compared: Compared | null;
  /** What was answered last of it; null before. */
  readonly known: KnownChanges | null;
  readonly onDidChange: vscode.Event<void>;
  /**
   * Compares with a version from now on. The reason in words where that cannot be looked at: then nothing changes, and neither
   * where it is called off.
   */
  compare(compared: Compared, token: vscode.CancellationToken): Promise<string | null>;
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
  const asked = askChanges(server);
  let compared: Compared | null = null;
  let known: KnownChanges | null = null;
  // Whose scores were asked for last.
  let scenario: string | null = null;

  const needs = (): void => {
    committed.keep(OWNER, compared?.since.kind === 'committed' ? [compared.since.commit] : []);
  };
  const ask = ({ since }: Compared, token?: vscode.CancellationToken): Promise<ChangesAnswer | null> => {
    scenario = lastSeen(views);
    return asked.ask(since, scenario, token);
  };
  const take = (answer: ChangesAnswer | null): void => {
    if (answer?.kind === 'refused') log.warn(answer.message);
    if (answer?.kind !== 'changes') return;
    const isNews = known === null || said(known) !== said(answer);
    known = answer;
    if (isNews) changed.fire();
  };
  const update = coalesce(
    async () => {
      const now = compared;
      if (now === null || server.state !== 'running') return;
      const answer = await ask(now);
      if (compared === now) take(answer);
    },
    () => Math.max(DELAY, PAUSES * asked.took),
    error => {
      if (server.state === 'running') log.error(`changes: ${String(error)}`);
    },
  );
  const enter = (next: Compared | null): void => {
    compared = next;
    known = null;
    needs();
    changed.fire();
  };
  const compare: FollowedChanges['compare'] = async (wished, token) => {
    asked.callOff();
    const obstacle = wished.since.kind === 'committed' ? await committed.start(wished.since.commit) : null;
    if (obstacle !== null) return obstacle;
    asked.readAnew();
    const answer = await ask(wished, token);
    if (answer === null || answer.kind === 'refused') {
      needs();
      update.request();
      return answer?.message ?? null;
    }
    enter(wished);
    take(answer);
    return null;
  };
  const listening = vscode.Disposable.from(
    changed,
    update,
    server.onDidUpdate(() => update.request()),
    server.onDidChangeState(() => update.request()),
    committed.onDidChange(() => update.request()),
    views.onDidChange(() => {
      if (lastSeen(views) !== scenario) update.request();
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
    compare,
    stop: () => {
      asked.callOff();
      enter(null);
    },
    refresh: () => {
      asked.readAnew();
      update.request();
    },
    dispose: () => {
      asked.callOff();
      listening.dispose();
    },
  };
}

/** All but the revision. */
function said(known: KnownChanges): string {
  return JSON.stringify({ ...known, revision: 0 });
}

function lastSeen({ last }: ScenarioViews): string | null {
  return last?.document.uri.toString() ?? null;
}
