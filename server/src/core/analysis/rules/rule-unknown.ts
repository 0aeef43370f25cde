import { faultsAroundRules } from '../facts/faults-around-rules.ts';
import type { FileRule } from '../rule.ts';
import { rule, rulesFile } from '../samples.ts';

/** A rule whose title is none of the three, to the letter. */
export const ruleUnknown: FileRule = {
  code: 'rule-unknown',
  severity: 'error',
  scope: 'file',
  check: file => faultsAroundRules(file, 'rule-unknown'),
  doc: {
    fr: {
      title: 'Règle inconnue',
      why: 'Une règle porte l’un des trois titres `Désactivation`, `Réduction de potentiel`, `Score réalisé`, accents compris : l’importateur refuse tout autre titre.',
      cure: 'Corriger le titre.',
    },
    en: {
      title: 'Unknown rule',
      why: 'A rule has one of the three titles `Désactivation`, `Réduction de potentiel`, `Score réalisé`, accents included: the importer refuses any other title.',
      cure: 'Correct the title.',
    },
  },
  bad: [
    rulesFile(rule('<|Desactivation|>', 'VRAI')),
    rulesFile(rule('<|Désactivations|>', 'VRAI')),
    rulesFile(rule('<|Bonus|>', 'VRAI')),
  ],
  good: [
    rulesFile(rule('Désactivation', 'VRAI') + rule('Réduction de potentiel', '0.5') + rule('Score réalisé', '0.5')),
  ],
};
