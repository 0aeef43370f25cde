import { questionsNear } from '../../index/questions-near.ts';
import type { AroundView } from '../around-view.ts';
import { isUnder, type UsedQuestion, usedQuestions } from '../facts/question-uses.ts';
import type { AroundRule, PlacedFinding } from '../rule.ts';
import { MEASURE, QUESTIONS, rule, rule2026, rulesFile, withRule } from '../samples.ts';

/** A rule that asks a question which does not list its action. */
export const questionUnlisted: AroundRule = {
  code: 'question-unlisted',
  severity: 'information',
  scope: 'around',
  check: view => usedQuestions(view).flatMap(used => findingsOf(view, used)),
  doc: {
    fr: {
      title: 'Question qui ne cite pas l’action de la règle',
      why: 'La question sera posée ailleurs que là où la règle la fait compter : sa liste `actions` ne cite ni l’action de la règle, ni l’une de celles qui la contiennent.',
      cure: 'Ajouter l’action à la liste `actions` de la question.',
    },
    en: {
      title: 'Question that does not list the action of the rule',
      why: 'The question will be asked elsewhere than where the rule makes it count: its list `actions` names neither the action of the rule, nor one that contains it.',
      cure: 'Add the action to the list `actions` of the question.',
    },
  },
  bad: [
    `${MEASURE}${QUESTIONS.replaceAll('cae_1.1.1', 'cae_1.1.1.1')}${rulesFile(rule('Désactivation', 'reponse(<|plu|>, OUI)')).replace('cae_1.1.1', 'cae_1.1.1.2')}`,
  ],
  good: [
    MEASURE + withRule('Désactivation', 'reponse(plu, OUI)'),
    QUESTIONS + rule2026('Désactivation', 'reponse(plu, OUI)'),
  ],
};

function findingsOf(view: AroundView, { question, uses }: UsedQuestion): readonly PlacedFinding[] {
  const { id, actions } = question;
  // In 2026 it is the formula that links a question with an action. Of two with one id, the one that is asked is to list it.
  const unlisted = uses.filter(({ entry, platform }) => {
    const isAsked = questionsNear(view, entry.file.path).get(id) === question;
    return platform === '2023' && isAsked && !actions.some(({ text }) => isUnder(entry.action, text));
  });
  // Once for an entry, however often its formulas ask.
  const firsts = new Map([...unlisted].reverse().map(use => [use.entry, use]));
  return unlisted
    .filter(use => firsts.get(use.entry) === use)
    .map(({ entry, call }) => ({
      file: entry.file.path,
      span: call.question.span,
      args: { id, action: entry.action },
      related: [{ file: question.file.path, span: question.idSpan }],
    }));
}
