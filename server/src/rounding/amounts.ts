/** The points of all actions as they are read: with two decimals, and so that parts add up to their totals. Pure. */
import { type Branches, type Model, NO_MODEL, type Points, plainly, showBelow } from './points-down.ts';
import { asShown, comesTo, roundedSum } from './rounded-sum.ts';
import { roundedTable } from './rounded-table.ts';
import { type PartName, type PartPoints, SCORE_PARTS } from './score-parts.ts';

/** Points as they are read, of each part and of all of them. */
export type Amounts = Readonly<Record<PartName | 'potential', number>>;

/** What was read before: where an action shows what it did, and its children have what they had, they show what they did. */
export interface Known {
  readonly scores: readonly (PartPoints | null)[];
  readonly amounts: readonly (Amounts | null)[];
}

const NOTHING_KNOWN: Known = { scores: [], amounts: [] };

/** The amounts of each row, by its index: its points, and of what is not done the parts, which add up as far as those do. */
export function amountsDown(
  { children }: Branches,
  scores: readonly (PartPoints | null)[],
  { model = NO_MODEL, known = NOTHING_KNOWN }: { readonly model?: Model; readonly known?: Known } = {},
): readonly (Amounts | null)[] {
  const points: (Points | null)[] = scores.map(() => null);
  const amounts: (Amounts | null)[] = scores.map(() => null);
  for (const [parent, score] of scores.entries()) {
    if (score === null) continue;
    const own = amounts[parent] ?? amountsOf(score);
    amounts[parent] = own;
    const below = children[parent] ?? [];
    if (below.length === 0) continue;
    if (isSameAmounts(own, known.amounts[parent] ?? null) && below.every(at => scores[at] === known.scores[at])) {
      for (const at of below) amounts[at] = known.amounts[at] ?? null;
      continue;
    }
    showBelow(model, scores, points, { exact: score, above: own, below });
    const told = below.flatMap(at => {
      const child = scores[at];
      return child ? [{ at, score: child, points: points[at] ?? plainly(child) }] : [];
    });
    const table = othersIn(told, own);
    for (const [place, child] of told.entries()) {
      const row = table?.[place];
      amounts[child.at] = row === undefined ? amountsOf(child.score, child.points) : { ...named(row), ...child.points };
    }
  }
  return amounts;
}

/** True for amounts that are read as the same, and where both are missing. */
export function isSameAmounts(a: Amounts | null, b: Amounts | null): boolean {
  if (a === null || b === null) return a === b;
  return a.potential === b.potential && SCORE_PARTS.every(({ name }) => a[name] === b[name]);
}

/** The amounts of a score by itself, whose points are shown in a certain way; plainly rounded where nothing is said. */
export function amountsOf(score: PartPoints, points: Points = plainly(score)): Amounts {
  const rounded = roundedSum(
    OTHERS.map(part => part.of(score)),
    points.potential - points.done,
  );
  return { ...named(rounded), done: points.done, potential: points.potential };
}

/** The parts beside the points done, which stand alone in many places: the others make up for their rounding. */
const OTHERS = SCORE_PARTS.filter(({ name }) => name !== 'done');

function named(others: readonly number[]): Amounts {
  const amounts = { done: 0, planned: 0, 'not-done': 0, 'not-filled': 0, capped: 0, potential: 0 };
  for (const [at, { name }] of OTHERS.entries()) amounts[name] = others[at] ?? 0;
  return amounts;
}

/** The parts beside the points done of some scores; null where they cannot come to those of the action above. */
function othersIn(
  below: readonly { readonly score: PartPoints; readonly points: Points }[],
  above: Amounts,
): readonly (readonly number[])[] | null {
  const cells = below.map(({ score }) => OTHERS.map(part => part.of(score)));
  const plain = cells.map(row => row.map(asShown));
  const isWhole =
    plain.every((row, at) => comesTo((below[at]?.points.potential ?? 0) - (below[at]?.points.done ?? 0), row)) &&
    OTHERS.every(({ name }, column) =>
      comesTo(
        above[name],
        plain.map(row => row[column] ?? 0),
      ),
    );
  if (isWhole) return plain;
  const bounds = below.map(({ points: { done, potential } }) => ({ least: potential - done, most: potential - done }));
  return roundedTable(
    cells,
    OTHERS.map(({ name }) => above[name]),
    bounds,
  );
}
