import { parentOf } from '../../index/tree.ts';
import type { Action, Referential } from '../../model/referential.ts';
import { weightPlaceOf } from '../../parse/places.ts';
import { dialectsOf } from '../facts/dialects.ts';
import { disturbedIn } from '../facts/disturbed.ts';
import { orphansOf } from '../facts/orphans.ts';
import { perSubtree } from '../facts/per-subtree.ts';
import type { Mismatch } from '../facts/sums.ts';
import type { PlacedFinding, ReferentialRule } from '../rule.ts';
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
  *check(referential) {
    const total = referential.points.get('')?.points ?? 0;
    const off = Math.abs(total - TOTAL);
    if (off > TOLERANCE && off <= NEAR && !mayFollow(referential, total)) yield* findingOf(referential, total);
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
const ownScales = perSubtree((action, { points }) => (points.get(action.id)?.origin === 'own-scale' ? [action] : []));

function mayFollow(referential: Referential, total: number): boolean {
  return (
    ownScales(referential).length > 0 ||
    orphansOf(referential).size > 0 ||
    dialectsOf(referential).isFlipped ||
    disturbedIn(referential).own(referential.root) ||
    isExplained(referential, total) ||
    ownMissingPoints(referential).some(({ action }) => action.level <= referential.measureLevel)
  );
}

/** True where weights that do not add up, which are faults of their own, account for the whole difference. */
function isExplained(referential: Referential, total: number): boolean {
  const changes = ownMismatches(referential).map(mismatch => changeBy(referential, mismatch));
  const all = changes.reduce((sum, change) => sum + change, 0);
  return [...changes, all].some(change => Math.abs(total + change - TOTAL) <= TOLERANCE);
}

/** What the total would gain if an action were worth what its children say (2023), or what its block does (2021). */
function changeBy(referential: Referential, { parent, unit, sum, expected }: Mismatch): number {
  if (unit !== 'points') return 0;
  if (referential.dialect === '2021') return expected - sum;
  const above = parentOf(referential, parent);
  return countsInTotal(referential, above) ? sum - expected : 0;
}

function countsInTotal(referential: Referential, action: Action | undefined): boolean {
  for (let at = action; at; at = parentOf(referential, at)) {
    if (referential.points.get(at.id)?.origin !== 'sum') return false;
  }
  return true;
}

function* findingOf({ root, sources }: Referential, total: number): Generator<PlacedFinding> {
  const source = [root, ...root.children].flatMap(({ id }) => sources.get(id) ?? [])[0];
  if (source === undefined) return;
  const weights = (action: Action) => weightPlaceOf(sources.get(action.id)) ?? [];
  const related = root.children.flatMap(weights).filter(({ span }) => span !== source.declaration.entry.titleSpan);
  const args = { total, expected: TOTAL, difference: Math.abs(total - TOTAL) };
  yield { file: source.file.path, span: source.declaration.entry.titleSpan, args, related };
}
