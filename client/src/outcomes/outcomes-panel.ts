/** The panel that shows all outcomes of the rules of an action, true to the texts as they are being typed. */
import * as vscode from 'vscode';
import { stackOf } from '../../../l10n/said-by.ts';
import { say } from '../../../l10n/say.ts';
import {
  type FromOutcomes,
  isFromOutcomes,
  type ToOutcomes,
  type WireOutcomes,
} from '../../../server/src/protocol/outcomes.ts';
import { coalesce } from '../base/coalesce.ts';
import { tellDone } from '../base/tell-done.ts';
import { fillPanel } from '../page/fill-panel.ts';
import { columnBeside, columnForView, revealPlace } from '../reveal.ts';
import type { LanguageServer } from '../server/language-client.ts';
import { outcomesTexts } from './texts.ts';

export interface OutcomesParts {
  readonly extension: vscode.Uri;
  readonly server: LanguageServer;
  readonly log: vscode.LogOutputChannel;
  /** Opens a scenario that has no file yet, by the name that it is to have. */
  readonly openScenario: (name: string, text: string) => Promise<void>;
}

/** Opens a panel, or has the one that is open show something else. */
export interface OutcomesPanel extends vscode.Disposable {
  show(about: string): void;
}

const PAGE = { bundle: 'outcomes', title: 'Référentiel', isMessage: isFromOutcomes };

export function outcomesPanel(parts: OutcomesParts): OutcomesPanel {
  let open: ReturnType<typeof openPanel> | null = null;
  return {
    show(about) {
      if (open === null) open = openPanel(parts, () => (open = null));
      open.show(about);
    },
    dispose: () => open?.dispose(),
  };
}

function openPanel({ extension, server, log, openScenario }: OutcomesParts, onClosed: () => void) {
  const column = { viewColumn: columnForView(), preserveFocus: true };
  const panel = vscode.window.createWebviewPanel('referentiel.outcomes', say('Outcomes'), column);
  let about = '';
  let told: WireOutcomes | null = null;
  let toldAs = '';
  const failed = (error: unknown): void => log.warn(`outcomes: ${stackOf(error)}`);
  const answer = (message: Wish): Promise<void> => answered(message, told, { panel, log, openScenario });
  const send = fillPanel<FromOutcomes, ToOutcomes>(panel, PAGE, extension, log, message => {
    if (message.type !== 'ready') answer(message).catch(failed);
    else {
      toldAs = '';
      asking.request();
    }
  });
  const asking = coalesce(
    async () => {
      if (server.state !== 'running') return;
      const outcomes = await server.outcomes({ about });
      const now = JSON.stringify(outcomes);
      if (asking.pending || now === toldAs) return;
      told = outcomes;
      toldAs = now;
      send({ type: 'outcomes', outcomes, texts: outcomesTexts() });
    },
    () => 0,
    failed,
  );
  const following = vscode.Disposable.from(
    server.onDidUpdate(() => asking.request()),
    server.onDidChangeState(() => asking.request()),
  );
  panel.onDidDispose(() => {
    following.dispose();
    asking.dispose();
    onClosed();
  });
  return {
    show(wanted: string) {
      about = wanted;
      panel.title = say('Outcomes of {about}', { about });
      panel.reveal(undefined, true);
      asking.request();
    },
    dispose: () => panel.dispose(),
  };
}

type Wish = Exclude<FromOutcomes, { readonly type: 'ready' }>;

interface Around extends Pick<OutcomesParts, 'log' | 'openScenario'> {
  readonly panel: vscode.WebviewPanel;
}

/** Does what the page asks, of what it was told last. */
async function answered(message: Wish, told: WireOutcomes | null, { panel, log, openScenario }: Around): Promise<void> {
  switch (message.type) {
    case 'copy':
      if (told === null) return;
      await vscode.env.clipboard.writeText(told.markdown);
      tellDone(say('The table is copied as Markdown.'));
      return;
    case 'goTo': {
      const location = told?.formulas[message.formula]?.location;
      if (location) await revealPlace(location, { viewColumn: columnBeside(location.uri, panel.viewColumn) }, log);
      return;
    }
    case 'open': {
      const row = told?.formulas[message.formula]?.rows[message.row];
      if (told && row) await openScenario(`${told.about}.scenario.yml`, row.scenario);
      return;
    }
  }
}
