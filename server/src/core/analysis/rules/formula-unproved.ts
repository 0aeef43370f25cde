import { proofFaults, proveAhead } from '../facts/proof-faults.ts';
import { scoreFaults } from '../facts/score-formula-faults.ts';
import type { AroundRule } from '../rule.ts';
import { QUESTIONS, question, rule, rule2026, rulesFile, withRule } from '../samples.ts';

/** A rule of so many questions that nobody can go through all collectivités, or of shares that nobody can. */
export const formulaUnproved: AroundRule = {
  code: 'formula-unproved',
  severity: 'information',
  scope: 'around',
  ahead: proveAhead,
  check: proofFaults('formula-unproved'),
  checkScores: scoreFaults('formula-unproved'),
  doc: {
    fr: {
      title: 'Règle qui n’a pas pu être vérifiée',
      why: 'La règle combine tant de questions que toutes les collectivités possibles ne peuvent être passées en revue ; ou elle compare, ou divise, ce qui dépend de plusieurs parts à la fois. Rien n’est dit de ses branches ni de ses conditions : des fautes peuvent s’y cacher.',
      cure: 'Scinder la règle, ou la simplifier ; comparer chaque part à elle seule.',
    },
    en: {
      title: 'Rule that could not be checked',
      why: 'The rule joins so many questions that all possible collectivités cannot be gone through; or it compares, or divides by, what hangs on several shares at once. Nothing is said of its branches and conditions: faults may hide there.',
      cure: 'Divide the rule, or make it simpler; compare each share by itself.',
    },
  },
  bad: [
    manyQuestions('<|', '|>'),
    `${rule2026('Réduction de potentiel', 'si <|reponse(part) > reponse(autre)|> alors 1 sinon 0.5')}${QUESTIONS}${other()}`,
  ],
  good: [
    withRule('Désactivation', 'reponse(plu, OUI)'),
    `${rule2026('Réduction de potentiel', 'si (si reponse(plu, OUI) alors 1 / reponse(part) sinon 2) > 2 alors 1 sinon 0.5')}${QUESTIONS}`,
  ],
};

/** A sum of fourteen shares, each of which counts. */
function manyQuestions(start: string, end: string): string {
  const ids = Array.from({ length: 14 }, (_, at) => `part_${at}`);
  const questions = ids.map(id => question(`id: ${id}\ntype: proportion`)).join('');
  const sum = ids.map(id => `reponse(${id})`).join(' + ');
  return `//- questions.md\n${questions}${rulesFile(rule('Réduction de potentiel', `${start}${sum}${end}`))}`;
}

/** One more question of a share. */
function other(): string {
  return `//- autre.md\n${question('id: autre\ntype: proportion')}`;
}
