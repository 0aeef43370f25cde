import type { Workspace } from '../../index/workspace.ts';
import type { Action } from '../../model/referential.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { Span } from '../../text/span.ts';
import { indicatorProposals, questionProposals } from './named.ts';
import type { Proposal } from './proposal.ts';
import { qualifiedActions } from './qualified-actions.ts';
import type { Meant } from './referentials-meant.ts';
import { keysElsewhere, keyText, type WrittenKey } from './scenario-keys.ts';
import type { ScenarioPlace } from './scenario-place.ts';

/** The questions that are not answered yet. */
export function questionKeys(
  workspace: Workspace,
  { path, answers }: Scenario,
  place: ScenarioPlace,
): readonly Proposal[] {
  const there = keysElsewhere(
    answers.map(({ question, questionSpan }) => ({ key: question, span: questionSpan })),
    place,
  );
  return questionProposals(workspace, path, {
    typed: place.typed,
    accepts: ({ id }) => !there.has(id),
    textOf: ({ id }) => keyText(id, place),
    goesOn: !place.hasColon,
  });
}

/** The indicators without a value. */
export function indicatorKeys(workspace: Workspace, scenario: Scenario, place: ScenarioPlace): readonly Proposal[] {
  const there = keysElsewhere(
    scenario.indicators.map(({ indicator, indicatorSpan }) => ({ key: indicator, span: indicatorSpan })),
    place,
  );
  const accepts = ({ id }: { readonly id: string }): boolean => !there.has(id);
  return indicatorProposals(workspace, { typed: place.typed, accepts, textOf: ({ id }) => keyText(id, place) });
}

interface NamingAction {
  readonly action: string;
  readonly actionSpan: Span;
}

function keyOfAction({ action, actionSpan }: NamingAction): WrittenKey {
  return { key: action, span: actionSpan };
}

/** The actions without a status: one may be given to sub-actions and tasks alone (domain, section 5). */
export function statusKeys(workspace: Workspace, scenario: Scenario, place: ScenarioPlace): readonly Proposal[] {
  const there = keysElsewhere(scenario.statuses.map(keyOfAction), place);
  return actionKeys(workspace, scenario, place, ({ kind, id }, { prefix }) => {
    return (kind === 'sub-action' || kind === 'task') && !there.has(`${prefix}_${id}`);
  });
}

/** Every action that can be done, and all above: what a plan is told of one holds for those below it. */
export function planKeys(
  workspace: Workspace,
  scenario: Scenario,
  place: ScenarioPlace,
  said: readonly NamingAction[],
): readonly Proposal[] {
  const there = keysElsewhere(said.map(keyOfAction), place);
  return actionKeys(workspace, scenario, place, ({ id }, { prefix }) => id !== '' && !there.has(`${prefix}_${id}`));
}

/** All actions: of each a score may be expected. */
export function scoreKeys(workspace: Workspace, scenario: Scenario, place: ScenarioPlace): readonly Proposal[] {
  return actionKeys(workspace, scenario, place, () => true);
}

function actionKeys(
  workspace: Workspace,
  scenario: Scenario,
  place: ScenarioPlace,
  accepts: (action: Action, meant: Meant) => boolean,
): readonly Proposal[] {
  return qualifiedActions(workspace, {
    typed: place.typed,
    // An untitled scenario stands where it is to be saved.
    path: scenario.path.replace(/^untitled:/, ''),
    recent: recentIn(scenario, place.span.start),
    accepts,
    textOf: id => keyText(id, place),
    goesOn: !place.hasColon,
  });
}

/** The actions that the scenario names before an offset, the last one first. */
function recentIn({ statuses: given, expectations }: Scenario, offset: number): readonly string[] {
  const named = [...given, ...expectations].filter(({ actionSpan }) => actionSpan.end < offset);
  const ordered = named.sort((a, b) => b.actionSpan.start - a.actionSpan.start);
  return [...new Set(ordered.map(({ action }) => action))];
}
