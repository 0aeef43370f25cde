import type { Question, QuestionAsked } from '../../model/personalisation.ts';
import type { Profile } from '../../model/scenario.ts';
import { expressionOf } from '../../parse/expression/expression-of.ts';
import type { AskedContext, ExpressionContext } from './context.ts';
import { contextOfProfile } from './profile-context.ts';
import { resultOfRead } from './result.ts';

/** What the rules of 2026 know of a collectivité: its answers to the questions that it is asked (expressions, section 5). */
export interface Activation {
  readonly context: ExpressionContext;
  /** The questions that it answered although they are not asked of it: these answers do not exist for the rules. */
  readonly inactive: ReadonlySet<string>;
}

/** Drops the answers to questions that are not asked: of other types of collectivités, or hidden by the other answers. */
export function activation(questions: ReadonlyMap<string, Question>, profile: Profile): Activation {
  const all = contextOfProfile(profile);
  if (questions.size === 0) return { context: all, inactive: NONE };
  const answered = [...(all.answers ?? [])];
  const isActive = (id: string) => {
    const question = questions.get(id);
    return question === undefined || isAsked(question, all);
  };
  const active = answered.filter(([id]) => isActive(id));
  const context = { ...all, answers: new Map(active) };
  return { context, inactive: new Set(answered.map(([id]) => id).filter(id => !context.answers.has(id))) };
}

const NONE: ReadonlySet<string> = new Set();

/** True where the platform asks a collectivité a question; `context` holds all its answers. */
export function isAsked(
  { types, visibility }: Pick<QuestionAsked, 'types' | 'visibility'>,
  context: AskedContext,
): boolean {
  // Whether it concerns all is asked first: nothing is looked at that decides nothing.
  if (types.length > 0 && context.identity && !concernsType(types, context.identity.type)) return false;
  if (visibility === undefined) return true;
  // An error, a number and no value hide it as well as FAUX.
  const read = expressionOf(visibility, 'personnalisation');
  const result = resultOfRead(visibility.text, read, 'personnalisation', context);
  return result.kind === 'value' && result.value === true;
}

/** A collectivité of which no type is told may be any. */
function concernsType(types: QuestionAsked['types'], type: string | null | undefined): boolean {
  return type === null || type === undefined || types.some(({ text }) => text.toLowerCase() === type.toLowerCase());
}
