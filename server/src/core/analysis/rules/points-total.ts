import { parentOf } from '../../index/tree.ts';
import type { Action } from '../../model/referential.ts';
import { declaredAt } from '../facts/declared.ts';
import { isFlipped } from '../facts/dialects.ts';
import { disturbedIn } from '../facts/disturbed.ts';
import { orphansOf } from '../facts/orphans.ts';
import { perSubtree } from '../facts/per-subtree.ts';
import type { Mismatch } from '../facts/sums.ts';
import type { ReferentialRule, SpottedFinding } from '../rule.ts';
import { spotOf, spotsOf } from '../spot.ts';
import type { ReferentialView } from '../view.ts';
import { ownMissingPoints } from './points-missing.ts';
import { ownMismatches } from './points-sum.ts';

/** What the platform scores a référentiel out of (domain, section 1). */
const TOTAL = 500;
// A total far from it is that of an excerpt, or of a référentiel on a scale of its own.
const NEAR = 100;
const TOLERANCE = 0.001;

/** A référentiel that comes close to the 500 points of the platform, and misses them. */
export const pointsTotal: ReferentialRule = {
  code: 'points-total',
  severity: 'warning',
  scope: 'referential',
  *check(view) {
    const total = view.points.get('')?.points ?? 0;
    const off = Math.abs(total - TOTAL);
    if (view.isTransition) return;
    if (off > TOLERANCE && off <= NEAR && !mayFollow(view, total)) yield* findingOf(view, total);
  },
  doc: {
    fr: {
      title: 'Total du référentiel',
      why: 'La plateforme note un référentiel sur 500 points. Un total voisin de 500 qui n’est pas 500 trahit le plus souvent un poids changé sans que les autres le soient. Un total qui en est loin (un extrait, une autre échelle) n’est pas signalé, non plus qu’un total qui découle d’un autre problème.',
      cure: 'Chercher, parmi les poids des mesures changés en dernier, celui qui fausse le total.',
    },
    en: {
      title: 'Total of the référentiel',
      why: 'The platform scores a référentiel out of 500 points. A total that is close to 500 but not 500 most often reveals a weight that was changed without the others. A total that is far from it (an extract, another scale) is not reported, nor is a total that follows from another problem.',
      cure: 'Among the weights of measures that changed last, look for the one that makes the total wrong.',
    },
  },
  bad: [
    '//- 1.md\n# <|Axe|>\n```yaml\nidentifiant: 1\n```\n## Actions\n### S\n```yaml\nidentifiant: 1.1\n```\n//- 1.1.1.md\n# T\n```yaml\nidentifiant: 1.1.1\npoints: 240\n```\n//- 1.1.2.md\n# U\n```yaml\nidentifiant: 1.1.2\npoints: 250\n```\n',
    '//- cae.md\n# <|Racine|>\n```yaml\nidentifiant: ""\n```\n//- 1.md\n# Axe\n```yaml\nidentifiant: 1\npoints: 490\n```\n',
  ],
  good: [
    '# T\n```yaml\nidentifiant: 1.1.1\npoints: 12\n```\n',
    '//- cae.md\n# Racine\n```yaml\nidentifiant: ""\n```\n//- 1.md\n# Axe\n```yaml\nidentifiant: 1\npoints: 500\n```\n',
  ],
};

// Such a measure counts 100, or what its shares total: the sum of these is no total out of 500.
const ownScales = perSubtree(({ action, own }) => (own.origin === 'own-scale' ? [action] : []));

function mayFollow(view: ReferentialView, total: number): boolean {
  return (
    ownScales(view).length > 0 ||
    orphansOf(view).size > 0 ||
    isFlipped(view) ||
    disturbedIn(view).own(view.root) ||
    isExplained(view, total) ||
    ownMissingPoints(view).some(({ action }) => action.level <= view.measureLevel)
  );
}

/** True where weights that do not add up, which are faults of their own, account for the whole difference. */
function isExplained(view: ReferentialView, total: number): boolean {
  const changes = ownMismatches(view).map(mismatch => changeBy(view, mismatch));
  const all = changes.reduce((sum, change) => sum + change, 0);
  return [...changes, all].some(change => Math.abs(total + change - TOTAL) <= TOLERANCE);
}

/** What the total would gain if an action were worth what its children say (2023), or what its block does (2021). */
function changeBy(view: ReferentialView, { parent, unit, sum, expected }: Mismatch): number {
  if (unit !== 'points') return 0;
  if (view.dialect === '2021') return expected - sum;
  const above = parentOf(view, parent);
  return countsInTotal(view, above) ? sum - expected : 0;
}

function countsInTotal(view: ReferentialView, action: Action | undefined): boolean {
  for (let at = action; at; at = parentOf(view, at)) {
    if (view.points.get(at.id)?.origin !== 'sum') return false;
  }
  return true;
}

function* findingOf(view: ReferentialView, total: number): Generator<SpottedFinding> {
  const { root } = view;
  const first = [root, ...root.children].flatMap(({ id }) => declaredAt(view, id) ?? [])[0];
  if (first === undefined) return;
  // The place of a weight that is not written is the title itself.
  const isWritten = first.bone.keys.some(key => key === 'points' || key === 'pourcentage');
  const others = root.children.filter(({ id }) => isWritten || id !== first.bone.declared);
  const args = { total, expected: TOTAL, difference: Math.abs(total - TOTAL) };
  yield { spot: spotOf(first, 'title'), args, related: spotsOf(others, 'weight') };
}
