import { formulaFaults } from '../facts/formula-faults.ts';
import { proofFaults, proveAhead } from '../facts/proof-faults.ts';
import { scoreFaults } from '../facts/score-formula-faults.ts';
import type { AroundRule } from '../rule.ts';
import { QUESTIONS, rule2026, withRule, withScore2026 } from '../samples.ts';

/** A division by a zero that is written, or by one that a collectivité answers. */
export const formulaDivision: AroundRule = {
  code: 'formula-division',
  severity: 'error',
  scope: 'around',
  ahead: proveAhead,
  check: view => [...formulaFaults('formula-division')(view), ...proofFaults('formula-division')(view)],
  checkScores: scoreFaults('formula-division'),
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
  bad: [
    withRule('Réduction de potentiel', '1 / <|0|>'),
    withRule('Réduction de potentiel', '1 / <|reponse(part)|>'),
    rule2026('Réduction de potentiel', '1 / (<|0|>)'),
    `${rule2026('Réduction de potentiel', 'min(2 / (<|reponse(part) - 0.5|>), 1)')}${QUESTIONS}`,
    withScore2026('val(te_1) / <|0|>'),
  ],
  good: [withRule('Réduction de potentiel', '0 / 2'), withRule('Réduction de potentiel', 'reponse(part) / 2')],
};
