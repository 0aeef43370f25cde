import { sharesOf } from '../../model/score.ts';
import { overrides } from '../../scoring/overridden.ts';
import { placeNamed, type ScoredParts } from '../../scoring/scored-parts.ts';
import { platformOf } from '../facts/scenario-platforms.ts';
import type { Finding, ScenarioRule } from '../rule.ts';
import { MEASURE_2026, withScenario } from '../samples.ts';

/** A status that does not count: none that the format has, on an action that takes none, or below one that overrides it. */
export const scenarioStatus: ScenarioRule = {
  code: 'scenario-status',
  severity: 'warning',
  scope: 'scenario',
  check: scored => [...unreadable(scored), ...findingsOf(scored)],
  doc: {
    fr: {
      title: 'Statut qui ne compte pas',
      why: 'Un statut est `fait`, `programme`, `pas_fait`, `non_concerne` ou trois parts qui totalisent 1, sur une tâche ou une sous-action. Tout le reste compte comme non renseigné ; le statut d’une sous-action l’emporte sur ceux de ses tâches.',
      cure: 'Corriger le statut, ou le retirer.',
    },
    en: {
      title: 'Status that does not count',
      why: 'A status is `fait`, `programme`, `pas_fait`, `non_concerne`, or three shares that total 1, on a task or a sub-action. Anything else counts as not filled in; the status of a sub-action overrides those of its tasks.',
      cure: 'Correct the status, or remove it.',
    },
  },
  bad: [
    withScenario('Statuts: { cae_1.1.1.1: <|pas fait|> }\n'),
    withScenario('Statuts: { cae_1.1.1.1: <|inconnu|> }\n'),
    withScenario('Statuts: { cae_1.1.1.1: <|[1, 0]|> }\n'),
    withScenario('Statuts: { cae_1.1.1.1: <|[0.5, 0.2, 0]|> }\n'),
    withScenario('Statuts: { cae_1.1.1.1: <|[1.5, -0.5, 0]|> }\n'),
    withScenario('Statuts: { <|cae_1.1.1|>: fait }\n'),
    withScenario('Statuts: { cae_1.1.1.1: <|non_renseigne|> }\n'),
    `${MEASURE_2026}//- essai.scenario.yml\nStatuts: { cae_1.1.1.1: <|[0.5, 0.2, 0]|> }\n`,
    `//- 1.1.1.md\n# M\n\`\`\`yaml\nid: 1.1.1\n\`\`\`\n## Actions\n### A\n\`\`\`yaml\nid: 1.1.1.1\n\`\`\`\n#### Actions\n##### T\n\`\`\`yaml\nid: 1.1.1.1.1\n\`\`\`\n//- essai.scenario.yml\nStatuts:\n  cae_1.1.1.1: fait\n  <|cae_1.1.1.1.1|>: pas_fait\n`,
  ],
  good: [
    withScenario('Statuts: { cae_1.1.1.1: fait, cae_1.1.1.2: [0.4, 0.4, 0.2] }\n'),
    `${MEASURE_2026}//- essai.scenario.yml\nStatuts: { cae_1.1.1.1: non_renseigne, cae_1.1.1.2: detaille_a_la_tache }\n`,
  ],
};

/** What is written as no status of the platform: that of 2026 takes more for one, and counts shares as they are. */
function* unreadable(scored: ScoredParts): Generator<Finding> {
  const { faults, statuses } = scored.scenario;
  const bySpan = new Map(statuses.map(entry => [entry.span, entry]));
  for (const fault of faults) {
    if (fault.code !== 'scenario-status') continue;
    const entry = bySpan.get(fault.span);
    const of2026 = entry && platformOf(scored, entry.action) === '2026' ? entry.of2026 : undefined;
    if (of2026 === undefined) yield fault;
    else if (sharesOf(of2026) !== undefined) yield { ...fault, variant: 'shares-kept' };
  }
}

function findingsOf(scored: ScoredParts): readonly Finding[] {
  const { statuses, path } = scored.scenario;
  const written = statuses.flatMap(entry => {
    const { scores, node = -1 } = placeNamed(scored, entry.action) ?? {};
    const forest = scores?.personalised.forest;
    const own = forest?.actions[node];
    return forest === undefined || own === undefined ? [] : [{ ...entry, forest, node, own }];
  });
  const byAction = new Map(written.map(entry => [entry.own, entry]));
  return written.flatMap(({ forest, node, own: { kind }, actionSpan, action }): Finding[] => {
    if (kind !== 'sub-action' && kind !== 'task') {
      return [{ span: actionSpan, variant: 'takes-none', args: { id: action, kind } }];
    }
    for (let at = forest.parent[node] ?? -1; at >= 0; at = forest.parent[at] ?? -1) {
      const ancestor = forest.actions[at];
      const above = ancestor && byAction.get(ancestor);
      if (above === undefined || !overrides(above.status)) continue;
      const related = [{ file: path, span: above.actionSpan }];
      const args = { id: action, by: above.action };
      return [{ span: actionSpan, variant: 'overridden', args, severity: 'information', related }];
    }
    return [];
  });
}
