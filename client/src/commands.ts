/** The commands of the extension, by the names that the manifest gives them. */
import * as vscode from 'vscode';
import { type ChangesCommandParts, changesCommands } from './changes/commands.ts';
import { showCitations, showSurroundings } from './citations/show.ts';
import { openExample } from './example.ts';
import type { MapPanel } from './map/map-panel.ts';
import type { OutcomesPanel } from './outcomes/outcomes-panel.ts';
import { showOutcomes } from './outcomes/show.ts';
import { listSections } from './outline.ts';
import { proposeNext } from './propose-next.ts';
import { restructuringCommands } from './restructuring/commands.ts';
import { showPlace } from './reveal.ts';
import { applied, appliedAndSaved } from './server/light-bulb.ts';
import {
  APPLY_AND_SAVE,
  APPLY_AND_SHOW,
  EXPLAIN_ROW,
  PROPOSE_NEXT,
  REVEAL_ROW,
  SHOW_CITATIONS,
  SHOW_OUTCOMES,
  SHOW_PLACE,
  SHOW_SCENARIO,
  SHOW_SURROUNDINGS,
  SIMULATE_ACTION,
} from './server/server-commands.ts';
import { whenStarted } from './server/when-started.ts';
import { exportSheets } from './sheets/export.ts';
import { importAgain, importSheets, type Sheets } from './sheets/import.ts';
import { simulate, simulateAction, simulateAnew } from './simulation/command.ts';
import { type CompareParts, duplicateAndCompare } from './simulation/compare.ts';
import {
  duplicateScenario,
  openScenario,
  openTextIn,
  renameScenario,
  showScenarioText,
  showScenarioView,
  switchScenario,
} from './simulation/document-commands.ts';
import { exportLast } from './simulation/keep.ts';
import { openExport } from './simulation/open-export.ts';
import { revealRow } from './simulation/reveal-row.ts';
import type { ScenarioViews } from './simulation/scenario-views.ts';
import { showMenu } from './status-bar.ts';
import { treeCommands } from './tree/commands.ts';
import type { Shown, ShownTree } from './tree/view.ts';

/** What the commands act on. */
export interface Parts extends Shown {
  readonly view: ShownTree;
  readonly views: ScenarioViews;
  readonly compare: CompareParts;
  readonly changes: Pick<ChangesCommandParts, 'changes' | 'view'>;
  readonly sheets: Sheets;
  readonly outcomes: OutcomesPanel;
  readonly map: MapPanel;
  readonly log: vscode.LogOutputChannel;
  /** Where the example référentiel is; null where the extension carries none. */
  readonly example: Promise<vscode.Uri | null>;
}

/** The refactoring of the server that generates scenarios, made at once where the cursor stands among rules. */
const GENERATE = { kind: 'refactor.scenarios', apply: 'first' };

/** Registers them all. One that is run where the server is idle starts it, and waits for it. */
export function registerCommands(parts: Parts): vscode.Disposable {
  const { server, trees, cursor, arrangement, view, views, compare, changes, sheets, outcomes, map, log, example } =
    parts;
  const starting = { server, trees, cursor, views };
  const commands: Readonly<Record<string, (...given: readonly unknown[]) => unknown>> = {
    'referentiel.restart': () => server.restart(),
    'referentiel.showOutput': () => log.show(),
    'referentiel.menu': () => showMenu(log),
    'referentiel.simulate': argument => simulate(argument, starting),
    'referentiel.simulation.new': argument => simulateAnew(argument, starting),
    'referentiel.simulation.open': () => openScenario(views, compare.scenarios),
    'referentiel.simulation.openExport': () => openExport(starting),
    'referentiel.simulation.duplicate': () => duplicateScenario(views, server),
    'referentiel.simulation.duplicateAndCompare': () => duplicateAndCompare(compare, server),
    'referentiel.simulation.switch': () => switchScenario(views, server),
    'referentiel.simulation.export': () => exportLast(views, server),
    'referentiel.simulation.rename': () => renameScenario(views),
    'referentiel.simulation.showText': () => showScenarioText(views),
    'referentiel.simulation.showView': () => showScenarioView(views),
    'referentiel.importSheets': () => importSheets({ server, ...sheets }),
    'referentiel.importAgain': () => importAgain({ server, ...sheets }),
    'referentiel.exportSheets': () => exportSheets({ server, trees, ...sheets }),
    [SIMULATE_ACTION]: (referential, id) => simulateAction(referential, id, starting),
    [SHOW_CITATIONS]: (uri, at) => showCitations(uri, at, server),
    [SHOW_OUTCOMES]: about => showOutcomes(about, outcomes, server),
    'referentiel.showMap': () => map.show(),
    [SHOW_SURROUNDINGS]: (uri, at, referential, id) => showSurroundings({ uri, at, referential, id }, server),
    'referentiel.generateScenarios': () => vscode.commands.executeCommand('editor.action.codeAction', GENERATE),
    [PROPOSE_NEXT]: proposeNext,
    [SHOW_PLACE]: (uri, range) => showPlace(uri, range, log),
    [APPLY_AND_SHOW]: (edit, uri, range) => applied(edit, () => showPlace(uri, range, log)),
    [APPLY_AND_SAVE]: appliedAndSaved,
    [SHOW_SCENARIO]: (folder, name, text) => showScenario(folder, name, text, views),
    [REVEAL_ROW]: (referential, id) => revealRow(referential, id, views, server),
    [EXPLAIN_ROW]: (referential, id) => revealRow(referential, id, views, server, true),
    'referentiel.openExample': () => openExample(example),
    'referentiel.outline.actionsAlone': () => listSections(false),
    'referentiel.outline.withSections': () => listSections(true),
    ...restructuringCommands({ server, trees, cursor, view, log }),
    ...changesCommands({ server, trees, cursor, ...changes, texts: sheets.texts, log }),
    ...treeCommands({ server, trees, arrangement, view }, log),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([name, run]) =>
      vscode.commands.registerCommand(name, async (...given) => {
        if (server.state === 'idle') {
          server.startOnce();
          await whenStarted(server);
        }
        return run(...given);
      }),
    ),
  );
}

/** Without a file, to be saved in the folder. A text is no URI of the machine on which the files are. */
async function showScenario(folder: unknown, name: unknown, text: unknown, views: ScenarioViews): Promise<void> {
  if (typeof folder !== 'string' || typeof name !== 'string' || typeof text !== 'string') return;
  await openTextIn(views, vscode.Uri.parse(folder), name, text);
}
