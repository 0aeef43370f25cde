import { sumOf } from '../../index/sum.ts';
import type { Action, ActionSource, Referential } from '../../model/referential.ts';
import { weightPlaceOf } from '../../parse/places.ts';
import type { PlacedFinding, ReferentialRule } from '../rule.ts';

// The importer's own: relative for points, none at all for shares of 2023, which it adds up as written.
const RELATIVE_TOLERANCE = 1e-5;
const PERCENT_TOLERANCE_2021 = 1e-6;

/** Weights that do not add up to what they are parts of. */
export const pointsSum: ReferentialRule = {
  code: 'points-sum',
  severity: 'error',
  scope: 'referential',
  *check(referential) {
    for (const [parent, mismatch] of mismatchesOf(referential)) {
      const source = referential.sources.get(parent.id);
      if (source) yield findingOf(referential, parent, source, mismatch);
    }
  },
  bad: [
    '# <|T|>\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\npoints: 40\n```\n### B\n```yaml\nid: 1.1.1.2\npoints: 50\n```\n',
    '# <|T|>\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 4\n```\n### B\n```yaml\nidentifiant: 1.1.1.2\npoints: 5\n```\n',
    '# <|T|>\n```yaml\nidentifiant: 1.1.1\npoints: 9\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npourcentage: 33.33\n```\n### B\n```yaml\nidentifiant: 1.1.1.2\npourcentage: 33.33\n```\n### C\n```yaml\nidentifiant: 1.1.1.3\npourcentage: 33.33\n```\n',
  ],
  good: [
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\npoints: 40\n```\n### B\n```yaml\nid: 1.1.1.2\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npourcentage: 40\n```\n### B\n```yaml\nidentifiant: 1.1.1.2\npourcentage: 60\n```\n',
  ],
};

interface Mismatch {
  readonly unit: 'percent' | 'points';
  readonly sum: number;
  readonly expected: number;
}

// The sums depend on the tree alone, which outlives a change of prose: they are added up once for each tree.
const known = new WeakMap<Action, ReadonlyMap<Action, Mismatch>>();

function mismatchesOf(referential: Referential): ReadonlyMap<Action, Mismatch> {
  const found = known.get(referential.root);
  if (found) return found;
  const mismatches = new Map<Action, Mismatch>();
  for (const parent of referential.actions.values()) {
    if (parent.children.length === 0) continue;
    const sum = referential.dialect === '2023' ? sum2023(referential, parent) : sum2021(referential, parent);
    if (sum) mismatches.set(parent, sum);
  }
  known.set(referential.root, mismatches);
  return mismatches;
}

/** Shares total 100 exactly; a parent's points equal the sum of its children's. */
function sum2023({ points }: Referential, parent: Action): Mismatch | undefined {
  const percents = parent.children.map(child => child.written.percent);
  if (percents.some(percent => (percent ?? 0) !== 0)) {
    const sum = percents.reduce<number>((total, percent) => total + (percent ?? 0), 0);
    if (sum !== 100) return { unit: 'percent', sum, expected: 100 };
  }
  const parts = parent.children.map(child => points.get(child.id)?.points);
  const expected = points.get(parent.id)?.points;
  if (expected === undefined || !parts.every(part => part !== undefined)) return undefined;
  return pointsMismatch(sumOf(parts), expected);
}

/** Below the measure level shares total 100, or less where a child without any takes what is left. */
function sum2021({ points, measureLevel }: Referential, parent: Action): Mismatch | undefined {
  if (parent.level < measureLevel) {
    const written = parent.written.points;
    return written === undefined ? undefined : pointsMismatch(points.get(parent.id)?.points ?? 0, written);
  }
  const written = parent.children.map(child => child.written.points);
  const declared = written.filter(value => value !== undefined);
  if (declared.length === 0) return undefined;
  const sum = sumOf(declared);
  const isOff = declared.length < written.length ? sum > 100 : Math.abs(sum - 100) > PERCENT_TOLERANCE_2021;
  return isOff ? { unit: 'percent', sum, expected: 100 } : undefined;
}

function pointsMismatch(sum: number, expected: number): Mismatch | undefined {
  const off = Math.abs(sum - expected);
  return off <= RELATIVE_TOLERANCE * Math.max(Math.abs(sum), Math.abs(expected))
    ? undefined
    : { unit: 'points', sum, expected };
}

function findingOf(
  referential: Referential,
  parent: Action,
  { file, declaration }: ActionSource,
  { unit, sum, expected }: Mismatch,
): PlacedFinding {
  const related = parent.children.flatMap(child => weightPlaceOf(referential.sources.get(child.id)) ?? []);
  const args = { sum, expected, difference: Math.abs(sum - expected) };
  return { file: file.path, span: declaration.entry.titleSpan, variant: unit, args, related };
}
