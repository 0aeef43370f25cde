import { scoreFaults } from '../facts/score-formula-faults.ts';
import type { AroundRule } from '../rule.ts';
import { withScore2026 } from '../samples.ts';

/** A target or a limit that an indicator does not have. */
export const indicatorTargetMissing: AroundRule = {
  code: 'indicator-target-missing',
  severity: 'error',
  scope: 'around',
  // Only scores ask for targets and limits.
  check: () => [],
  checkScores: scoreFaults('indicator-target-missing'),
  doc: {
    fr: {
      title: 'Indicateur sans cible ou sans seuil',
      why: 'Un `Score indicatif` qui demande `cible(i)` ou `limite(i)` d’un indicateur sans section `Cible` ou `Seuil` fait refuser l’import.',
      cure: 'Ajouter la cible ou le seuil à l’indicateur, ou changer la formule.',
    },
    en: {
      title: 'Indicator without target or limit',
      why: 'A `Score indicatif` that asks for `cible(i)` or `limite(i)` of an indicator without a section `Cible` or `Seuil` has the import refused.',
      cure: 'Add the target or the limit to the indicator, or change the formula.',
    },
  },
  bad: [withScore2026('val(te_2) / cible(<|te_2|>)'), withScore2026('val(te_1) / limite(<|te_1|>)')],
  good: [withScore2026('val(te_1) / cible(te_1)')],
};
