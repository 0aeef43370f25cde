import { say } from '../../../../l10n/say.ts';
import { onPlatform, type Workspace } from '../../core/index/workspace.ts';
import { memory } from '../../core/memory/memory.ts';
import { namedAction } from '../../core/model/id.ts';
import type { ActionSource } from '../../core/model/referential.ts';
import { prepareWorkspace } from '../../core/scoring/prepare-workspace.ts';
import { planSwitch, type SwitchAmong, type SwitchPlan } from '../../core/scoring/switch/plan-switch.ts';
import type { WireLocation } from '../../protocol/language.ts';
import type { SwitchScenarioAnswer } from '../../protocol/simulation.ts';
import type { SwitchReportAnswer, SwitchReportParams, WireTable } from '../../protocol/switch.ts';
import { FRENCH, PLAIN } from '../../words/score/csv.ts';
import { switchRefusal } from '../../words/switch/refusal.ts';
import { switchedScenario } from '../../words/switch/switched-scenario.ts';
import { type SwitchTable, shownCells, switchCsv, switchMarkdown, switchTables } from '../../words/switch/tables.ts';
import { toLocation } from '../proto/to-proto.ts';
import { uriOf } from '../proto/uris.ts';
import type { Simulated } from '../scenarios/simulator.ts';
import { failed } from '../wire/failed.ts';

/** What becomes of a scenario in TE. @throws ResponseError that says why nothing does */
export function switchedText(simulated: Switching): SwitchScenarioAnswer {
  const plan = planned(simulated);
  if (plan.kind === 'refused') {
    throw failed(say(...switchRefusal(plan.refusal)));
  }
  return {
    text: switchedScenario(simulated.scenario, plan.switched),
    shown: { referential: uriOf(plan.target.folder), scope: '' },
  };
}

/** The same to be looked at, as tables or as a text to be kept. */
export function switchReport(simulated: Switching, { as }: SwitchReportParams): SwitchReportAnswer {
  const plan = planned(simulated);
  if (plan.kind === 'refused') return { kind: 'refused', message: say(...switchRefusal(plan.refusal)) };
  const { workspace, scenario, scored } = simulated;
  const sourceOf = (action: string): ActionSource | undefined => {
    const { prefix, id } = namedAction(action);
    const folder = scored.resolve(prefix, `${plan.target.folder}/`);
    return workspace.referentials.find(one => one.folder === folder)?.sources.get(id);
  };
  const tables = switchTables(plan.switched, action => sourceOf(action)?.declaration.entry.title ?? '');
  switch (as) {
    case 'csv':
      return { kind: 'text', text: switchCsv(tables, PLAIN) };
    case 'csv-fr':
      return { kind: 'text', text: switchCsv(tables, FRENCH) };
    case 'markdown':
      return { kind: 'text', text: switchMarkdown(scenario.title ?? say('Switch'), tables) };
    case 'tables':
      return { kind: 'tables', tables: tables.map(table => wireTable(workspace, table, sourceOf)) };
  }
}

function wireTable(
  workspace: Workspace,
  table: SwitchTable,
  sourceOf: (action: string) => ActionSource | undefined,
): WireTable {
  const placeOf = (action: string | undefined): WireLocation | null => {
    const source = action === undefined ? undefined : sourceOf(action);
    if (source === undefined) return null;
    return toLocation(workspace, { file: source.file.path, span: source.declaration.entry.titleSpan }) ?? null;
  };
  return {
    ...table,
    rows: table.rows.map(row => ({
      isTotal: row.isTotal,
      cells: shownCells(row),
      location: placeOf(row.action),
    })),
  };
}

type Switching = Pick<Simulated, 'workspace' | 'scenario' | 'scored'>;

function planned({ workspace, scenario }: Switching): SwitchPlan {
  return planSwitch({ ...on2026(workspace), scenario }, {});
}

const known = memory<Workspace, Pick<SwitchAmong, 'workspace' | 'prepared'>>();

/** The report is asked for again while statuses are set: what they are scored over stays the same. */
function on2026(given: Workspace): Pick<SwitchAmong, 'workspace' | 'prepared'> {
  return known(given, [], () => {
    const workspace = onPlatform(given, '2026');
    return { workspace, prepared: prepareWorkspace(workspace) };
  });
}
