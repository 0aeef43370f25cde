import type { SourceFile } from '../../model/source.ts';
import { faultsAroundRules } from '../facts/faults-around-rules.ts';
import { rulesAlone } from '../facts/rules-alone.ts';
import type { AroundRule, PlacedFinding } from '../rule.ts';
import { rule, rule2026, rulesFile } from '../samples.ts';

/** A rule without its formula, or a formula without its rule. */
export const ruleFormula: AroundRule = {
  code: 'rule-formula',
  severity: 'error',
  scope: 'around',
  check: view => [
    ...[...view.around.values()].flatMap(misplacedIn),
    ...rulesAlone(view, '2023').map(finding => ({ ...finding, variant: 'none' })),
  ],
  doc: {
    fr: {
      title: 'Règle sans sa formule',
      why: 'La formule d’une règle est un seul bloc de code de langage `formule` sous le titre de la règle. Ailleurs, ou sous un autre langage, personne ne la lit.',
      cure: 'Écrire le bloc ```` ```formule ```` sous le titre de la règle.',
    },
    en: {
      title: 'Rule without its formula',
      why: 'The formula of a rule is one block of code of the language `formule` below the title of the rule. Elsewhere, or in another language, nobody reads it.',
      cure: 'Write the block ```` ```formule ```` below the title of the rule.',
    },
  },
  bad: [
    rulesFile('### <|Désactivation|>\nSans formule.\n'),
    rulesFile('### <|Désactivation|>\n```\nVRAI\n```\n'),
    rulesFile('<|```formule\nVRAI\n```|>\n'),
    rulesFile(`${rule('Désactivation', 'VRAI')}<|\`\`\`formule\nFAUX\n\`\`\`|>\n`),
  ],
  good: [rulesFile(rule('Désactivation', 'VRAI')), rule2026('Désactivation', 'VRAI')],
};

function misplacedIn(file: SourceFile): readonly PlacedFinding[] {
  return faultsAroundRules(file, 'rule-formula').map(fault => ({ ...fault, file: file.path }));
}
