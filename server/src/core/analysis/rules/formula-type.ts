import { formulaFaults } from '../facts/formula-faults.ts';
import type { AroundRule } from '../rule.ts';
import { withRule } from '../samples.ts';

/** A condition where a number is needed, or the other way round. */
export const formulaType: AroundRule = {
  code: 'formula-type',
  severity: 'error',
  scope: 'around',
  check: formulaFaults('formula-type'),
  doc: {
    fr: {
      title: 'Condition et nombre confondus',
      why: 'Une `Désactivation` est une condition (vraie ou fausse) ; une `Réduction de potentiel` et un `Score réalisé` sont des nombres. Une règle qui donne autre chose est refusée.',
      cure: 'Écrire une condition ou un nombre, selon ce qui est attendu.',
    },
    en: {
      title: 'Condition and number confused',
      why: 'A `Désactivation` is a condition (true or false); a `Réduction de potentiel` and a `Score réalisé` are numbers. A rule that gives anything else is refused.',
      cure: 'Write a condition or a number, as is expected.',
    },
  },
  bad: [
    withRule('Désactivation', '<|0.5|>'),
    withRule('Réduction de potentiel', '<|reponse(plu, OUI)|>'),
    withRule('Réduction de potentiel', '<|moitie|>'),
  ],
  good: [withRule('Réduction de potentiel', 'si reponse(plu, OUI) alors 0.5')],
};
