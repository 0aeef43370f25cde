import { referentialNamed } from '../../index/prefixes.ts';
import { firstById } from '../../memory/first-by-id.ts';
import { memoryOfTexts } from '../../memory/memory.ts';
import { qualifiedId } from '../../model/id.ts';
import { nearest } from '../../model/nearest.ts';
import type { Question } from '../../model/personalisation.ts';
import type { Fault } from '../../model/problem.ts';
import { questionsIn } from '../../scoring/prepare-workspace.ts';
import type { AroundView } from '../around-view.ts';
import { type Around, perAround } from './per-view.ts';
import { questionSignature } from './question-signature.ts';

/** The questions of a view by their ids; of two with one id, the first. */
export const questionsById: (view: Around) => ReadonlyMap<string, Question> = perAround(view =>
  firstById(questionsIn(view)),
);

/** The same object as long as the questions of a view are, as far as formulas can tell: what is found under them is remembered with it. */
export const askedAround: (view: Around) => object = perAround(view =>
  held(questionsIn(view).map(questionSignature).join('\n'), () => ({})),
);

/** As many as are typed into at a time. */
const MOST_HELD = 8;

const held = memoryOfTexts<object>(MOST_HELD);

/**
 * False where a name is no qualified id, or one of an action that its référentiel, which is there, has not. Ids of
 * référentiels that are not there are taken on trust.
 */
export function mayBeAction(view: AroundView, name: string, usedIn: string): boolean {
  const qualified = qualifiedId(name);
  // A name alone means a whole référentiel.
  if (qualified === undefined) return referentialNamed(view, name, usedIn) !== undefined;
  const referential = referentialNamed(view, qualified.prefix, usedIn);
  return referential === undefined || view.hasAction(referential, qualified.id);
}

/** The arguments for a name that is none of those known: what was found, all that are known, and the nearest if any is near. */
export function unknownName(found: string, known: readonly string[]): Fault['args'] {
  const suggestion = nearest(found, known);
  return { found, known, ...(suggestion !== undefined && { suggestion }) };
}
