import { proofFaults, proveAhead } from '../facts/proof-faults.ts';
import { scoreFaults } from '../facts/score-formula-faults.ts';
import type { AroundRule } from '../rule.ts';
import { rule, rulesFile, withRule, withScore2026 } from '../samples.ts';

/** A branch that no collectivité takes, whatever it is and answers. */
export const formulaBranch: AroundRule = {
  code: 'formula-branch',
  severity: 'warning',
  scope: 'around',
  ahead: proveAhead,
  check: proofFaults('formula-branch'),
  checkScores: scoreFaults('formula-branch'),
  doc: {
    fr: {
      title: 'Branche que rien n’atteint',
      why: 'Toutes les collectivités ont été passées en revue, avec toutes leurs réponses : aucune n’arrive à cette branche. Une branche d’avant la prend, ou ses conditions s’excluent ; souvent, « et » tient la place de « ou ».',
      cure: 'Corriger les conditions, ou retirer la branche.',
    },
    en: {
      title: 'Branch that nothing reaches',
      why: 'All collectivités were gone through, with all their answers: none comes to this branch. A branch before it takes them, or its conditions exclude one another; often “et” stands for “ou”.',
      cure: 'Correct the conditions, or remove the branch.',
    },
  },
  bad: [
    withRule('Réduction de potentiel', 'si reponse(voirie, voirie_a) et reponse(voirie, voirie_b) alors <|0.5|>'),
    withRule(
      'Réduction de potentiel',
      'si reponse(plu, OUI) alors 1 sinon si reponse(plu, NON) alors 0.5 sinon si reponse(plu, OUI) alors <|0.2|>',
    ),
    rulesFile(rule('Réduction de potentiel', 'si identite(type, commune) et identite(type, EPCI) alors <|0.5|>')),
    withRule(
      'Score réalisé',
      'si reponse(voirie, voirie_a) et reponse(voirie, voirie_b) alors <|score(cae_1.1.1)|> sinon 1',
    ),
    withScore2026('si identite(type, commune) et identite(type, EPCI) alors <|val(te_1)|> sinon 1'),
  ],
  good: [
    withRule('Réduction de potentiel', 'si reponse(plu, OUI) alors 1 sinon si reponse(plu, NON) alors 0.5'),
    withRule('Réduction de potentiel', 'si reponse(plu, OUI) alors 1 sinon 0.5'),
  ],
};
