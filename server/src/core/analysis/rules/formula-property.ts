import { formulaFaults } from '../facts/formula-faults.ts';
import { scoreFaults } from '../facts/score-formula-faults.ts';
import type { AroundRule } from '../rule.ts';
import { rule2026 } from '../samples.ts';

/** A property that a collectivité does not have, in a formula of 2026. */
export const formulaProperty: AroundRule = {
  code: 'formula-property',
  severity: 'error',
  scope: 'around',
  check: formulaFaults('formula-property'),
  checkScores: scoreFaults('formula-property'),
  doc: {
    fr: {
      title: 'Propriété inconnue dans une formule',
      why: 'Une collectivité a cinq propriétés pour l’importateur de 2026 : `type`, `soustype`, `population`, `localisation`, `dans_aire_urbaine`, en minuscules. Il refuse les autres.',
      cure: 'Corriger le nom ; le plus proche est proposé.',
    },
    en: {
      title: 'Unknown property in a formula',
      why: 'A collectivité has five properties for the importer of 2026: `type`, `soustype`, `population`, `localisation`, `dans_aire_urbaine`, in small letters. It refuses any other.',
      cure: 'Correct the name; the nearest one is proposed.',
    },
  },
  bad: [
    rule2026('Désactivation', 'identite(<|Type|>, EPCI)'),
    rule2026('Désactivation', 'identite(<|couleur|>, EPCI)'),
  ],
  good: [rule2026('Désactivation', 'identite(soustype, syndicat)')],
};
