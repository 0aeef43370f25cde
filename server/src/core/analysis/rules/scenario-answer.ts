import { choicesOf, type Question } from '../../model/personalisation.ts';
import { type Answer, numberIn } from '../../model/scenario.ts';
import { questionsById, unknownName } from '../facts/names.ts';
import type { Finding, ScenarioRule } from '../rule.ts';
import { withScenario } from '../samples.ts';

/** An answer to no question, or one that its question does not take. */
export const scenarioAnswer: ScenarioRule = {
  code: 'scenario-answer',
  severity: 'warning',
  scope: 'scenario',
  check({ scenario: { answers } }, workspace) {
    const questions = questionsById(workspace);
    return answers.flatMap(answer => findingsOf(questions, answer));
  },
  doc: {
    fr: {
      title: 'Réponse qui ne compte pas',
      why: 'Une réponse à une question qui n’existe pas, ou que la question ne prévoit pas, laisse les règles comme si rien n’était répondu.',
      cure: 'Corriger la question ou la réponse ; la plus proche est proposée.',
    },
    en: {
      title: 'Answer that does not count',
      why: 'An answer to a question that does not exist, or one that the question does not take, leaves the rules as if nothing were answered.',
      cure: 'Correct the question or the answer; the nearest one is proposed.',
    },
  },
  bad: [
    withScenario('Statuts: {}\nRéponses: { <|plus|>: OUI }\n'),
    withScenario('Statuts: {}\nRéponses: { <|transports|>: OUI }\n'),
    withScenario('Statuts: {}\nRéponses: { plu: <|oui|> }\n'),
    withScenario('Statuts: {}\nRéponses: { voirie: <|partagee|> }\n'),
    withScenario('Statuts: {}\nRéponses: { part: <|OUI|> }\n'),
    withScenario('Statuts: {}\nRéponses: { part: <|40|> }\n'),
    withScenario('Statuts: {}\nRéponses: { plu: <|yes|> }\n'),
  ],
  good: [withScenario('Statuts: {}\nRéponses: { plu: NON, voirie: voirie_a, part: 0.4 }\n')],
};

function findingsOf(questions: ReadonlyMap<string, Question>, written: Answer): readonly Finding[] {
  const { question: id, questionSpan, answer, span, wasBoolean } = written;
  const question = questions.get(id);
  if (question === undefined) {
    return [{ span: questionSpan, variant: 'question', args: unknownName(id, [...questions.keys()]) }];
  }
  if (answer === undefined || question.type === undefined) return [];
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
