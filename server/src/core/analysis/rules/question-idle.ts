import type { AroundView } from '../around-view.ts';
import { idleAhead, idleQuestions } from '../facts/idle-questions.ts';
import type { AroundRule, PlacedFinding } from '../rule.ts';
import { QUESTIONS, question, rule, rule2026, rulesFile, withRule, withVisibility } from '../samples.ts';

/** A question that rules ask, and no answer to which changes what one of them gives. */
export const questionIdle: AroundRule = {
  code: 'question-idle',
  severity: 'warning',
  scope: 'around',
  ahead: idleAhead,
  check: findingsIn,
  doc: {
    fr: {
      title: 'Question dont aucune réponse ne change rien',
      why: 'Des règles interrogent la question, mais toutes les collectivités ont été passées en revue : quoi que l’une réponde, ou qu’elle ne réponde pas, chacune de ces règles donne la même chose. La collectivité répond pour rien. Rien n’est dit d’une question que lit aussi une visibilité, un indicateur ou un score.',
      cure: 'Corriger les règles qui l’interrogent, ou ce qui la cache ; sinon, retirer la question.',
    },
    en: {
      title: 'Question no answer to which changes anything',
      why: 'Rules ask the question, but all collectivités were gone through: whatever one answers, or if it does not answer at all, each of these rules gives the same. The collectivité answers in vain. Nothing is said of a question that a visibility, an indicator or a score reads as well.',
      cure: 'Correct the rules that ask it, or what hides it; if not, remove the question.',
    },
  },
  bad: [
    `//- question.md\n${question('id: <|eau|>\ntype: binaire')}${rulesFile(rule('Réduction de potentiel', 'si reponse(eau, OUI) alors 0.5 sinon 0.5'))}`,
    `${rule2026('Désactivation', 'reponse(plu, OUI) et reponse(autre, OUI)')}${QUESTIONS}${withVisibility('reponse(plu, NON)').replace('id: autre', 'id: <|autre|>')}`,
  ],
  good: [
    withRule('Réduction de potentiel', 'si reponse(plu, OUI) alors 0.5 sinon reponse(part)'),
    // Who answers nothing gets nothing.
    withRule('Réduction de potentiel', 'max(reponse(part), 0.5)'),
    `${rule2026('Désactivation', 'reponse(plu, NON) et reponse(autre, OUI)')}${QUESTIONS}${withVisibility('reponse(plu, NON)')}`,
  ],
};

function findingsIn(view: AroundView): readonly PlacedFinding[] {
  return idleQuestions(view).map(({ question: { id, idSpan, file }, readers }) => ({
    file: file.path,
    span: idSpan,
    args: { id, names: [...new Set(readers.map(({ about }) => about))] },
    related: readers.map(({ file: { path }, formula }) => ({ file: path, span: formula.span })),
  }));
}
