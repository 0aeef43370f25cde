import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { type Amounts, amountsDown, amountsOf } from '../../server/src/rounding/amounts.ts';
import { pointsDown } from '../../server/src/rounding/points-down.ts';
import { asShown, inSteps } from '../../server/src/rounding/rounded-sum.ts';
import { type PartPoints, SCORE_PARTS } from '../../server/src/rounding/score-parts.ts';

/** A tree of scores in which every action is the sum of its children, parents first. */
interface Scores {
  readonly scores: readonly PartPoints[];
  readonly children: readonly (readonly number[])[];
}

type Leaf = readonly [done: number, planned: number, notDone: number, notFilled: number];
type Node = { readonly leaf: Leaf } | { readonly nodes: readonly Node[] };

// Thirds and sevenths of points, as weights and shares of statuses make them.
const part = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom(1, 3, 7, 100))
  .map(([over, under]) => over / under);
const leaf: fc.Arbitrary<Node> = fc.record({
  leaf: fc.oneof(
    fc.tuple(part, part, part, part),
    fc
      .tuple(part, fc.nat(3))
      .map(([points, at]): Leaf => [0, 1, 2, 3].map(one => (one === at ? points : 0)) as unknown as Leaf),
  ),
});
const { node } = fc.letrec<{ node: Node }>(tie => ({
  node: fc.oneof({ maxDepth: 3 }, leaf, fc.record({ nodes: fc.array(tie('node'), { minLength: 1, maxLength: 6 }) })),
}));

describe('the points of all actions, as they are read', () => {
  it('add up to what is above them, and are rounded down or up', () => {
    fc.assert(
      fc.property(node, root => {
        const { scores, children } = scoresOf(root);
        const amounts = amountsDown({ children }, scores);
        for (const [at, score] of scores.entries()) {
          const told = amounts[at] ?? amountsOf(score);
          near(told.done, score.done);
          near(told.potential, score.potential);
          equal(sum(SCORE_PARTS.map(({ name }) => told[name])), inSteps(told.potential), 'parts of one action');
          ok(told.done <= told.potential);
          const below = children[at] ?? [];
          if (below.length === 0) continue;
          for (const name of ['done', 'potential'] as const)
            equal(sum(below.map(child => read(amounts, child)[name])), inSteps(told[name]), `${name} of the children`);
        }
      }),
    );
  });

  it('are those of plain rounding at the top, and wherever these add up', () => {
    const { scores, children } = scoresOf({ nodes: [{ leaf: [1.25, 0, 0, 0] }, { leaf: [0, 0, 0, 2.5] }] });
    deepEqual(
      pointsDown({ children }, scores),
      scores.map(({ done, potential }) => ({ done: asShown(done), potential: asShown(potential) })),
    );
  });

  it('never show more done than can be reached', () => {
    const third = 1 / 3;
    const { scores, children } = scoresOf({
      nodes: [{ leaf: [0, 0, 0, third] }, { leaf: [third, 0, 0, 0] }, { leaf: [third, 0, 0, 0] }],
    });
    const [total, ...shown] = pointsDown({ children }, scores);
    deepEqual(total, { done: 0.67, potential: 1 });
    deepEqual(shown, [
      { done: 0, potential: 0.33 },
      { done: 0.34, potential: 0.34 },
      { done: 0.33, potential: 0.33 },
    ]);
  });

  it('are rounded one by one where children do not add up, as below a status that counts instead', () => {
    const told = { planned: 0, notDone: 0, notFilled: 0, capped: 0, concerned: true, deactivated: false };
    const scores = [
      { ...told, done: 2, potential: 2 },
      { ...told, done: 0, notFilled: 0.666, potential: 0.666 },
      { ...told, done: 0, notFilled: 1.334, potential: 1.334 },
    ];
    deepEqual(pointsDown({ children: [[1, 2]] }, scores), [
      { done: 2, potential: 2 },
      { done: 0, potential: 0.67 },
      { done: 0, potential: 1.33 },
    ]);
  });

  it('are the same where an action has the same points in two simulations', () => {
    const shares = (first: number): readonly { done: number; potential: number }[] =>
      [first + 2 / 3, first, 1 / 3, 1 / 3].map(done => ({ done, potential: done }));
    const children = [[1, 2, 3]];
    const model = { exact: shares(1 / 3), shown: pointsDown({ children }, shares(1 / 3)) };
    deepEqual(
      model.shown.map(points => points?.done),
      [1, 0.34, 0.33, 0.33],
    );
    const other = pointsDown({ children }, shares(0.336), model).map(points => points?.done);
    deepEqual(other, [1, 0.34, 0.33, 0.33]);
  });
});

function scoresOf(root: Node): Scores {
  const scores: PartPoints[] = [];
  const children: number[][] = [];
  const visit = (one: Node): number => {
    const at = scores.length;
    scores.push(scoreOf([0, 0, 0, 0]));
    children.push([]);
    if ('leaf' in one) scores[at] = scoreOf(one.leaf);
    else {
      const below = one.nodes.map(visit);
      children[at] = below;
      const total = (of: (score: PartPoints) => number): number =>
        below.reduce((some, child) => some + of(scores[child] ?? scoreOf([0, 0, 0, 0])), 0);
      scores[at] = scoreOf([
        total(({ done }) => done),
        total(({ planned }) => planned),
        total(({ notDone }) => notDone),
        total(({ notFilled }) => notFilled),
      ]);
    }
    return at;
  };
  visit(root);
  return { scores, children };
}

function scoreOf([done, planned, notDone, notFilled]: Leaf): PartPoints {
  const potential = done + planned + notDone + notFilled;
  return { done, planned, notDone, notFilled, capped: 0, potential };
}

function read(amounts: readonly (Amounts | null)[], at: number): Amounts {
  const told = amounts[at];
  if (!told) throw new RangeError(`no amounts of ${at}`);
  return told;
}

/** In hundredths, which add up without traces. */
function sum(points: readonly number[]): number {
  return points.reduce((some, one) => some + Math.round(one * 100), 0);
}

function near(shown: number, exact: number): void {
  ok(Math.abs(shown - exact) < 0.01, `${shown} for ${exact}`);
}
