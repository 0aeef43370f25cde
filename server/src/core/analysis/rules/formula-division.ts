import { formulaFaults } from '../facts/formula-faults.ts';
import type { AroundRule } from '../rule.ts';
import { withRule } from '../samples.ts';

/** A division by a zero that is written. */
export const formulaDivision: AroundRule = {
  code: 'formula-division',
  severity: 'error',
  scope: 'around',
  check: formulaFaults('formula-division'),
  doc: {
    fr: {
      title: 'Division par zéro',
      why: 'Rien ne se divise par zéro : la règle reste sans effet.',
      cure: 'Corriger le diviseur.',
    },
    en: {
      title: 'Division by zero',
      why: 'Nothing can be divided by zero: the rule has no effect.',
      cure: 'Correct the divisor.',
    },
  },
  bad: [withRule('Réduction de potentiel', '1 / <|0|>')],
  good: [withRule('Réduction de potentiel', '0 / 2')],
};
