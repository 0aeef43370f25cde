import { formulaFaults } from '../facts/formula-faults.ts';
import { proofFaults, proveAhead } from '../facts/proof-faults.ts';
import type { AroundRule } from '../rule.ts';
import { withRule } from '../samples.ts';

/** A division by a zero that is written, or by one that a collectivité answers. */
export const formulaDivision: AroundRule = {
  code: 'formula-division',
  severity: 'error',
  scope: 'around',
  ahead: proveAhead,
  check: view => [...formulaFaults('formula-division')(view), ...proofFaults('formula-division')(view)],
  doc: {
    fr: {
      title: 'Division par zéro',
      why: 'Rien ne se divise par zéro : la règle reste sans effet.',
      cure: 'Corriger le diviseur, ou traiter zéro dans une branche à part.',
    },
    en: {
      title: 'Division by zero',
      why: 'Nothing can be divided by zero: the rule has no effect, for all collectivités or for those that answer so.',
      cure: 'Correct the divisor, or treat zero in a branch of its own.',
    },
  },
  bad: [withRule('Réduction de potentiel', '1 / <|0|>'), withRule('Réduction de potentiel', '1 / <|reponse(part)|>')],
  good: [withRule('Réduction de potentiel', '0 / 2'), withRule('Réduction de potentiel', 'reponse(part) / 2')],
};
