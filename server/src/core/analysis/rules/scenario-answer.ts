import { askedIn } from '../../evaluation/rule-names.ts';
import { type QuestionsById, questionsNear } from '../../index/questions-near.ts';
import { choicesOf, concerns } from '../../model/personalisation.ts';
import { type Answer, type Identity, numberIn, profileOf, type Scenario } from '../../model/scenario.ts';
import { indicatorsById } from '../../scoring/indicative/indicative-scores.ts';
import type { ScoredParts } from '../../scoring/scored-parts.ts';
import type { AroundView } from '../around-view.ts';
import { unknownName } from '../facts/names.ts';
import type { Finding, ScenarioRule } from '../rule.ts';
import { MEASURE_2026, question, withScenario } from '../samples.ts';

/** An answer to no question, to one that is asked of other types, or one that its question does not take. */
export const scenarioAnswer: ScenarioRule = {
  code: 'scenario-answer',
  severity: 'warning',
  scope: 'scenario',
  check(scored, view) {
    const { scenario } = scored;
    const questions = questionsNear(view, scenario.path);
    const { identity } = profileOf(scenario);
    const unasked = unaskedIn(scored);
    // One that is answered already would be answered twice.
    const answered = new Set(scenario.answers.map(({ question }) => question));
    const open = [...questions.keys()].filter(id => !answered.has(id));
    return [
      ...scenario.answers.flatMap(answer => findingsOf({ questions, open, identity, unasked }, answer)),
      ...unknownIndicators(scenario, view),
    ];
  },
  doc: {
    fr: {
      title: 'Réponse qui ne compte pas',
      why: 'Une réponse à une question qui n’existe pas, ou que la question ne prévoit pas, laisse les règles comme si rien n’était répondu. Une réponse à une question qui n’est pas posée à cette collectivité compte en 2023, et n’existe pas pour la plateforme de 2026, mais personne ne la donnera : c’est une simple information.',
      cure: 'Corriger la question ou la réponse ; la plus proche est proposée. Une réponse qui n’est pas demandée : la retirer, ou corriger le type.',
    },
    en: {
      title: 'Answer that does not count',
      why: 'An answer to a question that does not exist, or one that the question does not take, leaves the rules as if nothing were answered. An answer to a question that is not asked of this collectivité counts in 2023, and does not exist for the platform of 2026, but nobody will give it: this is reported as information only.',
      cure: 'Correct the question or the answer; the nearest one is proposed. An answer that is not asked for: remove it, or correct the type.',
    },
  },
  bad: [
    withScenario('Statuts: {}\nRéponses: { <|plus|>: OUI }\n'),
    withScenario('Statuts: {}\nRéponses: { <|transports|>: OUI }\n'),
    withScenario('Statuts: {}\nRéponses: { plu: <|oui|> }\n'),
    withScenario('Statuts: {}\nRéponses: { voirie: <|partagee|> }\n'),
    `//- vide.md\n${question('id: vide\ntype: choix')}${withScenario('Statuts: {}\nRéponses: { vide: <|partagee|> }\n')}`,
    withScenario('Statuts: {}\nRéponses: { part: <|OUI|> }\n'),
    withScenario('Statuts: {}\nRéponses: { part: <|40|> }\n'),
    withScenario('Statuts: {}\nRéponses: { plu: <|yes|> }\n'),
    withCommuneQuestion('Statuts: {}\nCollectivité: { type: EPCI }\nRéponses: { <|port|>: OUI }\n'),
    withScenario('Statuts: {}\nIndicateurs: { <|cae_1.a|>: 3 }\n'),
    withIndicator('Statuts: {}\nIndicateurs: { <|cae_1.b|>: 3 }\n'),
    `//- port.md\n${question('id: port\ntype: binaire\ntypes_concernes: [commune]')}${MEASURE_2026}//- essai.scenario.yml\nStatuts: {}\nCollectivité: { type: EPCI }\nRéponses: { <|port|>: OUI }\n`,
  ],
  good: [
    withIndicator('Statuts: {}\nIndicateurs: { cae_1.a: 3 }\n'),
    withScenario('Statuts: {}\nRéponses: { plu: NON, voirie: voirie_a, part: 0.4 }\n'),
    withCommuneQuestion('Statuts: {}\nCollectivité: { type: commune }\nRéponses: { port: OUI }\n'),
    withCommuneQuestion('Statuts: {}\nRéponses: { port: OUI }\n'),
  ],
};

function withIndicator(scenario: string): string {
  return `//- indicateurs.md\n# Indicateur\n\`\`\`yaml\nid: cae_1.a\nunite: kWh\n\`\`\`\n${withScenario(scenario)}`;
}

function withCommuneQuestion(scenario: string): string {
  return `//- port.md\n${question('id: port\ntype: binaire\ntypes_concernes: [commune]')}${withScenario(scenario)}`;
}

function unknownIndicators({ indicators }: Scenario, view: AroundView): readonly Finding[] {
  if (indicators.length === 0) return [];
  const known = indicatorsById(view);
  const ids = [...known.values()].map(({ id }) => id);
  return indicators.flatMap(({ indicator, indicatorSpan: span }) => {
    const isKnown = known.has(indicator.toLowerCase());
    return isKnown ? [] : [{ span, variant: 'indicator', args: unknownName(indicator, ids) }];
  });
}

/** The questions that the platform of 2026 does not ask this collectivité, where no rule of that of 2023 asks them. */
function unaskedIn({ byFolder }: ScoredParts): ReadonlySet<string> {
  const all = [...new Set(byFolder.values())].map(({ personalised }) => personalised);
  const unasked = new Set(all.flatMap(({ inactive }) => [...inactive]));
  for (const { prepared } of unasked.size > 0 ? all : []) {
    const rules = prepared.entries.flatMap(entry => entry.rules).filter(({ expression }) => expression === undefined);
    for (const question of rules.flatMap(askedIn)) unasked.delete(question);
  }
  return unasked;
}

interface Asking {
  readonly questions: QuestionsById;
  /** The questions that the scenario does not answer. */
  readonly open: readonly string[];
  readonly identity: Identity;
  readonly unasked: ReadonlySet<string>;
}

function findingsOf({ questions, open, identity, unasked }: Asking, written: Answer): readonly Finding[] {
  const { question: id, questionSpan, answer, span, wasBoolean } = written;
  const question = questions.get(id);
  if (question === undefined) {
    return [{ span: questionSpan, variant: 'question', args: unknownName(id, open) }];
  }
  if (answer === undefined) return [];
  if (unasked.has(id)) {
    return [{ span: questionSpan, variant: 'unasked', args: { question: id }, severity: 'information' }];
  }
  if (!concerns(question, identity)) {
    const args = { question: id, known: question.types.map(({ text }) => text) };
    return [{ span: questionSpan, variant: 'type', args, severity: 'information' }];
  }
  if (question.type === undefined) return [];
  if (question.type === 'proportion') {
    const share = numberIn(answer);
    if (share !== undefined && share >= 0 && share <= 1) return [];
    return [{ span, variant: share === undefined ? 'number' : 'range', args: { question: id, found: answer } }];
  }
  const choices = choicesOf(question);
  if (!choices.includes(answer)) {
    return [{ span, variant: 'choice', args: { ...unknownName(answer, choices), question: id } }];
  }
  // Some tools read OUI as a word and `yes` as a boolean, others the other way round.
  const args = { question: id, suggestion: answer };
  return wasBoolean ? [{ span, variant: 'boolean', args, severity: 'hint' }] : [];
}
