import { formulaFaults } from '../facts/formula-faults.ts';
import type { AroundRule } from '../rule.ts';
import { MEASURE, withRule } from '../samples.ts';

/** A score asked for before there are scores. */
export const formulaScore: AroundRule = {
  code: 'formula-score',
  severity: 'error',
  scope: 'around',
  check: formulaFaults('formula-score'),
  doc: {
    fr: {
      title: 'Score demandé avant le calcul',
      why: 'Les désactivations et les réductions de potentiel sont appliquées avant le calcul des scores : `score()` n’y a pas encore de valeur.',
      cure: 'Déplacer la formule sous `Score réalisé`, ou y renoncer.',
    },
    en: {
      title: 'Score asked for before it is known',
      why: 'Deactivations and reductions of potential apply before the scores are computed: `score()` has no value yet.',
      cure: 'Move the formula to `Score réalisé`, or do without.',
    },
  },
  bad: [MEASURE + withRule('Réduction de potentiel', '<|score(cae_1.1.1.1)|>')],
  good: [MEASURE + withRule('Score réalisé', 'min(score(cae_1.1.1.1), 0.5)')],
};
