import { proofFaults, proveAhead } from '../facts/proof-faults.ts';
import type { AroundRule } from '../rule.ts';
import { QUESTIONS, question, rule, rule2026, rulesFile, withVisibility } from '../samples.ts';

/** A condition that hangs on a question which is not asked where it decides. */
export const formulaHidden: AroundRule = {
  code: 'formula-hidden',
  severity: 'warning',
  scope: 'around',
  ahead: proveAhead,
  check: proofFaults('formula-hidden'),
  doc: {
    fr: {
      title: 'Question qui n’est pas posée là où elle compte',
      why: 'La condition ne décide que pour des collectivités auxquelles la question n’est pas posée : leurs autres réponses la cachent, ou elle ne concerne pas leur type. Elle est alors sans réponse, et la condition est fausse, quoi que dise la collectivité.',
      cure: 'Corriger la condition, ou ce qui cache la question.',
    },
    en: {
      title: 'Question that is not asked where it counts',
      why: 'The condition decides only for collectivités that are not asked the question: their other answers hide it, or it is not about their type. It has no answer then, and the condition is false, whatever the collectivité says.',
      cure: 'Correct the condition, or what hides the question.',
    },
  },
  bad: [
    `${rule2026('Désactivation', 'reponse(plu, OUI) et <|reponse(autre, OUI)|>')}${QUESTIONS}${withVisibility('reponse(plu, NON)')}`,
    `${QUESTIONS}//- communes.md\n${question('id: mairie\ntype: binaire\ntypes_concernes: [commune]')}${rulesFile(rule('Désactivation', 'identite(type, EPCI) et <|reponse(mairie, NON)|>'))}`,
  ],
  good: [
    `${rule2026('Désactivation', 'reponse(plu, NON) et reponse(autre, OUI)')}${QUESTIONS}${withVisibility('reponse(plu, NON)')}`,
  ],
};
