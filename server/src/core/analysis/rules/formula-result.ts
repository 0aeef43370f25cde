import { proofFaults, proveAhead } from '../facts/proof-faults.ts';
import type { AroundRule } from '../rule.ts';
import { QUESTIONS, question, rule, rulesFile, withRule } from '../samples.ts';

/** A branch that gives nothing to a collectivité that takes it. */
export const formulaResult: AroundRule = {
  code: 'formula-result',
  severity: 'warning',
  scope: 'around',
  ahead: proveAhead,
  check: proofFaults('formula-result'),
  doc: {
    fr: {
      title: 'Branche sans résultat',
      why: 'Une collectivité qui a répondu à tout ce qu’on lui demande prend cette branche, et n’en obtient rien : la question dont le nombre est attendu ne lui est pas posée. La règle est alors sans effet.',
      cure: 'Traiter ces collectivités dans une branche à part, ou leur poser la question.',
    },
    en: {
      title: 'Branch without a result',
      why: 'A collectivité that has answered all that it is asked takes this branch and gets nothing from it: it is not asked the question whose number is needed. The rule has no effect then.',
      cure: 'Treat these collectivités in a branch of their own, or ask them the question.',
    },
  },
  bad: [
    `${QUESTIONS}//- communes.md\n${question('id: eau\ntype: proportion\ntypes_concernes: [commune]')}${rulesFile(rule('Réduction de potentiel', '<|max(reponse(eau), 0.5)|>'))}`,
    `${QUESTIONS}//- communes.md\n${question('id: eau\ntype: proportion\ntypes_concernes: [commune]')}${rulesFile(rule('Réduction de potentiel', 'si identite(type, EPCI) alors <|reponse(eau)|>'))}`,
  ],
  good: [
    withRule('Réduction de potentiel', 'max(reponse(part), 0.5)'),
    `${QUESTIONS}//- communes.md\n${question('id: eau\ntype: proportion\ntypes_concernes: [commune]')}${rulesFile(rule('Réduction de potentiel', 'si identite(type, commune) alors reponse(eau)'))}`,
  ],
};
