import { formulaFaults } from '../facts/formula-faults.ts';
import type { AroundRule } from '../rule.ts';
import { rule2026, VOLETS } from '../samples.ts';

/** A score of an action that the référentiel of a rule of 2026 does not have. */
export const formulaAction: AroundRule = {
  code: 'formula-action',
  severity: 'error',
  scope: 'around',
  check: formulaFaults('formula-action'),
  doc: {
    fr: {
      title: 'Action inconnue dans score()',
      why: 'En 2026, `score()` ne connaît que les actions du référentiel de la règle : l’importateur refuse toute autre.',
      cure: 'Corriger l’identifiant.',
    },
    en: {
      title: 'Unknown action in score()',
      why: 'In 2026, `score()` knows only the actions of the référentiel of the rule: the importer refuses any other.',
      cure: 'Correct the id.',
    },
  },
  bad: [rule2026('Score réalisé', 'min(score(<|te_1.1.9|>), score(<|cae_1.1.1|>))')],
  good: [rule2026('Score réalisé', 'min(score(te_1.1.1.1), score(te_1.1.1.2))', VOLETS)],
};
