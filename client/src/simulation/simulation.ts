/** The simulation as a whole: keeps the statuses, asks the server at every change of them or of the text, feeds the view. */
import * as vscode from 'vscode';
import { language, say } from '../../../l10n/say.ts';
import type { FromView } from '../../../server/src/protocol/view.ts';
import { coalesce } from '../coalesce.ts';
import { counted } from '../counted.ts';
import type { LanguageServer } from '../language-client.ts';
import { columnBeside, revealNode } from '../reveal.ts';
import type { Trees } from '../tree/trees.ts';
import { createPanel, fillPanel, type Panel, viewType } from './panel.ts';
import { viewScopes } from './scopes.ts';
import { type Change, changed, restored, type Scope, shownStatuses, statusesOf } from './state.ts';
import { textsForView } from './texts.ts';

export interface Simulation extends vscode.Disposable {
  /** Shows an action, or what was shown last: in the panel that there is, else in a new one. */
  show(scope: Scope | null): void;
  /** What is shown, or was last; null where nothing ever was. */
  readonly shown: Scope | null;
  /** True while the panel is to be seen. */
  readonly visible: boolean;
}

/** Where the statuses are kept from one session to the next. */
const MEMORY = 'referentiel.simulation';

/** The one simulation of the window. */
export function simulation(
  context: vscode.ExtensionContext,
  server: LanguageServer,
  trees: Trees,
  log: vscode.LogOutputChannel,
): Simulation {
  let state = restored(context.workspaceState.get(MEMORY));
  let view: Panel | null = null;
  let latest = -1;

  const change = (wanted: Change): void => {
    state = changed(state, wanted);
    context.workspaceState.update(MEMORY, state).then(undefined, (error: unknown) => log.warn(String(error)));
    questions.request();
  };

  const ask = async (): Promise<void> => {
    if (view === null || server.state === 'starting') return;
    if (server.state === 'stopped') {
      view.send({ type: 'empty', reason: 'no-server' });
      return;
    }
    const answer = state.shown === null ? null : await askFor(state.shown);
    // Something changed in the meantime, and has asked again: what came back is out of date.
    if (questions.pending || (answer !== null && answer.revision < latest)) return;
    if (answer !== null) {
      view?.send({ type: 'simulation', simulation: answer });
    } else if (trees.loaded) {
      // Before the first tree, the server may not have read the files yet: the view goes on waiting.
      view?.send({ type: 'empty', reason: trees.model.roots.length === 0 ? 'no-referential' : 'no-action' });
    }
  };
  const askFor = ({ referential, scope }: Scope): ReturnType<LanguageServer['simulate']> =>
    server.simulate({ referential, scope, statuses: statusesOf(state, referential) });
  const questions = coalesce(
    ask,
    () => 0,
    error => {
      if (server.state === 'running') log.error(`referentiel/simulate: ${String(error)}`);
    },
  );

  const sendScopes = (): void => {
    view?.send({ type: 'scopes', scopes: viewScopes(trees.model) });
    if (view !== null) view.panel.title = titleOf(state.shown, trees);
  };

  const onMessage = (message: FromView): void => {
    switch (message.type) {
      case 'ready':
        view?.send({ type: 'setup', locale: language(), texts: textsForView() });
        sendScopes();
        questions.request();
        break;
      case 'setStatus':
        change({ type: 'setStatus', id: message.id, status: message.status });
        break;
      case 'clearStatuses':
        void clear();
        break;
      case 'showScope':
        showHere({ referential: message.referential, scope: message.scope });
        break;
      case 'reveal':
        void reveal(message.id);
        break;
    }
  };
  const clear = async (): Promise<void> => {
    if (await confirmClearing(shownStatuses(state).length, log)) change({ type: 'clear' });
  };
  const reveal = async (id: string): Promise<void> => {
    const node = state.shown === null ? undefined : trees.model.find(state.shown.referential, id);
    await revealNode(node, { viewColumn: columnBeside(node, view?.panel.viewColumn) }, log);
  };

  const showHere = (scope: Scope): void => {
    change({ type: 'show', scope });
    if (view !== null) view.panel.title = titleOf(scope, trees);
  };

  const adopt = (panel: vscode.WebviewPanel): void => {
    view = fillPanel(panel, context.extensionUri, log, onMessage);
    panel.title = titleOf(state.shown, trees);
    panel.onDidDispose(() => {
      if (view?.panel === panel) view = null;
    });
  };

  const listening = vscode.Disposable.from(
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async panel => adopt(panel),
    }),
    server.onDidUpdate(revision => {
      latest = Math.max(latest, revision);
      questions.request();
    }),
    server.onDidChangeState(() => {
      latest = -1;
      questions.request();
    }),
    trees.onDidChange(() => {
      sendScopes();
      // The first tree settles whether there is a référentiel at all.
      questions.request();
    }),
  );

  return {
    show: scope => {
      if (scope !== null) showHere(scope);
      if (view === null) adopt(createPanel(titleOf(state.shown, trees)));
      else view.panel.reveal();
    },
    get shown() {
      return state.shown;
    },
    get visible() {
      return view?.panel.visible ?? false;
    },
    dispose: () => {
      questions.dispose();
      listening.dispose();
      view?.panel.dispose();
    },
  };
}

/** Statuses are some clicks' work and no undo brings them back: more than one is not thrown away unasked. */
async function confirmClearing(count: number, log: vscode.LogOutputChannel): Promise<boolean> {
  if (count < 2) return count === 1;
  const clear = say('Clear');
  const question = counted(count, 'Clear {count} status?', 'Clear {count} statuses?');
  try {
    return (await vscode.window.showWarningMessage(question, { modal: true }, clear)) === clear;
  } catch (error) {
    log.warn(String(error));
    return false;
  }
}

function titleOf(shown: Scope | null, trees: Trees): string {
  if (shown === null) return say('Simulation');
  const name = shown.scope === '' ? trees.model.find(shown.referential, '')?.referentialLabel : shown.scope;
  return name === undefined ? say('Simulation') : `${say('Simulation')} · ${name}`;
}
