import { parentOf } from '../../index/tree.ts';
import type { Action } from '../../model/referential.ts';
import { isFlipped } from '../facts/dialects.ts';
import { type Disturbed, disturbedIn } from '../facts/disturbed.ts';
import { type MissingPoints, missingPointsIn } from '../facts/missing-points.ts';
import { areEqual, type Mismatch, mismatchesOf } from '../facts/sums.ts';
import type { ReferentialRule, SpottedFinding } from '../rule.ts';
import { spotsOf } from '../spot.ts';
import type { ReferentialView } from '../view.ts';

/** Weights that do not add up to what they are parts of: the importer refuses the référentiel (domain, section 2). */
export const pointsSum: ReferentialRule = {
  code: 'points-sum',
  severity: 'error',
  scope: 'referential',
  check: view => ownMismatches(view).flatMap(mismatch => findingsOf(mismatch, view)),
  doc: {
    fr: {
      title: 'Somme des poids',
      why: 'Les parts des enfants totalisent 100 %, et leurs points ceux du parent. Dans les référentiels de 2023, l’importateur additionne les pourcentages tels qu’ils sont écrits, sans tolérance : trois fois 33.33 est refusé. Dans ceux de 2021, sous le niveau des mesures, `points` est une part du parent ; les enfants sans `points` se partagent ce qui reste.',
      cure: 'Corriger l’un des poids. Tous les poids en cause sont indiqués à côté du problème ; des corrections proposent de reporter l’écart sur l’un d’eux, de les ramener à 100 en proportion, ou de les égaliser.',
    },
    en: {
      title: 'Sum of weights',
      why: 'The shares of the children total 100%, and their points total those of the parent. In the référentiels of 2023, the importer adds up the percentages as they are written, without tolerance: three times 33.33 is refused. In those of 2021, below the measure level, `points` is a share of the parent; the children without `points` share what is left.',
      cure: 'Correct one of the weights. All the weights involved are shown beside the problem; fixes are proposed that put the difference on one of them, scale them all to 100, or make them equal.',
    },
  },
  bad: [
    '# <|T|>\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\npoints: 40\n```\n### B\n```yaml\nid: 1.1.1.2\npoints: 50\n```\n',
    '# <|T|>\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 4\n```\n### B\n```yaml\nidentifiant: 1.1.1.2\npoints: 5\n```\n',
    '# <|T|>\n```yaml\nidentifiant: 1.1.1\npoints: 9\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npourcentage: 33.33\n```\n### B\n```yaml\nidentifiant: 1.1.1.2\npourcentage: 33.33\n```\n### C\n```yaml\nidentifiant: 1.1.1.3\npourcentage: 33.33\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Actions\n### <|A|>\n```yaml\nidentifiant: 1.1.1.1\npoints: 12\n```\n#### Actions\n##### B\n```yaml\nidentifiant: 1.1.1.1.1\npoints: 10\n```\n',
    '# <|T|>\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npourcentage: 40\n```\n### B\n```yaml\nidentifiant: 1.1.1.2\n```\n### C\n```yaml\nidentifiant: 1.1.1.3\n```\n',
    '//- 1.md\n# A\n```yaml\nidentifiant: 1\n```\n## Actions\n### S\n```yaml\nidentifiant: 1.1\n```\n### S\n```yaml\nidentifiant: 1.2\npoints: 9\n```\n//- 1.1.1.md\n# <|T|>\n```yaml\nidentifiant: 1.1.1\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\n```\n#### Actions\n##### C\n```yaml\nidentifiant: 1.1.1.1.1\npoints: 4\n```\n### B\n```yaml\nidentifiant: 1.1.1.2\n```\n',
  ],
  good: [
    '# T\n```yaml\nidentifiant: 1.1.1\npoints: 9\nlabels: [te_cae]\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 3\n```\n#### Actions\n##### B\n```yaml\nidentifiant: 1.1.1.1.a\npoints: 1\n```\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\npoints: 40\n```\n### B\n```yaml\nid: 1.1.1.2\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npourcentage: 40\n```\n### B\n```yaml\nidentifiant: 1.1.1.2\npourcentage: 60\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 4\npourcentage: 40\n```\n### B\n```yaml\nidentifiant: 1.1.1.2\npoints: 6\n```\n',
  ],
};

/** The mismatches that do not follow from another fault. */
export function ownMismatches(view: ReferentialView): readonly Mismatch[] {
  const mismatches = mismatchesOf(view);
  if (mismatches.size === 0 || isFlipped(view)) return [];
  const missing = missingPointsIn(view);
  const disturbed = disturbedIn(view);
  return [...mismatches.values()].filter(
    mismatch =>
      !followsFromMissing(view, mismatch, missing) &&
      !isDisturbed(mismatch, disturbed) &&
      !isExplainedBelow(mismatch, mismatches) &&
      !isExplainedAbove(view, mismatch, mismatches),
  );
}

/** True where a weight is missing: among the children, or above, where the points of the parent come from. */
function followsFromMissing(
  view: ReferentialView,
  { parent, unit }: Mismatch,
  missing: readonly MissingPoints[],
): boolean {
  // What is told in passing hides nothing that the importer refuses.
  const isLacking = (action: Action) =>
    missing.some(one => one.action === action && one.variant !== 'unknown' && one.severity === 'error');
  const leavesPart = ({ variant }: MissingPoints) => variant.startsWith('remainder') || variant === 'own-scale';
  if (missing.some(one => parentOf(view, one.action) === parent && leavesPart(one))) return true;
  if (unit === 'percent') return false;
  for (let at: Action | undefined = parent; at; at = parentOf(view, at)) {
    if (isLacking(at)) return true;
    const origin = view.points.get(at.id)?.origin;
    if (origin !== 'percent' && origin !== 'equal') return false;
  }
  return false;
}

function isDisturbed({ parent, unit }: Mismatch, disturbed: Disturbed): boolean {
  return disturbed.children(parent) || (unit === 'points' && disturbed.own(parent));
}

/** True where a child contradicts its own children by the same difference: one wrong number, shown there. */
function isExplainedBelow({ parent, unit, sum, expected }: Mismatch, all: ReadonlyMap<Action, Mismatch>): boolean {
  if (unit !== 'points') return false;
  return parent.children.some(child => {
    const own = all.get(child);
    return own?.unit === 'points' && areEqual(own.expected - own.sum, sum - expected);
  });
}

/** True where the share of an action is too large for its children by as much as for its parent: shown at the parent. */
function isExplainedAbove(
  view: ReferentialView,
  { parent, unit, sum, expected }: Mismatch,
  all: ReadonlyMap<Action, Mismatch>,
): boolean {
  if (unit !== 'points' || parent.written.percent === undefined) return false;
  const grandparent = parentOf(view, parent);
  const above = grandparent && all.get(grandparent);
  if (above?.unit !== 'percent') return false;
  const whole = view.points.get(above.parent.id)?.points ?? 0;
  return whole > 0 && areEqual(((expected - sum) / whole) * 100, above.sum - above.expected);
}

function findingsOf({ parent, unit, sum, expected }: Mismatch, { dialect }: ReferentialView): SpottedFinding[] {
  const args = { sum, expected, difference: Math.abs(sum - expected) };
  const related = spotsOf(parent.children, 'weight');
  // The importer of today does not add up points.
  const severity = dialect === '2026' && unit === 'points' && { severity: 'warning' as const };
  return spotsOf([parent], 'title').map(spot => ({ spot, variant: unit, args, related, ...severity }));
}
