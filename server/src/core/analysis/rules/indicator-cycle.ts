import { formulaFaults } from '../facts/formula-faults.ts';
import { parentCycle } from '../facts/indicator-parents.ts';
import type { AroundRule } from '../rule.ts';
import { formulaBlock, indicator2026 } from '../samples.ts';

/** An indicator that is computed from itself, or its own ancestor. */
export const indicatorCycle: AroundRule = {
  code: 'indicator-cycle',
  severity: 'error',
  scope: 'around',
  check: view => [...inFormulas(view), ...parentCycle(view)],
  doc: {
    fr: {
      title: 'Indicateur calculé à partir de lui-même, ou parent de lui-même',
      why: 'L’importateur refuse un `Calcul` qui revient, directement ou par d’autres indicateurs, à celui dont il part. Des parents qui tournent en rond (`parent`, `parents`) ne sont sous aucun autre indicateur : la plateforme ne saurait où les montrer.',
      cure: 'Corriger l’un des calculs, ou l’un des parents.',
    },
    en: {
      title: 'Indicator computed from itself, or its own parent',
      why: 'The importer refuses a `Calcul` that comes back, directly or by way of other indicators, to the one that it begins with. Parents that go in a circle (`parent`, `parents`) stand below no other indicator: there is no place to show them.',
      cure: 'Correct one of the formulas, or one of the parents.',
    },
  },
  bad: [
    `//- indicateurs.md\n${indicator2026('te_1', `## Calcul\n${formulaBlock('val(<|te_1|>) + 1')}`)}`,
    `//- indicateurs.md\n${indicator2026('te_1', `## Calcul\n${formulaBlock('val(te_2)')}`)}${indicator2026('te_2', `## Calcul\n${formulaBlock('val(<|te_1|>)')}`)}`,
    '# Énergie\n```yaml\nid: cae_2.a\nunite: kWh\nparent: <|cae_2.a|>\n```\n',
    '# Énergie\n```yaml\nid: cae_2.a\nunite: kWh\nparents: [cae_1, cae_2.b]\n```\n# Logement\n```yaml\nid: cae_2.b\nunite: kWh\nparent: <|cae_2.a|>\n```\n',
  ],
  good: [
    '# Énergie\n```yaml\nid: cae_2.a\nunite: kWh\n```\n# Logement\n```yaml\nid: cae_2.b\nunite: kWh\nparents: cae_2.a, cae_2.c\n```\n# Chauffage\n```yaml\nid: cae_2.c\nunite: kWh\nparent: cae_2.a\n```\n',
    `//- indicateurs.md\n${indicator2026('te_1', `## Calcul\n${formulaBlock('val(te_2) + opt_val(te_3)')}`)}${indicator2026('te_2')}${indicator2026('te_3')}`,
  ],
};

const inFormulas = formulaFaults('indicator-cycle');
