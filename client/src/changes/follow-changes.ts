/** Keeps up with what has changed since the version that the référentiels are compared with, while there is one. */
import * as vscode from 'vscode';
import type { ChangesAnswer } from '../../../server/src/protocol/changes.ts';
import { coalesce } from '../base/coalesce.ts';
import type { Committed } from '../git/follow-committed.ts';
import { failedRequest } from '../server/failed-request.ts';
import type { LanguageServer } from '../server/language-client.ts';
import type { ScenarioViews } from '../simulation/scenario-views.ts';
import { askChanges } from './ask-changes.ts';
import type { Compared } from './compared.ts';
import { type Comparing, comparing } from './comparing.ts';
import { CHANGES, type CurrentComparison, currentComparison } from './current-comparison.ts';

export interface FollowedChanges
  extends Pick<CurrentComparison, 'compared' | 'known' | 'onDidChange'>,
    Pick<Comparing, 'compare'>,
    vscode.Disposable {
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

export function followChanges({ server, committed, views, log }: ChangesParts): FollowedChanges {
  const current = currentComparison(committed);
  const asked = askChanges(server);
  // Whose scores were asked for last.
  let scenario: string | null = null;

  const ask = ({ since }: Compared, token?: vscode.CancellationToken): Promise<ChangesAnswer | null> => {
    scenario = lastSeen(views);
    return asked.ask(since, scenario, token);
  };
  const take = (answer: ChangesAnswer | null): void => {
    if (answer?.kind === 'refused') log.warn(answer.message);
    if (answer?.kind === 'changes') current.take(answer);
  };
  const update = coalesce(
    async () => {
      const now = current.compared;
      if (now === null || server.state !== 'running') return;
      const answer = await ask(now);
      if (current.compared === now) take(answer);
    },
    () => Math.max(DELAY, PAUSES * asked.took),
    failedRequest(server, log, 'changes'),
  );
  const { compare, callOff } = comparing({
    current,
    start: commit => committed.start(CHANGES, [commit]),
    ask: (wished, token) => {
      asked.readAnew();
      return ask(wished, token);
    },
    take,
  });
  const listening = vscode.Disposable.from(
    current,
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
      return current.compared;
    },
    get known() {
      return current.known;
    },
    onDidChange: current.onDidChange,
    compare: async (wished, token) => {
      asked.callOff();
      try {
        return await compare(wished, token);
      } finally {
        // What is compared still may have been called off.
        if (current.compared !== wished) update.request();
      }
    },
    stop: () => {
      asked.callOff();
      callOff();
      current.enter(null);
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

function lastSeen({ last }: ScenarioViews): string | null {
  return last?.document.uri.toString() ?? null;
}
