/** One editor of a scenario: what is said with the server and what the page shows, brought together. */
import * as vscode from 'vscode';
import type { ScenarioChange, Scope } from '../../../server/src/protocol/simulation.ts';
import type { FromView, ToView } from '../../../server/src/protocol/view.ts';
import { isFromView } from '../../../server/src/protocol/view-guards.ts';
import { applyEdits } from '../apply-edits.ts';
import type { LanguageServer } from '../language-client.ts';
import { fillPanel } from '../page/fill-panel.ts';
import type { Trees } from '../tree/trees.ts';
import { comparedSides } from './compared-sides.ts';
import type { Comparison } from './comparison.ts';
import { confirmClear } from './confirm-clear.ts';
import { type Conversation, conversation } from './conversation.ts';
import { countReverts } from './count-reverts.ts';
import { NOTHING_OPEN, openPanels } from './open-panels.ts';
import { toldPage } from './told-page.ts';
import type { WorkQueue } from './work-queue.ts';

export interface ScenarioView extends vscode.Disposable {
  readonly document: vscode.TextDocument;
  readonly panel: vscode.WebviewPanel;
  readonly talk: Conversation;
  /** What it is compared with: the first is the baseline. */
  readonly others: readonly Comparison[];
  /** The share (0–1) of the plan that is open; null where none is. */
  readonly plan: number | null;
  compareWith(others: readonly Comparison[]): void;
  /** To be called when the texts of a commit are others. */
  compareAnew(): void;
  /** Asks again for what the view shows: a text is another. */
  refresh(): void;
  /** Makes it the active editor, where it is. */
  toFront(): void;
  /** Has the page draw what is to be handed over, of all that is known now; nothing while nothing is shown. */
  drawPage(): Promise<void>;
  /** Moves the focus to the row of an action, and explains its points if that is wanted, as soon as the view has it. */
  reveal(id: string, explained: boolean): void;
  /** Tells the page what the document is like. */
  tellDocument(): void;
  /** Tells the page what can be shown. */
  tellScopes(): void;
  /** Tells the page how what it is compared with is called now. */
  tellBaseline(): void;
}

export interface ViewParts {
  readonly server: LanguageServer;
  readonly trees: Trees;
  readonly log: vscode.LogOutputChannel;
  readonly extension: vscode.Uri;
  readonly queue: WorkQueue;
  /** The latest revision that the server told of. */
  readonly latest: () => number;
  /** What to begin with where the page remembers nothing; null while that cannot be told. */
  readonly begin: () => Promise<Scope | null>;
  /** What the page asks for beyond the simulation itself. */
  readonly onMessage: (message: FromView) => void;
  /** Called when what is held is another. */
  readonly onChange: () => void;
}

type Ready = Extract<FromView, { readonly type: 'ready' }>;

/** As many next actions as a page tells. */
const PAGE_GAINS = 10;

const SIMULATION = { bundle: 'simulation', title: 'Simulation', isMessage: isFromView };

