/** One editor of a scenario: what is said with the server and what the page shows, brought together. */
import * as vscode from 'vscode';
import { language } from '../../../l10n/say.ts';
import { textsInWords } from '../../../l10n/texts-in-words.ts';
import type { ScenarioChange, Scope, Simulation } from '../../../server/src/protocol/simulation.ts';
import type { FromView, ToView } from '../../../server/src/protocol/view.ts';
import { isFromView } from '../../../server/src/protocol/view-guards.ts';
import { viewTexts } from '../../../server/src/protocol/view-texts.ts';
import { applyEdits } from '../apply-edits.ts';
import { coalesce } from '../coalesce.ts';
import { baseName } from '../file-names.ts';
import type { LanguageServer } from '../language-client.ts';
import { fillPanel } from '../page/fill-panel.ts';
import type { Trees } from '../tree/trees.ts';
import { comparedSides } from './compared-sides.ts';
import type { Comparison } from './comparison.ts';
import { confirmClear } from './confirm-clear.ts';
import { type Conversation, conversation } from './conversation.ts';
import { countReverts } from './count-reverts.ts';
import { wholeAnswer } from './held.ts';
import { NOTHING_OPEN, openPanels } from './open-panels.ts';
import { viewScopes } from './scopes.ts';
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
  let revealed: { readonly id: string; readonly explained: boolean } | null = null;
  let scopesTold = '';
  let documentTold = '';
  let labelTold: string | null = null;
  // True while there is a page that has heard all that was sent, or is to hear it as soon as it is loaded.
  let live = panel.visible;
  // What the page remembers comes before anything that would be begun with.
  let heard = false;
  // What it is compared with beyond the baseline.
  let more: readonly Comparison[] = [];
  const others = (): readonly Comparison[] => (talk.comparison === null ? more : [talk.comparison, ...more]);

  const send = fillPanel<FromView, ToView>(panel, SIMULATION, parts.extension, log, message => {
    if (message.type === 'ready') start(message);
    else if (message.type === 'show') talk.show(message.shown);
    else if (message.type === 'change') change(message.change);
    else if (message.type === 'panels') panels.open(message.panels);
    else if (message.type === 'weigh') panels.weigh(message.questions);
    else parts.onMessage(message);
  });
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
  const sendLive = (message: ToView): void => {
    if (live) send(message);
  };
  const post = (simulation: Simulation): void => {
    const baseline = simulation.compared ? (talk.comparison?.label() ?? null) : null;
    labelTold = baseline;
    sendLive({ type: 'simulation', simulation, baseline });
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
        post(answer);
        parts.onChange();
        tellRevealed();
      },
      onSettled: news => panels.refresh(news),
      onEmpty: reason => {
        sendLive({ type: 'empty', reason });
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
    send: sendLive,
    subject: () => (talk.shown === null ? null : { scenario: uri, shown: talk.shown }),
    compare: shown => comparedSides({ scenario: uri, shown, others: others() }, server),
    onError: error => {
      if (server.state === 'running') log.error(`simulation: ${String(error)}`);
    },
    callingOff: () => new vscode.CancellationTokenSource(),
  });

  const start = ({ shown: remembered, panels: open, told }: Ready): void => {
    heard = true;
    if (!live || !told) tellAll();
    if (talk.shown === null && remembered !== null) talk.show(remembered);
    panels.open(NOTHING_OPEN);
    panels.open(open);
    tellRevealed();
    talk.refresh();
  };
  /** Tells a page that knows nothing. */
  const tellAll = (): void => {
    live = true;
    scopesTold = '';
    documentTold = '';
    send({ type: 'setup', locale: language(), texts: textsInWords(viewTexts) });
    tellDocument();
    scopesAgain.request();
    // What was known while the page was away is there at once.
    if (talk.held !== null) post(wholeAnswer(talk.held));
    else if (talk.empty !== null) send({ type: 'empty', reason: talk.empty });
  };
  const tellRevealed = (): void => {
    if (!live || revealed === null || talk.held?.rows.some(({ id }) => id === revealed?.id) !== true) return;
    send({ type: 'reveal', ...revealed });
    revealed = null;
  };
  const tellDocument = (): void => {
    const untitled = document.isUntitled;
    // VS Code says of an untitled text that it has brought back that nothing in it is unsaved.
    const unsaved = document.isDirty || (untitled && document.getText() !== '');
    const message: ToView = { type: 'document', document: { name: baseName(document.uri), unsaved, untitled } };
    const told = JSON.stringify(message);
    // Of most changes of its text nothing is to be seen here.
    if (!live || told === documentTold) return;
    documentTold = told;
    send(message);
  };
  const scopesAgain = coalesce(
    async () => {
      if (!live || !trees.loaded) return;
      const scopes = await viewScopes(trees);
      const told = JSON.stringify(scopes);
      if (!live || told === scopesTold) return;
      scopesTold = told;
      send({ type: 'scopes', scopes });
    },
    () => 0,
    error => {
      if (server.state === 'running') log.error(`simulation: ${String(error)}`);
    },
  );
  // Asked for before there is a page, and sent to it: the answer is there when it is.
  if (live) tellAll();
  if (wanted !== null) talk.refresh();
  panel.onDidChangeViewState(() => {
    // A hidden panel has no page.
    if (!panel.visible) live = false;
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
      sendLive({ type: 'page', parts: { collectivity, nextActions, comparison } });
    },
    reveal: (id, explained) => {
      revealed = { id, explained };
      tellRevealed();
    },
    tellDocument,
    tellScopes: () => scopesAgain.request(),
    tellBaseline: () => {
      if (talk.held?.answer.compared !== true || talk.comparison?.label() === labelTold) return;
      post({ ...talk.held.answer, rows: null, changes: [] });
      // The comparison side by side has the same names.
      panels.refreshComparison();
    },
    dispose: () => {
      live = false;
      scopesAgain.dispose();
      reverts.dispose();
      talk.dispose();
      panels.dispose();
    },
  };
}
