import type { SettingsRule } from '../rule.ts';
import { withSettings } from '../samples.ts';

/** A value of `referentiel.json` that cannot be used. */
export const settingsValue: SettingsRule = {
  code: 'settings-value',
  severity: 'error',
  scope: 'settings',
  check: ({ faults }) => faults.filter(({ code }) => code === 'settings-value'),
  doc: {
    fr: {
      title: 'Valeur inutilisable de la configuration',
      why: 'Une valeur d’une autre forme que celle que la clé attend n’est pas lue.',
      cure: 'Corriger la valeur ; le message dit ce qui est attendu.',
    },
    en: {
      title: 'Value of the configuration that cannot be used',
      why: 'A value of another form than the key takes is not read.',
      cure: 'Correct the value; the message says what is expected.',
    },
  },
  bad: [
    withSettings('{ "rules": <|true|> }\n'),
    withSettings('{ "ignore": <|true|> }\n'),
    withSettings('{ "rules": { "points-sum": <|"eror"|> } }\n'),
    withSettings('{ "referentials": { ".": { "name": <|"CAE 2023"|> } } }\n'),
    withSettings('{ "referentials": { ".": { "measureLevel": <|9|> } } }\n'),
    withSettings('{ "referentials": { ".": { "stars": <|[0.5, 0.35]|> } } }\n'),
    withSettings('{ "platform": <|"2025"|> }\n'),
  ],
  good: [
    withSettings('{ "platform": "2026", "referentials": { ".": { "platform": "2023" } } }\n'),
    withSettings('{ "referentials": { ".": { "name": "cae", "measureLevel": 3, "stars": [0.35, 0.5] } } }\n'),
  ],
};
