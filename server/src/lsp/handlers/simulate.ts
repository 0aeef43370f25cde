import { labelOf } from '../../core/features/referential-label.ts';
import { type SimulatedAction, sameUnder, simulatedActions } from '../../core/features/simulation.ts';
import { measureInstead } from '../../core/index/alternatives.ts';
import { settingsOf } from '../../core/index/workspace-settings.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { Referential } from '../../core/model/referential.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import type { Score } from '../../core/model/score.ts';
import { categoryScores, type ScoreSum } from '../../core/scoring/category-scores.ts';
import { suggestedShares } from '../../core/scoring/indicative/suggested-shares.ts';
import { labelFor } from '../../core/scoring/label.ts';
import { continuedBy } from '../../core/scoring/switch/continued.ts';
import type { CategoryScore, Scope, Simulation, SimulationRow, WireScore } from '../../protocol/simulation.ts';
import { toRange } from '../proto/to-proto.ts';
import { uriOf } from '../proto/uris.ts';
import { areSameOrigins, type Basis, type WholeSimulation } from '../scenarios/simulation-results.ts';
import { type Place, placeOf, type Simulated } from '../scenarios/simulator.ts';
import { expectations } from './expectations.ts';

/** What a view says of the text of its scenario. */
export type TextFaults = Pick<Simulation, 'problems' | 'firstProblem' | 'unreadable'>;

/** What is to be told of a simulation. */
export interface AskedScores {
  readonly shown: Scope;
  /** That of the workspace. */
  readonly revision: number;
  /** What it is compared with; nothing unless there is one. */
  readonly baseline?: Simulated | undefined;
  /** What was told before. */
  readonly previous?: WholeSimulation | undefined;
}

/**
 * The scores of a scope, beside those of a baseline where there is one; null when there is no such action. Rows in which
 * nothing changed since a `previous` simulation of the same scope are the same objects.
 */
export function simulate(
  simulated: Simulated,
  faults: TextFaults,
  { shown, revision, baseline, previous }: AskedScores,
): WholeSimulation | null {
  const place = placeOf(simulated, shown);
  if (place === undefined) return null;
  const { scenario, workspace } = simulated;
  const { referential, scores, node } = place;
  const basis = {
    scores,
    baseline: baseline?.scored.byFolder.get(referential.folder),
    suggested: suggestedShares(workspace, referential, scenario),
    sources: referential.sources,
  };
  const { toNext, ...label } = labelFor(scores, referential, settingsOf(workspace.settings, referential.folder).stars);
  return {
    revision,
    shown,
    referentialLabel: labelOf(workspace, referential),
    platform: referential.platform,
    title: scenario.title ?? null,
    ...faults,
    expectations: expectations(simulated, referential),
    label: { ...label, toNext: toNext ?? null },
    categories: categories(place, baseline && { simulated: baseline, shown }),
    compared: baseline !== undefined,
    rows: rowsOf(referential, basis, node, previous),
    basis,
  };
}

/** How many errors and warnings the text of a scenario has, and where the first one is. */
export function textFaults(scenario: Scenario, problems: readonly Problem[]): TextFaults {
  const counted = problems.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const [first] = counted;
  return {
    problems: counted.length,
    firstProblem: first ? { uri: uriOf(scenario.path), range: toRange(scenario.lines, first.span) } : null,
    unreadable: scenario.faults.some(({ code }) => code === 'scenario-syntax' || code === 'scenario-shape'),
  };
}

function rowsOf(
  referential: Referential,
  { scores, baseline, suggested, sources }: Basis,
  top: number,
  previous: WholeSimulation | undefined,
): readonly SimulationRow[] {
  const depth = scores.personalised.forest.actions[top]?.level ?? 0;
  const action = simulatedActions(scores, top, baseline);
  const isComparable = previous !== undefined && previous.basis.baseline === baseline;
  const areSuggestedSame = previous?.basis.suggested === suggested;
  const areTextsSame = previous?.basis.sources === sources;
  if (isComparable && previous.basis.scores === scores && areSuggestedSame && areTextsSame) return previous.rows;
  const isSame = isComparable ? sameUnder(previous.basis.scores, scores) : () => false;
  const end = scores.personalised.forest.end[top] ?? top;
  return Array.from({ length: end - top }, (_, at) => {
    const known = isSame(top + at) ? previous?.rows[at] : undefined;
    const isToldSame =
      known &&
      (areSuggestedSame || known.suggested === (suggested.get(known.id) ?? null)) &&
      (areTextsSame || areSameOrigins(known.origins, originsOf(referential, known.id)));
    return isToldSame ? known : rowOf(referential, action(top + at), depth, suggested);
  });
}

function originsOf(referential: Referential, id: string): SimulationRow['origins'] {
  const continued = continuedBy(referential, id);
  return continued.length === 0
    ? NONE
    : continued.map(one => ({ action: `${one.prefix}_${one.id}`, weight: one.weight }));
}

const NONE: SimulationRow['origins'] = [];

function rowOf(
  referential: Referential,
  { action, status, overridden, score, before }: SimulatedAction,
  depth: number,
  suggested: ReadonlyMap<string, number>,
): SimulationRow {
  const { id, title, kind, category, level } = action;
  return {
    id,
    title,
    kind,
    depth: level - depth,
    category: category ?? null,
    points: score.referentialPoints,
    takesStatus: kind === 'sub-action' || kind === 'task' || status !== undefined,
    instead: measureInstead(referential, action)?.id ?? null,
    status: status ?? null,
    overridden,
    suggested: suggested.get(id) ?? null,
    origins: originsOf(referential, id),
    score: wireScore(score),
    before: before ? wireScore(before) : null,
  };
}

/** A score as the view gets it. */
export function wireScore({ concerned, deactivated, ...score }: Score): WireScore {
  return { ...wirePoints(score), concerned, deactivated };
}

/** What a rule leaves no number of counts as nothing in every sum of the platform, and JSON has no word for it. */
function wirePoints(score: Omit<ScoreSum, 'referentialPoints'>): Omit<WireScore, 'concerned' | 'deactivated'> {
  return {
    done: score.done || 0,
    planned: score.planned || 0,
    notDone: score.notDone || 0,
    notFilled: score.notFilled || 0,
    capped: score.capped || 0,
    potential: score.potential || 0,
  };
}

interface BaselineScope {
  readonly simulated: Simulated;
  readonly shown: Scope;
}

function categories({ scores, node }: Place, baseline: BaselineScope | undefined): CategoryScore[] {
  const other = baseline && placeOf(baseline.simulated, baseline.shown);
  const before = other ? categoryScores(other.scores, other.node) : [];
  return categoryScores(scores, node).map(({ category, sum }) => {
    const old = before.find(split => split.category === category)?.sum;
    const { referentialPoints: points } = sum;
    return { category: category ?? null, points, score: sumScore(sum), before: old ? sumScore(old) : null };
  });
}

function sumScore(sum: ScoreSum): WireScore {
  return { ...wirePoints(sum), concerned: sum.potential > 0, deactivated: false };
}
