import { formulaFaults } from '../facts/formula-faults.ts';
import type { AroundRule } from '../rule.ts';
import { MEASURE, question, withRule } from '../samples.ts';

/** A formula that names something that does not exist. */
export const formulaName: AroundRule = {
  code: 'formula-name',
  severity: 'error',
  scope: 'around',
  check: formulaFaults('formula-name'),
  doc: {
    fr: {
      title: 'Nom inconnu dans une formule',
      why: 'Une question, un choix, une action, une propriété ou une valeur qui n’existe pas ne peut jamais être vraie : l’importateur refuse la règle. Une action d’un référentiel absent du dossier n’est pas vérifiée.',
      cure: 'Corriger le nom ; le plus proche qui existe est proposé.',
    },
    en: {
      title: 'Unknown name in a formula',
      why: 'A question, a choice, an action, a property or a value that does not exist can never hold: the importer refuses the rule. An action of a référentiel that is not in the folder is not checked.',
      cure: 'Correct the name; the nearest one that exists is proposed.',
    },
  },
  bad: [
    withRule('Désactivation', 'reponse(<|plus|>, OUI)'),
    withRule('Désactivation', 'reponse(<|transports|>, OUI)'),
    withRule('Désactivation', 'reponse(plu, <|Oui|>)'),
    withRule('Désactivation', 'reponse(voirie, <|partagee|>)'),
    `//- vide.md\n${question('id: vide\ntype: choix')}${withRule('Désactivation', 'reponse(vide, <|partagee|>)')}`,
    MEASURE + withRule('Score réalisé', 'score(<|cae_1.1.9|>)'),
    withRule('Désactivation', 'identite(<|tipe|>, EPCI)'),
    withRule('Désactivation', 'identite(<|couleur|>, EPCI)'),
    withRule('Désactivation', 'identite(type, <|epci|>)'),
    withRule('Désactivation', 'identite(type, <|metropole|>)'),
  ],
  good: [
    MEASURE +
      withRule(
        'Score réalisé',
        'si reponse(voirie, voirie_a) et identite(localisation, DOM) alors score(cae_1.1.1.1) sinon score(cae_1.1.1.2)',
      ),
  ],
};
