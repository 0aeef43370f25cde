import { formulaFaults } from '../facts/formula-faults.ts';
import type { AroundRule } from '../rule.ts';
import { formulaBlock, indicator } from '../samples.ts';

/** An indicator that is computed from itself. */
export const indicatorCycle: AroundRule = {
  code: 'indicator-cycle',
  severity: 'error',
  scope: 'around',
  check: formulaFaults('indicator-cycle'),
  doc: {
    fr: {
      title: 'Indicateur calculé à partir de lui-même',
      why: 'L’importateur refuse un `Calcul` qui revient, directement ou par d’autres indicateurs, à celui dont il part.',
      cure: 'Corriger l’un des calculs.',
    },
    en: {
      title: 'Indicator computed from itself',
      why: 'The importer refuses a `Calcul` that comes back, directly or by way of other indicators, to the one that it begins with.',
      cure: 'Correct one of the formulas.',
    },
  },
  bad: [
    `//- indicateurs.md\n${indicator('te_1', `## Calcul\n${formulaBlock('val(<|te_1|>) + 1')}`)}`,
    `//- indicateurs.md\n${indicator('te_1', `## Calcul\n${formulaBlock('val(te_2)')}`)}${indicator('te_2', `## Calcul\n${formulaBlock('val(<|te_1|>)')}`)}`,
  ],
  good: [
    `//- indicateurs.md\n${indicator('te_1', `## Calcul\n${formulaBlock('val(te_2) + opt_val(te_3)')}`)}${indicator('te_2')}${indicator('te_3')}`,
  ],
};
