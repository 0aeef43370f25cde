import { RULE_TITLES } from '../../model/personalisation.ts';
import type { Scenario } from '../../model/scenario.ts';
import { inOneLine } from '../../parse/expression/refusal.ts';
import { type Span, span } from '../../text/span.ts';
import type { ScenarioRule } from '../rule.ts';
import { MEASURE, MEASURE_2026, withRule } from '../samples.ts';

/** A rule without effect, because its formula makes no sense for the collectivité of a scenario. */
export const ruleFault: ScenarioRule = {
  code: 'rule-fault',
  severity: 'warning',
  scope: 'scenario',
  check: ({ scenario, faults }) =>
    faults.map(({ rule, reason, place, message }) => ({
      span: collectivitySpan(scenario),
      variant: reason,
      args: {
        action: rule.entry.action,
        title: RULE_TITLES[rule.rule.kind],
        ...(message !== undefined && { message: inOneLine(message) }),
      },
      related: [place],
    })),
  doc: {
    fr: {
      title: 'Règle sans effet pour cette collectivité',
      why: 'Avec ces réponses, la formule divise par zéro ou compare ce qui ne se compare pas : la règle reste sans effet, et le score n’est pas celui que l’on croit. La plateforme de 2026 compte alors 0 point, ou ne donne aucun score.',
      cure: 'Corriger la réponse, ou la formule ; elle est indiquée à côté du problème.',
    },
    en: {
      title: 'Rule without effect for this collectivité',
      why: 'With these answers the formula divides by zero or compares what cannot be compared: the rule has no effect, and the score is not what one thinks. The platform of 2026 then counts 0 points, or gives no score at all.',
      cure: 'Correct the answer, or the formula, which is shown beside the problem.',
    },
  },
  bad: [
    withRuleAndScenario('Réduction de potentiel', '1 / reponse(part)', 'part: 0'),
    withRuleAndScenario('Réduction de potentiel', '1e308 / reponse(part)', 'part: 0.01'),
    withRuleAndScenario('Réduction de potentiel', '1 + reponse(plu, OUI)', 'plu: OUI'),
    withRuleAndScenario('Désactivation', 'si reponse(part) alors VRAI', 'part: 0.5'),
    withRuleAndScenario('Réduction de potentiel', 'moitie', 'plu: OUI'),
    withRuleAndScenario('Réduction de potentiel', 'moitie', 'plu: OUI', MEASURE_2026),
    withRuleAndScenario('Désactivation', 'identite(couleur, vert)', 'plu: OUI', MEASURE_2026),
  ],
  good: [withRuleAndScenario('Réduction de potentiel', '1 / reponse(part)', 'part: 0.5').replace(/<\||\|>/g, '')],
};

// What is at fault is the whole of what the collectivité is and answered: its answers, else what it is, else the first key.
function collectivitySpan({ entries }: Scenario): Span {
  const keys = ['Réponses', 'Collectivité'].map(name => entries.find(({ key }) => key.normalize('NFC') === name));
  return (keys.find(entry => entry !== undefined) ?? entries[0])?.keySpan ?? span(0, 0);
}

function withRuleAndScenario(title: string, formula: string, answer: string, measure = MEASURE): string {
  return `${measure}${withRule(title, formula)}//- essai.scenario.yml\nStatuts: {}\n<|Réponses|>: { ${answer} }\n`;
}
