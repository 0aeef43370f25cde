import type { SettingsRule } from '../rule.ts';
import { withSettings } from '../samples.ts';

/** A key that `referentiel.json` does not have at that level. */
export const settingsKey: SettingsRule = {
  code: 'settings-key',
  severity: 'error',
  scope: 'settings',
  check: ({ faults }) => faults.filter(({ code }) => code === 'settings-key'),
  doc: {
    fr: {
      title: 'Clé inconnue de la configuration',
      why: 'Ce qui est sous une clé inconnue de `referentiel.json` n’est pas lu.',
      cure: 'Corriger la clé ; la plus proche de ce niveau est proposée.',
    },
    en: {
      title: 'Unknown key of the configuration',
      why: 'What stands below an unknown key of `referentiel.json` is not read.',
      cure: 'Correct the key; the nearest one of that level is proposed.',
    },
  },
  bad: [withSettings('{ "<|rule|>": {} }\n'), withSettings('{ "referentials": { ".": { "<|couleur|>": "cae" } } }\n')],
  good: [withSettings('{ "referentials": { ".": { "name": "cae" } } }\n')],
};
