import { grouped } from '../../memory/grouped.ts';
import { DONE, figure, POTENTIAL } from '../figures.ts';
import { reckoningAt } from '../forest.ts';
import { type Scores, withStatuses } from '../score.ts';
import { pointsFor } from '../standing.ts';
import { type Item, mostForEffort, type Start } from './cheapest-list.ts';
import { rulesRise } from './rising.ts';

/** An open action that may come into a plan. */
export interface Candidate extends Item {
  readonly node: number;
  /** See `OpenAction`. */
  readonly watched: readonly number[];
}

/** What comes out of doing some of the actions around the rules on the score, and nothing else. */
export interface PlanStart extends Start {
  readonly nodes: readonly number[];
}

export interface PlanStarts {
  readonly starts: readonly PlanStart[];
  /** True where nothing else can be part of a cheaper list. */
  readonly isComplete: boolean;
}

/** How often scores are made, and how many choices are kept of one group: this bounds the time, whatever the rules. */
const TRIED = 8000;
const KEPT = 1000;
/** Of so many actions every choice is tried, whatever the rules. */
const FEW = 10;

/**
 * What the actions around the rules on the score may come to on the way to a share (0–1) of a référentiel. Points of those
 * that the same rules look at count together, so that only their sum matters: where rules rise, only the best choices of each
 * sum. All of these are scored. Yields between two of them.
 */
export function* startsOf(
  scores: Scores,
  root: number,
  share: number,
  candidates: readonly Candidate[],
): Generator<void, PlanStarts> {
  const { platform } = reckoningAt(scores.personalised.forest, root);
  const groups = groupsOf(candidates);
  const isTold = candidates.length <= FEW || rulesRise(scores);
  const all = groups.map(group => (candidates.length <= FEW ? everyChoice(group) : bestChoices(group)));
  const isWhole = all.reduce((product, choices) => product * choices.length, 1) <= TRIED;
  const starts: PlanStart[] = [];
  for (const choices of isWhole ? combinations(all) : someCombinations(all)) {
    const nodes = choices.flatMap(choice => choice.nodes);
    const after = nodes.length === 0 ? scores : withStatuses(scores, new Map(nodes.map(node => [node, 'fait'])));
    const needed = pointsFor(share, figure(after.figures, root, POTENTIAL), platform);
    const effort = choices.reduce((sum, choice) => sum + choice.effort, 0);
    const missing = needed - figure(after.figures, root, DONE);
    // A rule may leave no number.
    starts.push({ nodes, effort, missing: Number.isNaN(missing) ? Number.POSITIVE_INFINITY : missing });
    yield;
  }
  const isComplete = isTold && isWhole && all.every(choices => choices.length < KEPT);
  return { starts, isComplete };
}

/** Those that the same rules look at. */
function groupsOf(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  return [...grouped(candidates, ({ watched }) => watched.join(' ')).values()];
}

/** Some actions of a group, with the points and the effort that they come to. */
interface Choice extends Item {
  readonly nodes: readonly number[];
}

const NOTHING: Choice = { nodes: [], points: 0, effort: 0 };

function everyChoice(group: readonly Candidate[]): readonly Choice[] {
  let choices: readonly Choice[] = [NOTHING];
  for (const candidate of group) choices = withAndWithout(choices, candidate);
  return choices;
}

/** The choices of which no other one costs as little and brings as much. */
function bestChoices(group: readonly Candidate[]): readonly Choice[] {
  let choices: readonly Choice[] = [NOTHING];
  for (const candidate of group.toSorted(mostForEffort)) {
    let most = Number.NEGATIVE_INFINITY;
    const best = withAndWithout(choices, candidate)
      .sort((a, b) => a.effort - b.effort || b.points - a.points)
      .filter(({ points }) => {
        if (points <= most) return false;
        most = points;
        return true;
      });
    choices = spread(best, KEPT);
  }
  return choices;
}

function withAndWithout(choices: readonly Choice[], candidate: Candidate): Choice[] {
  return [...choices, ...choices.map(choice => plus(choice, candidate))];
}

function plus({ nodes, points, effort }: Choice, candidate: Candidate): Choice {
  return {
    nodes: [...nodes, candidate.node],
    points: points + candidate.points,
    effort: effort + candidate.effort,
  };
}

/** At most so many of them, evenly, the first and the last among them. */
function spread(choices: readonly Choice[], most: number): readonly Choice[] {
  if (choices.length <= most) return choices;
  return Array.from(
    { length: most },
    (_, at) => choices[Math.round((at * (choices.length - 1)) / (most - 1))] ?? NOTHING,
  );
}

/** As many combinations as are tried: of the groups that bring most, the others left as they are; and everything together. */
function* someCombinations(groups: readonly (readonly Choice[])[]): Generator<readonly Choice[]> {
  const worth = (choices: readonly Choice[]): number => choices.at(-1)?.points ?? 0;
  // Each group that is tried has two choices at least.
  const tried = groups.toSorted((a, b) => worth(b) - worth(a)).slice(0, Math.floor(Math.log2(TRIED)));
  const most = Math.floor(TRIED ** (1 / tried.length));
  yield* combinations(tried.map(choices => spread(choices, most)));
  yield groups.flatMap(choices => choices.slice(-1));
}

function* combinations(lists: readonly (readonly Choice[])[]): Generator<readonly Choice[]> {
  const [first, ...rest] = lists;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const others of combinations(rest)) for (const choice of first) yield [choice, ...others];
}
