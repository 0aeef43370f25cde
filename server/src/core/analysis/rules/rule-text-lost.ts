import { rulesAlone } from '../facts/rules-alone.ts';
import type { AroundRule } from '../rule.ts';
import { rule2026 } from '../samples.ts';

/** The text of a rule of 2026 that has no formula: the platform loses it without a word. */
export const ruleTextLost: AroundRule = {
  code: 'rule-text-lost',
  severity: 'warning',
  scope: 'around',
  check: view => rulesAlone(view, '2026'),
  doc: {
    fr: {
      title: 'Texte d’une règle sans formule',
      why: 'La plateforme de 2026 ne garde le texte d’une règle que si sa formule est là : seul, il est perdu sans un mot.',
      cure: 'Écrire la formule, ou déplacer le texte dans une section de l’action.',
    },
    en: {
      title: 'Text of a rule without a formula',
      why: 'The platform of 2026 keeps the text of a rule only where its formula is there: alone, it is lost without a word.',
      cure: 'Write the formula, or move the text to a section of the action.',
    },
  },
  bad: [rule2026('<|Désactivation|>', 'VRAI').replace('```formule\nVRAI\n```\n', 'Sans formule.\n')],
  good: [rule2026('Désactivation', 'VRAI')],
};
