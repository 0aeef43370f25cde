import { formulaFaults } from '../facts/formula-faults.ts';
import { scoreFaults } from '../facts/score-formula-faults.ts';
import type { AroundRule } from '../rule.ts';
import { formulaBlock, indicator2026, rule2026 } from '../samples.ts';

/** A value that a property cannot have, in a formula of 2026. */
export const formulaValue: AroundRule = {
  code: 'formula-value',
  severity: 'error',
  scope: 'around',
  check: formulaFaults('formula-value'),
  checkScores: scoreFaults('formula-value'),
  doc: {
    fr: {
      title: 'Valeur inconnue dans une formule',
      why: 'L’importateur de 2026 refuse une valeur qu’une propriété ne peut pas avoir ; un syndicat y est un `soustype`. Il compare sans la casse, mais le calcul non : `MOINS_DE_20000` n’est jamais vrai, et `dom` veut dire métropole. Dans une `Cible` ou un `Seuil`, `referentiel()` nomme un référentiel connu et une version complète.',
      cure: 'Corriger la valeur ; la plus proche est proposée.',
    },
    en: {
      title: 'Unknown value in a formula',
      why: 'The importer of 2026 refuses a value that a property cannot have; a syndicat is a `soustype` there. It compares without case, but whoever evaluates does not: `MOINS_DE_20000` never holds, and `dom` means metropolitan France. In a `Cible` or a `Seuil`, `referentiel()` names a known référentiel and a whole version.',
      cure: 'Correct the value; the nearest one is proposed.',
    },
  },
  bad: [
    rule2026('Désactivation', 'identite(type, <|syndicat|>) ou identite(population, <|moins_de_300|>)'),
    rule2026('Désactivation', 'identite(localisation, <|dom|>) ou identite(population, <|Moins_de_3000|>)'),
    `//- indicateurs.md\n${indicator2026('te_1', `## Seuil\n${formulaBlock('si referentiel(<|te_1.2|>) alors 1 sinon 2')}`)}`,
  ],
  good: [
    rule2026('Désactivation', 'identite(type, epci) et identite(localisation, DOM)'),
    `//- indicateurs.md\n${indicator2026('te_1', `## Seuil\n${formulaBlock('si referentiel(te_1.2.0) alors 1 sinon 2')}`)}`,
  ],
};
