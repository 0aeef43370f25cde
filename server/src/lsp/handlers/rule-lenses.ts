import type { CodeLens, Command } from 'vscode-languageserver';
import { say } from '../../../../l10n/say.ts';
import { computedLensesOf } from '../../core/features/lenses/computed-lenses.ts';
import { type RuleLens, ruleLensesOf } from '../../core/features/lenses/rule-lenses.ts';
import { fileNameOf, type Workspace } from '../../core/index/workspace.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import type { SourceFile } from '../../core/model/source.ts';
import { indicatorsOf } from '../../core/parse/indicators.ts';
import { sayComputedTrial } from '../../words/indicator-trial.ts';
import { sayRuleTrial } from '../../words/rule-trial.ts';
import { toRange } from '../proto/to-proto.ts';
import { pathOf, uriOf } from '../proto/uris.ts';
import { triedIn } from '../scenarios/simulator.ts';
import { commandOf, type DocumentLenses, type LensBasis, NO_LENSES, reused } from './code-lens.ts';

/**
 * What stands above the rules of a document, and above other formulas that decide on something for each collectivité: what each
 * does in the scenario in use, or the way to one. Those `before` where nothing that they were made of is another.
 */
export function ruleLenses(from: LensBasis, uri: string, before?: DocumentLenses): DocumentLenses {
  const { workspace, simulated, aids } = from;
  const file = workspace.around.get(pathOf(uri));
  if (file === undefined || !aids.has('ruleLenses')) return NO_LENSES;
  // For whom an indicator is, its own file says.
  const around = indicatorsOf(file).some(({ computed }) => computed) ? workspace.around : undefined;
  const basis = [file, workspace.referentials, around, simulated?.scored, simulated?.scenario, aids, from.commands];
  return reused(before, basis, () => [
    ...ruleLensesOf(workspace, file.path, simulated && triedIn(workspace, simulated.scenario)).flatMap(lens => {
      const range = toRange(file.lines, lens.span);
      return commandsOf(from, lens).map((command): CodeLens => ({ range, command }));
    }),
    ...(simulated ? computedLenses(workspace, file, simulated.scenario) : []),
  ]);
}

function computedLenses(workspace: Workspace, file: SourceFile, scenario: Scenario): readonly CodeLens[] {
  return computedLensesOf(workspace, file.path, scenario).map(({ span, trial }) => ({
    range: toRange(file.lines, span),
    command: commandOf(sayComputedTrial(nameOf(scenario), trial), undefined, []),
  }));
}

function commandsOf({ commands, simulated }: LensBasis, { about, role, action, trial }: RuleLens): readonly Command[] {
  const key = action ? [uriOf(action.referential.folder), action.id] : [];
  const value =
    simulated &&
    trial &&
    commandOf(sayRuleTrial(nameOf(simulated.scenario), role, trial), action && (commands.why ?? commands.points), key);
  const attempt = simulated === undefined && action !== undefined && commands.simulate !== undefined;
  // The longest one stands last: in a narrow editor its end is cut, and the others stay where they are while one types.
  return [
    ...(commands.outcomes === undefined ? [] : [commandOf(say('All outcomes'), commands.outcomes, [about])]),
    ...(attempt ? [commandOf(say('Try it in a scenario'), commands.simulate, key)] : []),
    ...(value ? [value] : []),
  ];
}

function nameOf({ title, path }: Scenario): string {
  return title ?? fileNameOf(path);
}
