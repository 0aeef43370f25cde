import type { SettingsRule } from '../rule.ts';
import { withSettings } from '../samples.ts';

/** A part of `referentiel.json` that is no JSON. */
export const settingsSyntax: SettingsRule = {
  code: 'settings-syntax',
  severity: 'error',
  scope: 'settings',
  check: ({ faults }) => faults.filter(({ code }) => code === 'settings-syntax'),
  doc: {
    fr: {
      title: 'Configuration illisible',
      why: 'Cette partie de `referentiel.json` n’est pas du JSON : elle n’est pas lue, le reste compte.',
      cure: 'Corriger la ligne ; il manque souvent un guillemet, une virgule ou une accolade.',
    },
    en: {
      title: 'Configuration that cannot be read',
      why: 'This part of `referentiel.json` is no JSON: it is not read, the rest counts.',
      cure: 'Correct the line; often a quote, a comma or a brace is missing.',
    },
  },
  bad: [withSettings('<|[]|>\n'), withSettings('<|null|>\n'), withSettings('{\n  <|"rules" {}|>\n}\n')],
  good: [withSettings('{ "ignore": [] }\n'), withSettings('\n')],
};
