/** A scenario as a page shows it: what is said about it, what the page was told and what is open there, brought together. */

import * as vscode from 'vscode';
import { saidBy, stackOf } from '../../../l10n/said-by.ts';
import type { Scope } from '../../../server/src/protocol/simulation.ts';
import type { FromView, ToView } from '../../../server/src/protocol/view.ts';
import { failedRequest } from '../server/failed-request.ts';
import type { LanguageServer } from '../server/language-client.ts';
import type { Trees } from '../tree/trees.ts';
import { comparedSides } from './compared-sides.ts';
import { type ComparedWith, comparedWith } from './compared-with.ts';
import { type Conversation, conversation } from './conversation.ts';
import { editedDocument } from './edited-document.ts';
import { NOTHING_OPEN, type OpenPanels, openPanels } from './open-panels.ts';
import { type ToldPage, toldPage } from './told-page.ts';
import type { WorkQueue } from './work-queue.ts';

export interface ShownScenario extends vscode.Disposable {
  readonly talk: Conversation;
  readonly page: ToldPage;
  readonly panels: OpenPanels;
  readonly compared: ComparedWith;
  /** Takes up what a page that has been loaded remembers. */
  start(ready: Ready): void;
}

export interface ShownParts {
  readonly server: LanguageServer;
  readonly trees: Trees;
  readonly log: vscode.LogOutputChannel;
  readonly queue: WorkQueue;
  /** The latest revision that the server told of. */
  readonly latest: () => number;
  /** What to begin with where the page remembers nothing; null while that cannot be told. */
  readonly begin: () => Promise<Scope | null>;
  /** Called when what is held is another. */
  readonly onChange: () => void;
}

/** Where it is shown. */
interface Place {
  readonly isThere: boolean;
  readonly send: (message: ToView) => void;
}

type Ready = Extract<FromView, { readonly type: 'ready' }>;

/** Nothing is asked for yet. `wanted` is shown, whatever the page remembers. */
export function shownScenario(
  { server, trees, log, queue, latest, begin, onChange }: ShownParts,
  document: vscode.TextDocument,
  place: Place,
  wanted: Scope | null,
): ShownScenario {
  const scenario = document.uri.toString();
  // What the page remembers comes before anything that would be begun with.
  let heard = false;
  const onError = failedRequest(server, log, 'simulation');

  const page = toldPage({ document, trees, ...place, talk: () => talk, onError });
  const edited = editedDocument(document);
  const talk = conversation(
    {
      server,
      queue,
      document: edited,
      latest,
      begin: async () => (heard ? begin() : null),
      // Before the first tree, the server may not have read the files yet: the view goes on waiting.
      missing: () => {
        if (!trees.loaded || !heard) return null;
        return trees.roots.length === 0 ? 'no-referential' : 'no-action';
      },
      onAnswer: answer => {
        page.tell(answer);
        onChange();
        page.tellRevealed();
      },
      onSettled: news => panels.refresh(news),
      onEmpty: reason => {
        page.send({ type: 'empty', reason });
        onChange();
      },
      onRefused: error => {
        log.warn(`simulation: ${stackOf(error)}`);
        void vscode.window.showWarningMessage(saidBy(error));
      },
      warn: text => log.warn(text),
    },
    wanted,
  );
  const panels = openPanels({
    server,
    send: page.send,
    subject: () => (talk.shown === null ? null : { scenario, shown: talk.shown }),
    compare: shown => comparedSides({ scenario, shown, others: compared.all }, server),
    onError,
    callingOff: () => new vscode.CancellationTokenSource(),
  });
  const compared = comparedWith(talk, panels);

  return {
    talk,
    page,
    panels,
    compared,
    start: ({ shown: remembered, panels: open, told }) => {
      heard = true;
      if (!page.isLive || !told) page.tellAll();
      if (talk.shown === null && remembered !== null) talk.show(remembered);
      panels.open(NOTHING_OPEN);
      panels.open(open);
      page.tellRevealed();
      talk.refresh();
    },
    dispose: () => {
      page.dispose();
      edited.dispose();
      talk.dispose();
      panels.dispose();
    },
  };
}
