import { withoutAlternatives } from '../../index/alternatives.ts';
import { isAlternative } from '../../model/id.ts';
import type { Action, WeighedAction } from '../../model/referential.ts';
import { isFlipped } from '../facts/dialects.ts';
import { disturbedIn } from '../facts/disturbed.ts';
import { perSubtree, type Scale } from '../facts/per-subtree.ts';
import { areEqual, weightRead } from '../facts/sums.ts';
import type { ReferentialRule, SpottedFinding } from '../rule.ts';
import { spotsOf } from '../spot.ts';

/** Points that the platform of 2026 does not read, and that are not what it reckons (platform, section 3). */
export const pointsUnread: ReferentialRule = {
  code: 'points-unread',
  severity: 'warning',
  scope: 'referential',
  check(view) {
    const unread = unreadIn(view);
    if (unread.length === 0 || isFlipped(view)) return [];
    const disturbed = disturbedIn(view);
    return unread.filter(({ action }) => !disturbed.own(action)).flatMap(findingOf);
  },
  doc: {
    fr: {
      title: 'Points que la plateforme ne lit pas',
      why: 'La plateforme de 2026 ne garde les points qu’à certains niveaux : les sous-actions en TE ; de la mesure à la tâche en CAE et ECi. Ailleurs elle additionne, ou partage également une sous-action de TE entre ses tâches, quoi qu’il soit écrit. Des points écrits qui ne sont pas ceux qu’elle compte trompent le lecteur ; un total se compare à la somme sans les alternatives.',
      cure: 'Écrire les points que la plateforme compte, ou les retirer ; pour peser autrement des tâches, en faire des sous-actions.',
    },
    en: {
      title: 'Points that the platform does not read',
      why: 'The platform of 2026 keeps points only at some levels: the sub-actions in TE; from the measure to the task in CAE and ECi. Elsewhere it adds up, or shares a sub-action of TE equally among its tasks, whatever is written. Points that are written and are not what it counts mislead the reader; a total is compared with the sum without alternatives.',
      cure: 'Write the points that the platform counts, or remove them; to weigh tasks otherwise, make them sub-actions.',
    },
  },
  bad: [
    '# T\n```yaml\nidentifiant: 1.1.1\nlabels: [te_cae]\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 3\n```\n#### Actions\n##### B\n```yaml\nidentifiant: 1.1.1.1.a\npoints: <|2|>\n```\n##### C\n```yaml\nidentifiant: 1.1.1.1.b\npoints: <|1|>\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\nlabels: [te_cae]\npoints: <|4|>\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 3\n```\n',
  ],
  good: [
    '# T\n```yaml\nidentifiant: 1.1.1\nlabels: [te_cae]\npoints: 3\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 3\n```\n#### Actions\n##### B\n```yaml\nidentifiant: 1.1.1.1.a\npoints: 1.5\n```\n##### C\n```yaml\nidentifiant: 1.1.1.1.b\n```\n',
  ],
};

interface Unread {
  readonly action: Action;
  readonly written: number;
  readonly counted: number;
  /** What the platform adds up in its place; none where it does something else. */
  readonly parts: readonly Action[];
}

const unreadIn = perSubtree((node, scale) => (scale.dialect === '2026' ? unread(node, scale) : []));

function unread(node: WeighedAction, scale: Scale): Unread[] {
  const { action, own } = node;
  const written = action.written.points;
  if (written === undefined || weightRead(action, scale).points !== undefined) return [];
  const counted = withoutAlternatives(node) ?? own.points ?? 0;
  return areEqual(written, counted) ? [] : [{ action, written, counted, parts: partsOf(action, scale) }];
}

function partsOf({ children }: Action, scale: Scale): readonly Action[] {
  const areAdded = children.every(child => !isAlternative(child.id) && weightRead(child, scale).points !== undefined);
  return areAdded ? children : [];
}

function findingOf({ action, written, counted, parts }: Unread): SpottedFinding[] {
  const related = spotsOf(parts, 'weight');
  return spotsOf([action], 'weight').map(spot => ({ spot, args: { written, counted }, related }));
}
