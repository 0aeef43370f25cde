import type { Workspace } from '../index/workspace.ts';
import { settingsOf } from '../index/workspace-settings.ts';
import type { ActionKind } from '../model/referential.ts';
import type { Scenario } from '../model/scenario.ts';
import { type Score, shareDone } from '../model/score.ts';
import { compareScores, type ReferentialDifferences } from '../scoring/compare/compare.ts';
import type { RuleFault } from '../scoring/effects.ts';
import type { ReferentialTree } from '../scoring/forest.ts';
import { rootOf } from '../scoring/label.ts';
import { nameIn } from '../scoring/scenario-report.ts';
import type { Scores } from '../scoring/score.ts';
import { scoreScenario } from '../scoring/score-scenario.ts';
import { type Standing, standingOf } from '../scoring/standing.ts';
import { type ExplainedBy, explainedBy, NEGLIGIBLE, NOTHING_REACHED, type Reached } from './share-change.ts';
import { type Version, type Versions, versionsOf } from './versions.ts';

/** What two versions make of one scenario. */
export interface ScenarioImpact {
  readonly scenario: Scenario;
  /** In the order of the version before; what only the version after has comes last. */
  readonly referentials: readonly ReferentialImpact[];
  /** The rules that make no sense for this collectivité, in each version. */
  readonly faults: { readonly before: readonly RuleFault[]; readonly after: readonly RuleFault[] };
}

/** What two versions make of a référentiel for one scenario. */
export interface ReferentialImpact {
  /** As the scenario calls it. */
  readonly name: string;
  /** Undefined where the version has no such référentiel. */
  readonly before: Standing | undefined;
  readonly after: Standing | undefined;
  /** After minus before; undefined where one of the versions has no such référentiel. */
  readonly change: StandingChange | undefined;
  /** The axes, sub-axes and measures whose figures differ by more than 0.001, in the order of the ids, parents first. */
  readonly rows: readonly ImpactRow[];
}

/** A difference of two standings. */
export interface StandingChange extends Reached {
  /** −1 to 1; undefined where a version has nothing to reach. */
  readonly share: number | undefined;
  /** −5 to 5. */
  readonly stars: number;
}

/** An axis, a sub-axis or a measure in two versions. */
export interface ImpactRow {
  readonly id: string;
  /** As the version after says; as that before, where the action is gone. */
  readonly title: string;
  readonly kind: ActionKind;
  readonly before: RowFigures | undefined;
  readonly after: RowFigures | undefined;
  /** What it explains of the change of the whole share (`explainedBy`), −1 to 1; undefined where there is no such change. */
  readonly explains: number | undefined;
}

export interface RowFigures extends Reached {
  /** 0–1; undefined where there is nothing to reach. */
  readonly share: number | undefined;
}

/** What two versions of référentiels make of some scenarios, in their order. Each side equals what `score` tells of it. */
export function impactOf(
  before: Workspace,
  after: Workspace,
  scenarios: readonly Scenario[],
): readonly ScenarioImpact[] {
  if (scenarios.length === 0) return [];
  const versions = versionsOf(before, after);
  return scenarios.map(scenario => scenarioImpact(versions, scenario));
}

function scenarioImpact({ before, after }: Versions, scenario: Scenario): ScenarioImpact {
  const left = scoreScenario(before.prepared, scenario).scores;
  const right = scoreScenario(after.prepared, scenario).scores;
  return {
    scenario,
    referentials: compareScores(left, right).map(differences => {
      const old = differences.before && { version: before, scores: left, referential: differences.before };
      const young = differences.after && { version: after, scores: right, referential: differences.after };
      return referentialImpact(scenario, old, young, differences);
    }),
    faults: { before: left.faults, after: right.faults },
  };
}

/** The measures that explain the most of a change of the share, the most first; of those that explain as much, by id. */
export function explainingMeasures({ rows }: Pick<ReferentialImpact, 'rows'>): readonly ImpactRow[] {
  return rows
    .filter(({ kind, explains }) => kind === 'measure' && Math.abs(explains ?? 0) > NEGLIGIBLE)
    .sort((a, b) => Math.abs(b.explains ?? 0) - Math.abs(a.explains ?? 0));
}

/** A référentiel as one version scores it. */
interface ScoredReferential {
  readonly version: Version;
  readonly scores: Scores;
  readonly referential: ReferentialTree;
}

function referentialImpact(
  scenario: Scenario,
  before: ScoredReferential | undefined,
  after: ScoredReferential | undefined,
  { differences }: ReferentialDifferences,
): ReferentialImpact {
  const named = after ?? before;
  const [left, right] = [before && standingIn(before), after && standingIn(after)];
  const explained = left && right && explainedBy(left, right);
  return {
    name: named ? nameIn(named.version.prepared, scenario, named.referential) : '',
    before: left,
    after: right,
    change: left && right && changeOf(left, right),
    rows: differences.flatMap(({ id, before: score, after: other }) => {
      const action = after?.referential.actions.get(id) ?? before?.referential.actions.get(id);
      if (action === undefined || !TOLD.includes(action.kind)) return [];
      const { title, kind } = action;
      return [
        {
          id,
          title,
          kind,
          before: figuresOf(score),
          after: figuresOf(other),
          explains: shareOf(explained, score, other),
        },
      ];
    }),
  };
}

/** Points are told down to the measures, as they are compared side by side. */
const TOLD: readonly ActionKind[] = ['axis', 'sub-axis', 'measure'];

function standingIn({ version, scores, referential }: ScoredReferential): Standing {
  const { stars } = settingsOf(version.workspace.settings, referential.folder);
  return standingOf(scores, rootOf(scores, referential), stars);
}

function changeOf(before: Standing, after: Standing): StandingChange {
  return {
    done: after.done - before.done,
    potential: after.potential - before.potential,
    share: before.share === undefined || after.share === undefined ? undefined : after.share - before.share,
    stars: after.stars - before.stars,
  };
}

function figuresOf(score: Score | undefined): RowFigures | undefined {
  if (score === undefined) return undefined;
  const reached = reachedIn(score);
  return { ...reached, share: shareDone(reached) };
}

/** What a rule left no number of counts as nothing, as it does in the sums. */
function reachedIn({ done, potential }: Score): Reached {
  return { done: done || 0, potential: potential || 0 };
}

function shareOf(
  explained: ExplainedBy | undefined,
  before: Score | undefined,
  after: Score | undefined,
): number | undefined {
  return explained?.(before ? reachedIn(before) : NOTHING_REACHED, after ? reachedIn(after) : NOTHING_REACHED);
}
