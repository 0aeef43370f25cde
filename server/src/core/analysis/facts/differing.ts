import { personalisationsIn, questionsIn } from '../../index/around-lists.ts';
import { isSameKey } from '../../memory/memory.ts';
import type { SourceFile } from '../../model/source.ts';
import { allStatedFormulas, type StatedFormula } from '../../reasoning/outcomes/stated-formulas.ts';
import { namesAsked, namesAskedAround } from '../../scoring/names-asked.ts';
import { type AroundView, areTheSame, type Differing } from '../around-view.ts';
import { suppressionsIn } from '../suppressions.ts';
import { questionSignature } from './question-signature.ts';

/**
 * The formulas that two versions do not have in common, and the questions of the rules that have one of them; undefined where their
 * questions, or what else decides on what is proved of a formula, are not the same either.
 */
export function differingIn(before: AroundView, after: AroundView): Differing | undefined {
  const isTheRestAlike =
    before.unread === after.unread &&
    areTheSame(before, after.referentials) &&
    isSameKey(asking(before), asking(after)) &&
    isSameKey(before.askedByScores, after.askedByScores) &&
    isSameKey(askedBeside(before), askedBeside(after)) &&
    isSameKey(silencing(before), silencing(after));
  if (!isTheRestAlike) return undefined;
  const views = [before, after];
  const [old, young] = views.map(view => new Set(allStatedFormulas(view).map(keyOf)));
  const has = (formula: StatedFormula): boolean => {
    const key = keyOf(formula);
    return !(old?.has(key) && young?.has(key));
  };
  return { has, questions: new Set(views.flatMap(view => asksOf(view, has))) };
}

function keyOf({ file, about, role, formula }: StatedFormula): string {
  return JSON.stringify([file.path, about, role, formula.text]);
}

/** The questions, as far as formulas can tell. */
function asking(view: AroundView): readonly string[] {
  return questionsIn(view).map(questionSignature);
}

/** The files with comments that silence rules: such a comment may stand elsewhere above the same formulas. */
function silencing({ around }: AroundView): readonly SourceFile[] {
  return [...around.values()].filter(file => suppressionsIn(file).length > 0);
}

/** The ids of the questions that other formulas ask than rules. */
function askedBeside({ around }: AroundView): readonly string[] {
  return namesAskedAround(around.values()).map(({ question }) => question.text);
}

/** The ids of the questions of the rules of all actions of which one has such a formula. */
function asksOf(view: AroundView, has: Differing['has']): readonly string[] {
  const actions = new Set(allStatedFormulas(view).flatMap(one => (has(one) ? [one.about] : [])));
  return personalisationsIn(view)
    .filter(({ action }) => actions.has(action))
    .flatMap(entry => namesAsked(view, entry))
    .map(({ question }) => question.text);
}
