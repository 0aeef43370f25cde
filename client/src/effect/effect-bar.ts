/** What the texts as they are now do to the scenario in use, always to be seen in the status bar. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import type { ComparedWith } from '../../../server/src/protocol/comparison.ts';
import { coalesce } from '../base/coalesce.ts';
import { baseName } from '../base/file-names.ts';
import type { Committed } from '../git/follow-committed.ts';
import { failedRequest } from '../server/failed-request.ts';
import type { LanguageServer } from '../server/language-client.ts';
import type { ScenarioViews } from '../simulation/scenario-views.ts';
import type { Trees } from '../tree/trees.ts';
import { type EffectText, effectText } from './effect-text.ts';

export interface EffectParts {
  readonly server: LanguageServer;
  readonly trees: Trees;
  readonly views: ScenarioViews;
  readonly committed: Committed;
  readonly log: vscode.LogOutputChannel;
}

/** As often as one sees it change while typing. In milliseconds. */
const DELAY = 150;
const OWNER = 'effect';

/**
 * Shows it while a scenario is open: against the last commit, or against the texts as they are saved where there is none. Nothing is
 * asked for without a scenario.
 */
export function effectBar({ server, trees, views, committed, log }: EffectParts): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('referentiel.effect', vscode.StatusBarAlignment.Left);
  item.name = say('Référentiel: effect on the scenario');
  item.command = 'referentiel.simulate';
  let version: ComparedWith | null = null;

  const versionNow = async (): Promise<ComparedWith> => {
    if (version !== null) return version;
    const obstacle = await committed.start(OWNER, [undefined]);
    version = obstacle === null ? { kind: 'committed' } : { kind: 'saved' };
    return version;
  };
  const ask = async (): Promise<EffectText | null> => {
    const { last } = views;
    const shown = last?.talk.shown ?? null;
    if (last === null || shown === null || server.state !== 'running' || !trees.loaded) return null;
    const { uri } = last.document;
    const before = await versionNow();
    const sides: readonly ComparedWith[] = [before, { kind: 'scenario', uri: uri.toString() }];
    const whole = { referential: shown.referential, scope: '' };
    const comparison = await server.comparison({ scenario: uri.toString(), shown: whole, sides });
    const root = trees.roots.find(({ referential }) => referential === shown.referential);
    return (
      comparison &&
      effectText(comparison, {
        scenario: baseName(uri),
        referential: root?.referentialLabel ?? '',
        before: before.kind === 'committed' ? committed.label() : say('The text as saved'),
      })
    );
  };
  const show = (effect: EffectText): void => {
    item.text = `$(graph) ${effect.text}`;
    item.tooltip = [...effect.details, '', say('Click to open the simulation')].join('\n');
    item.accessibilityInformation = { label: say('Effect on the scenario: {change}', { change: effect.text }) };
    item.show();
  };
  const update = coalesce(
    async () => {
      const effect = await ask();
      if (effect !== null) show(effect);
      else item.hide();
      if (views.last !== null) return;
      version = null;
      committed.keep(OWNER, []);
    },
    () => DELAY,
    failedRequest(server, log, 'effect'),
  );
  /** There may be a first commit by now, or none any more. */
  const lookAgain = (): void => {
    if (version?.kind === 'saved') version = null;
    update.request();
  };
  return vscode.Disposable.from(
    item,
    update,
    views.onDidChange(() => update.request()),
    committed.onDidChange(() => update.request()),
    server.onDidUpdate(() => update.request()),
    server.onDidChangeState(lookAgain),
    trees.onDidChange(lookAgain),
    vscode.workspace.onDidSaveTextDocument(lookAgain),
  );
}
