import { faultsAroundRules } from '../facts/faults-around-rules.ts';
import type { FileRule } from '../rule.ts';
import { rule, rulesFile } from '../samples.ts';

/** A rule that stands twice on one action. */
export const ruleRepeated: FileRule = {
  code: 'rule-repeated',
  severity: 'error',
  scope: 'file',
  check: file => faultsAroundRules(file, 'rule-repeated'),
  doc: {
    fr: {
      title: 'Règle répétée',
      why: 'Une action a au plus une règle de chaque sorte : la seconde est perdue.',
      cure: 'Réunir les deux formules, ou retirer l’une des règles.',
    },
    en: {
      title: 'Repeated rule',
      why: 'An action has at most one rule of each kind: the second is lost.',
      cure: 'Join the two formulas, or remove one of the rules.',
    },
  },
  bad: [rulesFile(rule('Désactivation', 'VRAI') + rule('<|Désactivation|>', 'FAUX'))],
  good: [rulesFile(rule('Désactivation', 'VRAI') + rule('Score réalisé', '0.5'))],
};
