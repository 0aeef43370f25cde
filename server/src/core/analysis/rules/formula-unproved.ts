import { proofFaults, proveAhead } from '../facts/proof-faults.ts';
import { scoreFaults } from '../facts/score-formula-faults.ts';
import type { AroundRule } from '../rule.ts';
import { question, rule, rulesFile, withRule } from '../samples.ts';

/** A rule of so many questions that nobody can go through all collectivités. */
export const formulaUnproved: AroundRule = {
  code: 'formula-unproved',
  severity: 'information',
  scope: 'around',
  ahead: proveAhead,
  check: proofFaults('formula-unproved'),
  checkScores: scoreFaults('formula-unproved'),
  doc: {
    fr: {
      title: 'Règle trop vaste pour être vérifiée',
      why: 'La règle combine tant de questions que toutes les collectivités possibles ne peuvent être passées en revue. Rien n’est dit de ses branches ni de ses conditions : des fautes peuvent s’y cacher.',
      cure: 'Scinder la règle, ou la simplifier.',
    },
    en: {
      title: 'Rule that is too large to be checked',
      why: 'The rule joins so many questions that all possible collectivités cannot be gone through. Nothing is said of its branches and conditions: faults may hide there.',
      cure: 'Divide the rule, or make it simpler.',
    },
  },
  bad: [manyQuestions('<|', '|>')],
  good: [withRule('Désactivation', 'reponse(plu, OUI)')],
};

/** A sum of fourteen shares, each of which counts. */
function manyQuestions(start: string, end: string): string {
  const ids = Array.from({ length: 14 }, (_, at) => `part_${at}`);
  const questions = ids.map(id => question(`id: ${id}\ntype: proportion`)).join('');
  const sum = ids.map(id => `reponse(${id})`).join(' + ');
  return `//- questions.md\n${questions}${rulesFile(rule('Réduction de potentiel', `${start}${sum}${end}`))}`;
}
