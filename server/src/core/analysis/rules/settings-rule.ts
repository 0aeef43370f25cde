import type { SettingsRule } from '../rule.ts';
import { withSettings } from '../samples.ts';

/** A severity for a rule that does not exist. */
export const settingsRule: SettingsRule = {
  code: 'settings-rule',
  severity: 'warning',
  scope: 'settings',
  check: ({ faults }) => faults.filter(({ code }) => code === 'settings-rule'),
  doc: {
    fr: {
      title: 'Gravité d’une règle qui n’existe pas',
      why: 'Le code ne désigne aucune règle : la gravité choisie ne sert à rien.',
      cure: 'Corriger le code ; le plus proche est proposé.',
    },
    en: {
      title: 'Severity of a rule that does not exist',
      why: 'The code names no rule: the severity that was chosen serves nothing.',
      cure: 'Correct the code; the nearest one is proposed.',
    },
  },
  bad: [
    withSettings('{ "rules": { "<|point-sum|>": "off" } }\n'),
    withSettings('{ "rules": { "<|couleur-du-texte|>": "off" } }\n'),
  ],
  good: [withSettings('{ "rules": { "points-sum": "off" } }\n')],
};
