import { referentialIn, type Workspace } from '../../core/index/workspace.ts';
import { settingsOf } from '../../core/index/workspace-settings.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import { rounded } from '../../core/model/score.ts';
import { actionMeant } from '../../core/scoring/action-meant.ts';
import { explain } from '../../core/scoring/explain/explain.ts';
import { suggestions } from '../../core/scoring/indicative/indicative-scores.ts';
import { marginalGains } from '../../core/scoring/marginal-gains.ts';
import type { Prepared } from '../../core/scoring/prepare.ts';
import { nameIn, scenarioReport, titlesUnder } from '../../core/scoring/scenario-report.ts';
import { sayExplanation } from '../../words/explanation.ts';
import { sayIndicative } from '../../words/indicative.ts';
import type { FileReport, Gain } from '../../words/score/report.ts';
import { Failure } from '../usage.ts';
import type { ScoreArguments } from './arguments.ts';
import { plansFor } from './goal.ts';
import type { ScoredFile } from './scenarios.ts';
import { suggestedIn } from './suggested.ts';

/** What of a scenario is told beside its figures. */
export type AskedOfFile = Pick<ScoreArguments, 'explained' | 'next' | 'goal'> & {
  /** The titles of all actions, for a spreadsheet. */
  readonly isTitled: boolean;
};

/** What `score` tells of a scenario. @throws Failure for an action to be explained that nobody knows */
export function fileReport(
  workspace: Workspace,
  prepared: Prepared,
  scored: ScoredFile,
  { explained, next, goal, isTitled }: AskedOfFile,
): FileReport {
  const { settings } = workspace;
  const indicative = suggestedIn(workspace, prepared, scored);
  return {
    file: scored.file,
    ...scenarioReport(prepared, scored, ({ folder }) => settingsOf(settings, folder).stars),
    ...(Object.keys(indicative).length > 0 && { indicative }),
    ...(explained.length > 0 && {
      explanations: Object.fromEntries(explained.map(id => [id, explanation(workspace, prepared, scored, id)])),
    }),
    ...(isTitled && { titles: titlesIn(prepared, scored) }),
    ...(next > 0 && { next: gains(prepared, scored, next) }),
    ...(goal && { plans: plansFor(workspace, prepared, scored, goal) }),
  };
}

/** The node of the action that a person names. @throws Failure where it is none, or one of several */
export function nodeMeant(prepared: Prepared, scenario: Scenario, name: string): number {
  const meant = actionMeant(prepared, scenario, name);
  switch (meant.kind) {
    case 'node':
      return meant.node;
    case 'ambiguous':
      throw new Failure('Several référentiels have an action “{name}”. Choose one of: {names}.', {
        name,
        names: meant.names.join(', '),
      });
    case 'unknown':
      throw meant.suggestion === undefined
        ? new Failure(
            'No action is called “{name}”. Write the id of an action, or the name of a référentiel: {known}.',
            {
              name,
              known: meant.referentials.join(', '),
            },
          )
        : new Failure('No action is called “{name}”.', { name }, meant.suggestion);
  }
}

function titlesIn(prepared: Prepared, { scenario }: ScoredFile): Readonly<Record<string, string>> {
  const { referentials } = prepared.forest;
  return Object.assign({}, ...referentials.map(one => titlesUnder(nameIn(prepared, scenario, one), one)));
}

/** Where the points of an action come from, a sentence each. @throws Failure where nobody knows it */
export function explanation(
  workspace: Workspace,
  prepared: Prepared,
  { scores, scenario }: ScoredFile,
  id: string,
): readonly string[] {
  const explained = explain(scores, nodeMeant(prepared, scenario, id));
  const referential = referentialIn(workspace, explained.referential.folder);
  const suggested = referential && suggestions(workspace, referential, scenario)(explained.action.id);
  return [...sayExplanation(explained), ...(suggested ? sayIndicative(suggested) : [])];
}

function gains(prepared: Prepared, { scores, scenario }: ScoredFile, most: number): Gain[] {
  return marginalGains(scores)
    .slice(0, most)
    .map(({ referential, action, gain }) => ({
      action: `${nameIn(prepared, scenario, referential)}_${action.id}`,
      title: action.title,
      gain: rounded(gain),
    }));
}
