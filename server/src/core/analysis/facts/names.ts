import { referentialNamed } from '../../index/prefixes.ts';
import type { QuestionsById } from '../../index/questions-near.ts';
import { memory, memoryOfTexts } from '../../memory/memory.ts';
import { qualifiedId } from '../../model/id.ts';
import { nearest } from '../../model/nearest.ts';
import type { Fault } from '../../model/problem.ts';
import type { AroundView } from '../around-view.ts';
import { questionSignature } from './question-signature.ts';

/** The same object for questions that are the same as far as formulas can tell: what is found under them is remembered with it. */
export function askedUnder(questions: QuestionsById): object {
  return signed(questions, [], () => held([...questions.values()].map(questionSignature).join('\n'), () => ({})));
}

const signed = memory<QuestionsById, object>();

/** As many as are typed into at a time, or stand side by side. */
const MOST_HELD = 32;

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
