/** What the page of a view asks for beyond the simulation itself. */

import * as vscode from 'vscode';
import { saidBy, stackOf } from '../../../l10n/said-by.ts';
import type { WireLocation } from '../../../server/src/protocol/language.ts';
import type { FromView, HelpingStep } from '../../../server/src/protocol/view.ts';
import { columnBeside, revealPlace } from '../reveal.ts';
import { keptSchemes } from '../server/kept-schemes.ts';
import type { LanguageServer } from '../server/language-client.ts';
import { isOfText } from '../server/schemes.ts';
import { type CompareParts, changeSides, compareView } from './compare.ts';
import { openPlanned, runDocumentCommand } from './document-commands.ts';
import { copyDrawn, exportView, keepDrawn, keepSwitch } from './keep.ts';
import type { ScenarioView } from './scenario-view.ts';

/** The command behind each step that an empty view offers. */
const STEPS: Readonly<Record<HelpingStep, string>> = {
  openFolder: 'vscode.openFolder',
  openExample: 'referentiel.openExample',
  restart: 'referentiel.restart',
};

export interface MessageParts {
  readonly server: LanguageServer;
  readonly log: vscode.LogOutputChannel;
  /** What comparing needs, once there is a view. */
  readonly compare: () => CompareParts;
}

/** Does what a message asks. What fails is logged and shown, for somebody waits for it. */
export function viewMessages({ server, log, compare }: MessageParts) {
  const act = async (message: FromView, view: ScenarioView): Promise<void> => {
    switch (message.type) {
      case 'ready':
      case 'change':
      case 'show':
      case 'panels':
      case 'weigh':
        // The view itself has seen to these.
        break;
      case 'openAction': {
        const { shown } = view.talk;
        if (shown === null) break;
        const place = await server.place({ referential: shown.referential, id: message.id, copyIn: null });
        if (place?.location) await openPlace(place.location, view);
        break;
      }
      case 'openPlace':
        await openPlace(message.location, view);
        break;
      case 'openScenario':
        await openPlace({ uri: view.document.uri.toString(), range: message.range }, view);
        break;
      case 'compare':
        await compareView(message, view, compare());
        break;
      case 'compareSide':
        await changeSides(message, view, compare());
        break;
      case 'document':
        await runDocumentCommand(message.command, view);
        break;
      case 'switch':
        await keepSwitch(message, view, server);
        break;
      case 'applyPlan':
        await openPlanned(compare().views, server, view, message.share);
        break;
      case 'help':
        await vscode.commands.executeCommand(STEPS[message.step]);
        break;
      case 'export':
        await exportView(message.format, view, server);
        break;
      case 'copyDrawn':
        await copyDrawn(message, log);
        break;
      case 'saveDrawn':
        await keepDrawn(message, view, log);
        break;
    }
  };
  const openPlace = async (location: WireLocation, view: ScenarioView): Promise<void> => {
    if (!isOfText(location.uri, keptSchemes())) return;
    await revealPlace(location, { viewColumn: columnBeside(location.uri, view.panel.viewColumn) }, log);
  };
  return (message: FromView, view: ScenarioView): void => {
    act(message, view).catch((error: unknown) => {
      log.error(`simulation: ${message.type}: ${stackOf(error)}`);
      void vscode.window.showErrorMessage(saidBy(error));
    });
  };
}
