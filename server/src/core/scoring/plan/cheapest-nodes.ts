import { type Scores, withStatuses } from '../score.ts';
import { isReached } from '../standing.ts';
import { statusAt } from '../statuses.ts';
import { cheapestList } from './cheapest-list.ts';
import { type Candidate, type PlanStart, startsOf } from './starts.ts';

/** The nodes of a plan. */
interface Found {
  readonly nodes: readonly number[];
  /** True where none cost less, and where none reach the share if these do not. */
  readonly isProved: boolean;
}

/** Less than this is no gain, but an artefact of the sums. */
const NOTHING = 1e-9;

/**
 * The cheapest nodes that reach a share; where none do, those that lead nearest. Points of what no rule on the score looks at add
 * up: the cheapest list of these is found whatever the rest comes to, and that is scored (`starts`). Whatever was found is
 * scored as a whole in the end: what it lacks is added then, and what it can do without is taken out.
 */
export function* cheapestNodes(
  base: Scores,
  root: number,
  share: number,
  open: readonly Candidate[],
): Generator<void, Found> {
  const candidates = open.filter(({ points }) => points > NOTHING);
  const found = isReached(base, root, share)
    ? { nodes: [], isProved: true }
    : yield* listed(base, root, share, candidates);
  const nodes = yield* needed(base, root, share, found.nodes, candidates);
  // What had to be mended was not what it was taken for.
  return { nodes, isProved: found.isProved && nodes === found.nodes };
}

/** The scores once actions are done. */
export function doing(scores: Scores, nodes: readonly number[]): Scores {
  return nodes.length === 0 ? scores : withStatuses(scores, new Map(nodes.map(node => [node, 'fait'])));
}

function* listed(base: Scores, root: number, share: number, candidates: readonly Candidate[]): Generator<void, Found> {
  const around = candidates.filter(({ watched }) => watched.length > 0);
  const plain = candidates.filter(({ watched }) => watched.length === 0);
  const { starts, isComplete } = yield* startsOf(base, root, share, around);
  const list = yield* cheapestList(starts, plain);
  if (list) {
    return {
      nodes: [...list.start.nodes, ...list.items.map(({ node }) => node)],
      isProved: list.isProved && isComplete,
    };
  }
  const nearest = starts.reduce<PlanStart | undefined>(
    (best, one) => (best && !isNearer(one, best) ? best : one),
    undefined,
  );
  return { nodes: [...(nearest?.nodes ?? []), ...plain.map(({ node }) => node)], isProved: isComplete };
}

function isNearer(one: PlanStart, other: PlanStart): boolean {
  if (Math.abs(one.missing - other.missing) > NOTHING) return one.missing < other.missing;
  return one.effort < other.effort;
}

/**
 * The nodes of a list without those that it reaches the share without, the costly ones first; where it does not reach it, with
 * others that do, if there are any. The same list where that changes nothing.
 */
function* needed(
  base: Scores,
  root: number,
  share: number,
  nodes: readonly number[],
  candidates: readonly Candidate[],
): Generator<void, readonly number[]> {
  const effortOf = new Map(candidates.map(({ node, effort }) => [node, effort]));
  const kept = [...nodes];
  let now = doing(base, kept);
  if (!isReached(now, root, share)) {
    const others = candidates
      .filter(({ node }) => !kept.includes(node))
      .sort((a, b) => b.points / b.effort - a.points / a.effort);
    for (const { node } of others) {
      now = doing(now, [node]);
      kept.push(node);
      if (isReached(now, root, share)) break;
      yield;
    }
    if (!isReached(now, root, share)) return nodes;
  }
  for (let isLess = true; isLess; ) {
    isLess = false;
    for (const node of kept.toSorted((a, b) => (effortOf.get(b) ?? 0) - (effortOf.get(a) ?? 0))) {
      const without = withStatuses(now, new Map([[node, statusAt(base.statuses, node)]]));
      yield;
      if (!isReached(without, root, share)) continue;
      now = without;
      kept.splice(kept.indexOf(node), 1);
      isLess = true;
    }
  }
  return nodes.length === kept.length && nodes.every(node => kept.includes(node)) ? nodes : kept;
}