/** Fills the panel of a document. `wanted` is shown, whatever the page remembers. */
export function scenarioView(
  parts: ViewParts,
  document: vscode.TextDocument,
  panel: vscode.WebviewPanel,
  wanted: Scope | null,
): ScenarioView {
  const { server, trees, log } = parts;
  const uri = document.uri.toString();
  // What the page remembers comes before anything that would be begun with.
  let heard = false;
  // What it is compared with beyond the baseline.
  let more: readonly Comparison[] = [];
  const others = (): readonly Comparison[] => (talk.comparison === null ? more : [talk.comparison, ...more]);
  const onError = (error: unknown): void => {
    if (server.state === 'running') log.error(`simulation: ${String(error)}`);
  };

  const send = fillPanel<FromView, ToView>(panel, SIMULATION, parts.extension, log, message => {
    if (message.type === 'ready') start(message);
    else if (message.type === 'show') talk.show(message.shown);
    else if (message.type === 'change') change(message.change);
    else if (message.type === 'panels') panels.open(message.panels);
    else if (message.type === 'weigh') panels.weigh(message.questions);
    else parts.onMessage(message);
  });
  const page = toldPage({ document, trees, isThere: panel.visible, talk: () => talk, send, onError });
  const change = (wish: ScenarioChange): void => {
    if (wish.type !== 'clear') {
      talk.change(wish);
      return;
    }
    confirmClear(talk.held).then(
      confirmed => {
        if (confirmed) talk.change(wish);
      },
      (error: unknown) => log.warn(`simulation: ${String(error)}`),
    );
  };
  const reverts = countReverts(document);
  const talk = conversation(
    {
      server,
      queue: parts.queue,
      document: {
        uri,
        get version() {
          return document.version;
        },
        get reverts() {
          return reverts.count;
        },
        apply: edits => applyEdits(document.uri, edits),
      },
      latest: parts.latest,
      begin: async () => (heard ? parts.begin() : null),
      // Before the first tree, the server may not have read the files yet: the view goes on waiting.
      missing: () => {
        if (!trees.loaded || !heard) return null;
        return trees.roots.length === 0 ? 'no-referential' : 'no-action';
      },
      onAnswer: answer => {
        page.tell(answer);
        parts.onChange();
        page.tellRevealed();
      },
      onSettled: news => panels.refresh(news),
      onEmpty: reason => {
        page.send({ type: 'empty', reason });
        parts.onChange();
      },
      onRefused: error => {
        log.warn(`simulation: ${String(error)}`);
        void vscode.window.showWarningMessage(error instanceof Error ? error.message : String(error));
      },
      warn: text => log.warn(text),
    },
    wanted,
  );
  const panels = openPanels({
    server,
    send: page.send,
    subject: () => (talk.shown === null ? null : { scenario: uri, shown: talk.shown }),
    compare: shown => comparedSides({ scenario: uri, shown, others: others() }, server),
    onError,
    callingOff: () => new vscode.CancellationTokenSource(),
  });

  const start = ({ shown: remembered, panels: open, told }: Ready): void => {
    heard = true;
    if (!page.isLive || !told) page.tellAll();
    if (talk.shown === null && remembered !== null) talk.show(remembered);
    panels.open(NOTHING_OPEN);
    panels.open(open);
    page.tellRevealed();
    talk.refresh();
  };
  // Asked for before there is a page, and sent to it: the answer is there when it is.
  if (page.isLive) page.tellAll();
  if (wanted !== null) talk.refresh();
  panel.onDidChangeViewState(() => {
    // A hidden panel has no page.
    if (!panel.visible) page.leave();
  });

  return {
    document,
    panel,
    talk,
    get others() {
      return others();
    },
    get plan() {
      return panels.plan;
    },
    refresh: () => {
      talk.refresh();
      // The others may be written too, and of these the answer about the scenario itself says nothing.
      if (more.length > 0) panels.refreshComparison();
    },
    compareAnew: () => {
      if (talk.comparison?.baseline.kind === 'committed') talk.compare(talk.comparison);
      else panels.refreshComparison();
    },
    compareWith: next => {
      const [first = null, ...rest] = next;
      more = rest;
      // The same baseline is not asked for anew.
      if (first === null || first !== talk.comparison) talk.compare(first);
      else panels.refreshComparison();
    },
    // Without a column, VS Code takes the panel to the active one, and leaves an empty tab behind.
    toFront: () => panel.reveal(panel.viewColumn),
    drawPage: async () => {
      const { shown } = talk;
      if (shown === null) return;
      const about = { scenario: uri, shown };
      const [collectivity, nextActions, comparison] = await Promise.all([
        server.collectivity(about),
        server.nextActions({ ...about, most: PAGE_GAINS }),
        comparedSides({ ...about, others: others() }, server),
      ]);
      page.send({ type: 'page', parts: { collectivity, nextActions, comparison } });
    },
    reveal: (id, explained) => page.reveal({ id, explained }),
    tellDocument: page.tellDocument,
    tellScopes: page.tellScopes,
    tellBaseline: () => {
      // The comparison side by side has the same names.
      if (page.tellBaseline()) panels.refreshComparison();
    },
    dispose: () => {
      page.dispose();
      reverts.dispose();
      talk.dispose();
      panels.dispose();
    },
  };
}
