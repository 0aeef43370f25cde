import type { Action } from '../../model/referential.ts';
import type { Scenario } from '../../model/scenario.ts';
import { sharesOf } from '../../model/score.ts';
import { overrides } from '../../scoring/overridden.ts';
import type { ScoredPlace } from '../../scoring/score-scenario.ts';
import { placesNamed, type ScoredParts } from '../../scoring/scored-parts.ts';
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
    withScenario('Statuts: { cae_1.1.1.1: <|[50%, 50%, 0%]|> }\n'),
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
  const wrong = faults.filter(({ code }) => code === 'scenario-status');
  if (wrong.length === 0) return;
  const bySpan = new Map(statuses.map(entry => [entry.span, entry]));
  for (const fault of wrong) {
    const entry = bySpan.get(fault.span);
    const of2026 = entry && platformOf(scored, entry.action) === '2026' ? entry.of2026 : undefined;
    if (of2026 === undefined) yield fault;
    else if (sharesOf(of2026) !== undefined) yield { ...fault, variant: 'shares-kept' };
  }
}

// Asked at every click of a scenario that may hold thousands: what is kept of each is its place alone.
function findingsOf(scored: ScoredParts): readonly Finding[] {
  const { statuses, path } = scored.scenario;
  const placeNamed = placesNamed(scored);
  const places = statuses.map(({ action }) => placeNamed(action));
  const parents = new Map<Action, Written>();
  for (const [at, entry] of statuses.entries()) {
    const own = actionOf(places[at]);
    if (own !== undefined && own.children.length > 0) parents.set(own, entry);
  }
  return statuses.flatMap(({ actionSpan, action }, at): Finding | readonly Finding[] => {
    const place = places[at];
    const kind = actionOf(place)?.kind;
    if (place === undefined || kind === undefined) return [];
    if (kind !== 'sub-action' && kind !== 'task') {
      return { span: actionSpan, variant: 'takes-none', args: { id: action, kind } };
    }
    const by = parents.size === 0 ? undefined : overriding(place, parents);
    if (by === undefined) return [];
    const related = [{ file: path, span: by.actionSpan }];
    const args = { id: action, by: by.action };
    return { span: actionSpan, variant: 'overridden', args, severity: 'information', related };
  });
}

type Written = Scenario['statuses'][number];

/** The status of the nearest of some actions above another that overrides it. */
function overriding({ scores, node }: ScoredPlace, written: ReadonlyMap<Action, Written>): Written | undefined {
  const { forest } = scores.personalised;
  for (let at = forest.parent[node] ?? -1; at >= 0; at = forest.parent[at] ?? -1) {
    const ancestor = forest.actions[at];
    const above = ancestor && written.get(ancestor);
    if (above !== undefined && overrides(above.status)) return above;
  }
  return undefined;
}

function actionOf(place: ScoredPlace | undefined): Action | undefined {
  return place?.scores.personalised.forest.actions[place.node];
}
