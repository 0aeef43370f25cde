import { atPlace, compareIds, isAlternative, parentId, placeOf } from '../../model/id.ts';
import type { Action } from '../../model/referential.ts';
import { boneOf, duplicateIds } from '../facts/declared.ts';
import { headlessFiles, isAstray, orphansOf } from '../facts/orphans.ts';
import { perShape } from '../facts/per-shape.ts';
import { perSubtree } from '../facts/per-subtree.ts';
import type { BoneShape, Shape } from '../facts/shape.ts';
import type { ReferentialRule, SpottedFinding } from '../rule.ts';
import { spotIn, spotsOf } from '../spot.ts';
import type { ReferentialView } from '../view.ts';

/** Siblings whose numbers leave a gap, or stand in another order: compared segment by segment, as numbers. */
export const idSequence: ReferentialRule = {
  code: 'id-sequence',
  severity: 'information',
  scope: 'referential',
  *check(view) {
    const duplicates = duplicateIds(view);
    const strays = straysOf(view).filter(({ id }) => !duplicates.has(id));
    for (const { finding } of strays) yield finding;
    const astray = new Set(strays.flatMap(({ id, expected }) => [id, expected ?? '']));
    for (const found of gapsIn(view)) yield* gapFindings(view, found, astray);
  },
  doc: {
    fr: {
      title: 'Numérotation discontinue ou en désordre',
      why: 'Un trou dans la numérotation (`6.5.1`, puis `6.5.3`) ou un désordre (`6.5.2` après `6.5.3`) n’empêche rien, mais trahit souvent une erreur de numéro ou une action oubliée. Les nombres se comparent comme des nombres : `1.2.10` vient après `1.2.9`.',
      cure: 'Corriger le numéro, ou remettre les actions dans l’ordre. Si une action a été retirée à dessein, laisser le trou : renuméroter fausserait les renvois.',
    },
    en: {
      title: 'Numbering with a gap or out of order',
      why: 'A gap in the numbering (`6.5.1`, then `6.5.3`) or a number out of order (`6.5.2` after `6.5.3`) breaks nothing, but often reveals a wrong number or a forgotten action. Numbers are compared as numbers: `1.2.10` comes after `1.2.9`.',
      cure: 'Correct the number, or put the actions back in order. If an action was removed on purpose, leave the gap: renumbering would make references wrong.',
    },
  },
  bad: [
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\n### C\n```yaml\nid: <|1.1.1.3|>\n```\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### B\n```yaml\nid: 1.1.1.2\n```\n### A\n```yaml\nid: <|1.1.1.1|>\n```\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\n### B\n```yaml\nid: <|1.1.1.9|>\n```\n### C\n```yaml\nid: 1.1.1.3\n```\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### C\n```yaml\nid: <|1.1.1.3|>\n```\n### A\n```yaml\nid: 1.1.1.1\n```\n### B\n```yaml\nid: 1.1.1.2\n```\n',
  ],
  good: [
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### Z\n```yaml\nid: 1.1.1.0\n```\n### A\n```yaml\nid: 1.1.1.1\n```\n',
    '//- 1.2.9.md\n# Neuf\n```yaml\nid: 1.2.9\n```\n//- 1.2.10.md\n# Dix\n```yaml\nid: 1.2.10\n```\n',
  ],
};

/** True for a child that has a number of its own: an alternative has that of its measure. */
function isNumbered(id: string, parent: string | undefined): boolean {
  return parentId(id) === parent && !isAlternative(id);
}

interface Stray {
  readonly id: string;
  readonly finding: SpottedFinding;
  /** The id that is missing where it stands. */
  readonly expected: string | undefined;
}

/** The actions of a file that stand out of the order of their siblings: as few as leave the others in order. */
const straysOf = perShape(shape =>
  shape.bones.flatMap(parent => {
    const own = parent.children.filter(({ id }) => id !== undefined && isNumbered(id, parent.id));
    const numbers = own.map(({ id = '' }) => placeOf(id));
    if (numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0))) return [];
    const kept = inOrder(numbers);
    const places = [...kept].sort((a, b) => a - b);
    let passed = 0;
    return own.flatMap((bone, at): Stray[] => {
      if (kept.has(at)) {
        passed++;
        return [];
      }
      const idAt = (place: number | undefined) => (place === undefined ? undefined : own[place]?.id);
      return [strayAt(shape, bone, idAt(places[passed - 1]), idAt(places[passed]))];
    });
  }),
);

