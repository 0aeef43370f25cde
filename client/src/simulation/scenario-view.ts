/** One editor of a scenario: a document and the panel that it is shown in. */
import type * as vscode from 'vscode';
import { stackOf } from '../../../l10n/said-by.ts';
import type { ScenarioChange, Scope } from '../../../server/src/protocol/simulation.ts';
import type { FromView, ToView } from '../../../server/src/protocol/view.ts';
import { isFromView } from '../../../server/src/protocol/view-guards.ts';
import { fillPanel } from '../page/fill-panel.ts';
import type { Comparison } from './comparison.ts';
import { confirmClear } from './confirm-clear.ts';
import type { Conversation } from './conversation.ts';
import { drawnPage } from './drawn-page.ts';
import { type ShownParts, shownScenario } from './shown-scenario.ts';

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

export interface ViewParts extends ShownParts {
  readonly extension: vscode.Uri;
  /** What the page asks for beyond the simulation itself. */
  readonly onMessage: (message: FromView) => void;
}

const SIMULATION = { bundle: 'simulation', title: 'Simulation', isMessage: isFromView };

/** Fills the panel of a document. `wanted` is shown, whatever the page remembers. */
export function scenarioView(
  parts: ViewParts,
  document: vscode.TextDocument,
  panel: vscode.WebviewPanel,
  wanted: Scope | null,
): ScenarioView {
  const { server, log } = parts;
  const send = fillPanel<FromView, ToView>(panel, SIMULATION, parts.extension, log, message => {
    if (message.type === 'ready') here.start(message);
    else if (message.type === 'show') talk.show(message.shown);
    else if (message.type === 'change') change(message.change);
    else if (message.type === 'panels') panels.open(message.panels);
    else if (message.type === 'weigh') panels.weigh(message.questions);
    else parts.onMessage(message);
  });
  const here = shownScenario(parts, document, { isThere: panel.visible, send }, wanted);
  const { talk, page, panels, compared } = here;
  const change = (wish: ScenarioChange): void => {
    if (wish.type !== 'clear') {
      talk.change(wish);
      return;
    }
    confirmClear(talk.held).then(
      confirmed => {
        if (confirmed) talk.change(wish);
      },
      (error: unknown) => log.warn(`simulation: ${stackOf(error)}`),
    );
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
      return compared.all;
    },
    get plan() {
      return panels.plan;
    },
    refresh: () => {
      talk.refresh();
      compared.refreshOthers();
    },
    compareAnew: compared.anew,
    compareWith: compared.set,
    // Without a column, VS Code takes the panel to the active one, and leaves an empty tab behind.
    toFront: () => panel.reveal(panel.viewColumn),
    drawPage: async () => {
      const { shown } = talk;
      if (shown === null) return;
      const sides = { scenario: document.uri.toString(), shown, others: compared.all };
      page.send({ type: 'page', parts: await drawnPage(sides, server) });
    },
    reveal: (id, explained) => page.reveal({ id, explained }),
    tellDocument: page.tellDocument,
    tellScopes: page.tellScopes,
    tellBaseline: () => {
      // The comparison side by side has the same names.
      if (page.tellBaseline()) panels.refreshComparison();
    },
    dispose: here.dispose,
  };
}
