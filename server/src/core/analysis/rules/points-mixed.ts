import { type ForeignKey, foreignKeysIn, keepsOldIds } from '../facts/dialects.ts';
import type { MemberRule } from '../rule.ts';
import { spotIn } from '../spot.ts';

/**
 * The keys of the two dialects in one référentiel (domain, section 2): the same `points` mean one thing here and another
 * there. One problem for each file that holds keys of the rarer dialect, on the first of them.
 */
export const pointsMixed: MemberRule = {
  code: 'points-mixed',
  severity: 'error',
  scope: 'member',
  severityIn: view => (keepsOldIds(view) ? undefined : 'error'),
  check: (shape, { usual }) => {
    const [first, ...others] = foreignKeysIn(shape, usual);
    if (first === undefined) return [];
    const spot = ({ bone, at }: ForeignKey) => spotIn(shape, bone, at);
    const key = first.bone.keys[first.at] ?? '';
    const expected = key === 'pourcentage' ? 'points' : usual === '2021' ? 'id' : 'identifiant';
    const variant = key === 'pourcentage' ? 'percent' : usual === '2021' ? 'new' : 'old';
    return [{ spot: spot(first), variant, args: { key, expected }, related: others.map(spot) }];
  },
  doc: {
    fr: {
      title: 'Deux façons d’écrire les poids',
      why: 'Les référentiels de 2021 écrivent `id`, et `points` partout (une part du parent sous le niveau des mesures) ; ceux de 2023 écrivent `identifiant`, `points` en valeur absolue et `pourcentage`. Dans un référentiel qui mêle les deux, le même nombre se lit de deux façons. La façon la plus rare est signalée, une fois par fichier ; tant qu’elle change la lecture de tous les poids, les sommes ne sont plus vérifiées.',
      cure: 'Récrire les blocs signalés à la façon des autres.',
    },
    en: {
      title: 'Two ways of writing weights',
      why: 'The référentiels of 2021 write `id`, and `points` everywhere (a share of the parent below the measure level); those of 2023 write `identifiant`, `points` as an absolute value, and `pourcentage`. In a référentiel that mixes the two, the same number can be read in two ways. The rarer way is reported, once per file; as long as it changes how all the weights are read, sums are no longer checked.',
      cure: 'Rewrite the reported blocks in the way of the others.',
    },
  },
  bad: [
    '//- 1.1.1.md\n# T\n```yaml\nidentifiant: 1.1.1\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\n```\n//- 1.1.2.md\n# U\n```yaml\n<|id|>: 1.1.2\n```\n',
    '//- 1.1.1.md\n# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\n//- 1.1.2.md\n# U\n```yaml\n<|identifiant|>: 1.1.2\n```\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n<|pourcentage|>: 40\n```\n### B\n```yaml\nid: 1.1.1.2\npourcentage: 60\n```\n',
  ],
  good: [
    '# T\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npourcentage: 100\n```\n',
    '# T\n```yaml\nid: 1.1.1\nlabels: [te_cae]\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\npoints: 2\n```\n',
  ],
};
