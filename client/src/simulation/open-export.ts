/** What a collectivité has, an export of its state of play or a snapshot, as a scenario that nothing holds yet. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import type { PlanScenarioAnswer, PlanScenarioParams } from '../../../server/src/protocol/state-of-play.ts';
import { baseName, fileNameFor } from '../base/file-names.ts';
import type { ServerRequests } from '../server/server-requests.ts';
import { chooseName } from '../sheets/choose.ts';
import type { Trees } from '../tree/trees.ts';
import { openText } from './document-commands.ts';
import type { TellsScenarios } from './scenario-files.ts';
import { withoutLastExtension } from './scenario-names.ts';
import type { ScenarioViews } from './scenario-views.ts';

/** What the command works with. */
export interface Opening {
  readonly server: Pick<ServerRequests, 'planScenario'> & TellsScenarios;
  readonly trees: Trees;
  readonly views: ScenarioViews;
}

/** Asks for the file, opens its scenario in the view, and tells what the file does not say. */
export async function openExport({ server, trees, views }: Opening): Promise<void> {
  const filters = { [say('Exports and Snapshots')]: ['csv', 'xlsx', 'json'] };
  const [source] =
    (await vscode.window.showOpenDialog({ title: say('Open which export or snapshot?'), filters })) ?? [];
  const plan = source && (await planned(server, { source: source.toString(), referential: null, group: null }));
  if (source === undefined || plan === undefined) return;
  if (plan.kind === 'unreadable') {
    await vscode.window.showErrorMessage(plan.message);
    return;
  }
  const name = baseName(source);
  await openText({ server, trees, views }, fileNameFor(withoutLastExtension(name), 'scenario.yml'), plan.text);
  await tell(name, plan.silences);
}

type Planned = Extract<PlanScenarioAnswer, { kind: 'unreadable' | 'scenario' }>;

/** Asks again for what the file does not say by itself; undefined where the user does not say it either. */
async function planned(server: Opening['server'], params: PlanScenarioParams): Promise<Planned | undefined> {
  const plan = await server.planScenario(params);
  switch (plan.kind) {
    case 'unnamed': {
      const referential = await chooseName(say('Which référentiel is this export of?'));
      return referential === undefined ? undefined : planned(server, { ...params, referential });
    }
    case 'several': {
      const group = await vscode.window.showQuickPick([...plan.titles], { title: say('Open which state of play?') });
      return group === undefined ? undefined : planned(server, { ...params, group });
    }
    case 'unreadable':
    case 'scenario':
      return plan;
  }
}

/** As many as one reads. */
const MOST = 12;

async function tell(file: string, silences: readonly string[]): Promise<void> {
  if (silences.length === 0) return;
  const more = silences.length - MOST;
  const lines = silences.slice(0, MOST).map(silence => `• ${silence}`);
  const detail = [...lines, ...(more > 0 ? [say('… and {count} more.', { count: more })] : [])].join('\n');
  await vscode.window.showInformationMessage(say('What {file} does not say:', { file }), { modal: true, detail });
}
