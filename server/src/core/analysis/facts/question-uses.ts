import { type AnswerCall, answersIn } from '../../model/formula.ts';
import { isBelow, qualifiedId } from '../../model/id.ts';
import type { Personalisation, Question } from '../../model/personalisation.ts';
import { personalisationsIn, questionsIn } from '../../scoring/prepare-workspace.ts';
import type { AroundView } from '../around-view.ts';
import { perView } from './per-view.ts';

/** A question with the places at which rules ask it, in the order of the files. */
export interface UsedQuestion {
  readonly question: Question;
  readonly uses: readonly QuestionUse[];
}

/** One `reponse()` of a rule. */
export interface QuestionUse {
  readonly entry: Personalisation;
  readonly call: AnswerCall;
}

/** Every question of a view, asked or not, in the order of the files. */
export const usedQuestions: (view: AroundView) => readonly UsedQuestion[] = perView(view => {
  const uses = new Map<string, QuestionUse[]>();
  for (const entry of personalisationsIn(view)) {
    for (const call of entry.rules.flatMap(({ formula }) => answersIn(formula))) {
      const known = uses.get(call.question.text);
      if (known) known.push({ entry, call });
      else uses.set(call.question.text, [{ entry, call }]);
    }
  }
  return questionsIn(view).map(question => ({ question, uses: uses.get(question.id) ?? [] }));
});

/** True for an action and those below it, both by their qualified ids. */
export function isUnder(name: string, ancestor: string): boolean {
  const [own, above] = [qualifiedId(name), qualifiedId(ancestor)];
  if (own === undefined || above === undefined) return name === ancestor;
  return own.prefix === above.prefix && (own.id === above.id || isBelow(own.id, above.id));
}
