import { levelOf } from '../../model/id.ts';
import type { MemberRule, SpottedFinding } from '../rule.ts';
import { spotIn } from '../spot.ts';

/** A key that the format has for actions of another level (domain, section 2): nobody looks for it here. */
export const keyMisplaced: MemberRule = {
  code: 'key-misplaced',
  severity: 'warning',
  scope: 'member',
  check: (shape, { measureLevel, isRepeated }) =>
    shape.bones.flatMap(bone => {
      const { declared, isBroken, keys } = bone;
      // An action with the id of another is that fault alone: its level is in doubt.
      if (declared === undefined || isBroken || isRepeated(declared)) return [];
      return keys.flatMap((key, at): SpottedFinding[] => {
        const home = HOMES.get(key);
        if (home === undefined || isHome(home, levelOf(declared), measureLevel)) return [];
        return [{ spot: spotIn(shape, bone, at), variant: home, args: { key } }];
      });
    }),
  doc: {
    fr: {
      title: 'Clé à un niveau qui n’est pas le sien',
      why: '`referentiel` appartient à la racine, `climat_pratic_id` et `pointsDOM` aux mesures, `categorie` aux sous-actions ; `pourcentage` est une part du parent, que la racine n’a pas. Ailleurs, personne ne les lit.',
      cure: 'Déplacer la clé vers l’action à laquelle elle appartient, ou la retirer.',
    },
    en: {
      title: 'Key at a level that is not its own',
      why: '`referentiel` belongs to the root, `climat_pratic_id` and `pointsDOM` to measures, `categorie` to sub-actions; `pourcentage` is a share of the parent, and the root has no parent. Elsewhere, nobody reads them.',
      cure: 'Move the key to the action that it belongs to, or remove it.',
    },
  },
  bad: [
    '# T\n```yaml\nid: 1.1.1\n<|categorie|>: bases\n```\n',
    '# T\n```yaml\nid: 1.1.1\n<|referentiel|>: cae\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n<|climat_pratic_id|>: eau\n```\n',
    '//- cae.md\n# Racine\n```yaml\nidentifiant: ""\nreferentiel: cae\n<|pourcentage|>: 100\n```\n//- 1.1.1.md\n# T\n```yaml\nidentifiant: 1.1.1\n```\n',
  ],
  good: [
    '# T\n```yaml\nid: 1.1.1\nclimat_pratic_id: eau\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\ncategorie: bases\n```\n',
  ],
};

type Home = 'root' | 'below-root' | 'measure' | 'sub-action';

const HOMES: ReadonlyMap<string, Home> = new Map([
  ['referentiel', 'root'],
  ['pourcentage', 'below-root'],
  ['climat_pratic_id', 'measure'],
  ['pointsDOM', 'measure'],
  ['categorie', 'sub-action'],
]);

function isHome(home: Home, level: number, measureLevel: number): boolean {
  switch (home) {
    case 'root':
      return level === 0;
    case 'below-root':
      return level > 0;
    case 'measure':
      return level === measureLevel;
    case 'sub-action':
      return level === measureLevel + 1;
  }
}
