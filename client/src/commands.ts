/** The commands of the extension, by the names that the manifest gives them. */
import * as vscode from 'vscode';
import { NEW_THINGS } from '../../server/src/protocol/restructure.ts';
import { showCitations } from './citations.ts';
import { REVEAL_ROW, SHOW_CITATIONS, SIMULATE_ACTION } from './client-options.ts';
import { openExample } from './example.ts';
import type { LanguageServer } from './language-client.ts';
import { type Around, beginNew, beginReferential } from './restructuring/new.ts';
import { revealNode } from './reveal.ts';
import { exportSheets } from './sheets/export.ts';
import { importAgain, importSheets, type Sheets } from './sheets/import.ts';
import { simulate, simulateAction, simulateAnew } from './simulation/command.ts';
import {
  duplicateScenario,
  openScenario,
  renameScenario,
  showScenarioText,
  showScenarioView,
  switchScenario,
} from './simulation/document-commands.ts';
import { openExport } from './simulation/open-export.ts';
import { revealRow } from './simulation/reveal-row.ts';
import type { ScenarioViews } from './simulation/scenario-views.ts';
import { showMenu } from './status-bar.ts';
import { clicks } from './tree/click.ts';
import type { Cursor } from './tree/cursor.ts';
import type { TreeNode } from './tree/model.ts';
import type { Trees } from './tree/trees.ts';

/** What the commands act on. */
export interface Parts {
  readonly server: LanguageServer;
  readonly trees: Trees;
  readonly cursor: Cursor;
  readonly views: ScenarioViews;
  readonly sheets: Sheets;
  readonly log: vscode.LogOutputChannel;
  /** Where the example référentiel is; null where the extension carries none. */
  readonly example: vscode.Uri | null;
}

/** Registers them all. */
export function registerCommands({ server, trees, cursor, views, sheets, log, example }: Parts): vscode.Disposable {
  const starting = { server, trees, cursor, views };
  const commands: Readonly<Record<string, (argument: unknown, second: unknown) => unknown>> = {
    'referentiel.restart': () => server.restart(),
    'referentiel.showOutput': () => log.show(),
    'referentiel.menu': () => showMenu(log),
    'referentiel.simulate': argument => simulate(argument, starting),
    'referentiel.simulation.new': () => simulateAnew(starting),
    'referentiel.simulation.open': () => openScenario(views),
    'referentiel.simulation.openExport': () => openExport(starting),
    'referentiel.simulation.duplicate': () => duplicateScenario(views),
    'referentiel.simulation.switch': () => switchScenario(views, server, sheets.texts),
    'referentiel.simulation.rename': () => renameScenario(views),
    'referentiel.simulation.showText': () => showScenarioText(views),
    'referentiel.simulation.showView': () => showScenarioView(views),
    'referentiel.importSheets': () => importSheets({ server, ...sheets }),
    'referentiel.importAgain': () => importAgain({ server, ...sheets }),
    'referentiel.exportSheets': () => exportSheets({ server, trees, ...sheets }),
    [SIMULATE_ACTION]: (referential, id) => simulateAction(referential, id, starting),
    [SHOW_CITATIONS]: (uri, at) => showCitations(uri, at, server),
    [REVEAL_ROW]: (referential, id) => revealRow(referential, id, views, server),
    'referentiel.openExample': () => (example === null ? undefined : openExample(example)),
    ...newCommands({ server, trees, cursor, log }),
    'referentiel.tree.refresh': () => trees.refresh(),
    'referentiel.tree.click': clicks(trees, server, log),
    'referentiel.tree.open': argument => revealNode(nodeOf(argument, trees), server, {}, log),
    'referentiel.tree.copyId': argument => {
      const node = nodeOf(argument, trees);
      return node === undefined ? undefined : vscode.env.clipboard.writeText(node.action.id);
    },
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run)),
  );
}

/** What is begun, below the node that the tree hands over or at the cursor. */
function newCommands(around: Around): Readonly<Record<string, (argument: unknown) => unknown>> {
  const things = NEW_THINGS.map(
    what =>
      [
        `referentiel.new.${what}`,
        (argument: unknown) => beginNew(what, nodeOf(argument, around.trees), around),
      ] as const,
  );
  return { ...Object.fromEntries(things), 'referentiel.new.referential': () => beginReferential(around) };
}

/** The tree hands the key of its node to the commands of its menus. */
function nodeOf(argument: unknown, trees: Trees): TreeNode | undefined {
  return typeof argument === 'string' ? trees.byKey(argument) : undefined;
}