function strayAt(shape: Shape, bone: BoneShape, before: string | undefined, after: string | undefined): Stray {
  const { id = '' } = bone;
  const hole = before !== undefined && after !== undefined && placeOf(after) === placeOf(before) + 2;
  const expected = hole ? atPlace(before, placeOf(before) + 1) : undefined;
  const spot = spotIn(shape, bone, 'id');
  if (expected !== undefined && expected !== id) {
    return { id, finding: { spot, variant: 'wrong', args: { id, expected } }, expected };
  }
  const isLate = before !== undefined && compareIds(id, before) < 0;
  const finding: SpottedFinding = isLate
    ? { spot, variant: 'disorder', args: { id, previous: before } }
    : { spot, variant: 'early', args: { id, next: after ?? '' } };
  return { id, finding, expected: undefined };
}

/** The places of a longest run of numbers in order; of several, one with few gaps, and then one that begins early. */
function inOrder(numbers: readonly number[]): ReadonlySet<number> {
  const fromStart = longestRun(numbers);
  const last = numbers.length - 1;
  const fromEnd = longestRun(numbers.map((_, at) => -(numbers[last - at] ?? 0)))
    .map(at => last - at)
    .reverse();
  const width = (run: readonly number[]) => (numbers[run.at(-1) ?? 0] ?? 0) - (numbers[run[0] ?? 0] ?? 0);
  return new Set(width(fromStart) < width(fromEnd) ? fromStart : fromEnd);
}

// Patience sorting: `ends` holds, for each length, the place where a run of that length ends lowest.
function longestRun(numbers: readonly number[]): number[] {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, number] of numbers.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before.push(ends[low - 1]);
    ends[low] = at;
  }
  const run: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) run.push(at);
  return run.reverse();
}

interface Gap {
  readonly previous: Action;
  readonly action: Action;
}

interface Gaps {
  readonly parent: Action;
  /** Whoever is astray. */
  readonly gaps: readonly Gap[];
}

const gapsIn = perSubtree(({ action: parent }): readonly Gaps[] => {
  const gaps = gapsBelow(parent, NOBODY);
  return gaps.length > 0 ? [{ parent, gaps }] : [];
});
const NOBODY: ReadonlySet<string> = new Set();

/** The gaps between the numbers of siblings, but for those that are astray, and those that such a one has left. */
function gapsBelow(parent: Action, astray: ReadonlySet<string>): Gap[] {
  const own = parent.children.filter(({ id }) => isNumbered(id, parent.id) && !astray.has(id));
  return own.flatMap((action, at): Gap[] => {
    const previous = own[at - 1];
    if (!previous || placeOf(action.id) <= placeOf(previous.id) + 1) return [];
    return isHoleOf(astray, previous, action) ? [] : [{ previous, action }];
  });
}

function isHoleOf(astray: ReadonlySet<string>, previous: Action, action: Action): boolean {
  const hole = holeBetween(previous, action);
  return hole !== undefined && astray.has(hole);
}

/** The one id that is missing between two; undefined where several are. */
function holeBetween(previous: Action, action: Action): string | undefined {
  const number = placeOf(previous.id) + 1;
  return placeOf(action.id) === number + 1 ? atPlace(previous.id, number) : undefined;
}

function* gapFindings(
  view: ReferentialView,
  { parent, gaps: all }: Gaps,
  astray: ReadonlySet<string>,
): Generator<SpottedFinding> {
  if (mayFollow(view, parent)) return;
  const gaps = astray.size === 0 ? all : gapsBelow(parent, astray);
  const [first, second] = gaps;
  const expected = first && holeBetween(first.previous, first.action);
  // A number is missing and another is far beyond the last: one wrong number.
  if (gaps.length === 2 && second && expected !== undefined && second.action === parent.children.at(-1)) {
    yield* findingsAt(second.action, 'wrong', { id: second.action.id, expected });
    return;
  }
  for (const { action, previous } of gaps) {
    yield* findingsAt(action, 'gap', { id: action.id, previous: previous.id });
  }
}

function findingsAt(action: Action, variant: string, args: NonNullable<SpottedFinding['args']>): SpottedFinding[] {
  return spotsOf([action], 'id').map(spot => ({ spot, variant, args }));
}

// A number that is missing because its action was lost, or misnumbered, is shown there.
function mayFollow(view: ReferentialView, parent: Action): boolean {
  if (headlessFiles(view).length > 0 && !parent.children.every(({ id }) => isNested(view, id))) return true;
  const duplicates = duplicateIds(view);
  if (orphansOf(view).size > 0 || [...duplicates].some(id => parentId(id) === parent.id)) return true;
  const bone = boneOf(view, parent.id);
  return bone?.children.some(child => isAstray(child) || duplicates.has(child.id ?? '')) ?? false;
}

function isNested(view: ReferentialView, id: string): boolean {
  return boneOf(view, id)?.parent !== undefined;
}
