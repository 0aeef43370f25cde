import { personalisationsIn, questionsIn } from '../../index/around-lists.ts';
import { questionsNear } from '../../index/questions-near.ts';
import { rulePlatform } from '../../index/rule-platform.ts';
import { addTo } from '../../memory/grouped.ts';
import { isAtOrBelow, qualifiedId } from '../../model/id.ts';
import type { Personalisation, Question } from '../../model/personalisation.ts';
import type { Platform } from '../../model/referential.ts';
import { type AskedName, namesAsked, namesAskedAround } from '../../scoring/names-asked.ts';
import type { AroundView } from '../around-view.ts';
import { perView } from './per-view.ts';

/** A question with the places at which rules ask it, in the order of the files. */
export interface UsedQuestion {
  readonly question: Question;
  readonly uses: readonly QuestionUse[];
  /** True where a formula asks it that is no rule of an action. */
  readonly isAskedElsewhere: boolean;
}

/** One `reponse()` of a rule. */
export interface QuestionUse {
  readonly entry: Personalisation;
  /** In whose language. */
  readonly platform: Platform;
  readonly call: AskedName;
}

/** Every question of a view, asked or not, in the order of the files. */
export const usedQuestions: (view: AroundView) => readonly UsedQuestion[] = perView(view => {
  const uses = new Map<Question, QuestionUse[]>();
  for (const entry of personalisationsIn(view)) {
    const { path } = entry.file;
    const platform = rulePlatform(view, entry.action, path);
    const known = questionsNear(view, path);
    for (const call of namesAsked(view, entry)) {
      const question = known.get(call.question.text);
      if (question) addTo(uses, question, { entry, platform, call });
    }
  }
  const around = namesAskedAround(view.around.values()).map(({ question }) => question.text);
  const elsewhere = new Set([...around, ...view.askedByScores]);
  return questionsIn(view).map(question => {
    // Of two side by side, the first stands for both.
    const meant = questionsNear(view, question.file.path).get(question.id) ?? question;
    return { question, uses: uses.get(meant) ?? [], isAskedElsewhere: elsewhere.has(question.id) };
  });
});

/** True for an action and those below it, both by their qualified ids. */
export function isUnder(name: string, ancestor: string): boolean {
  const [own, above] = [qualifiedId(name), qualifiedId(ancestor)];
  if (own === undefined || above === undefined) return name === ancestor;
  return own.prefix === above.prefix && isAtOrBelow(own.id, above.id);
}
