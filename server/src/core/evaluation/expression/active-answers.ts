import { addTo } from '../../memory/grouped.ts';
import { memory } from '../../memory/memory.ts';
import { questionsAskedIn } from '../../model/expression.ts';
import type { Question, QuestionAsked } from '../../model/personalisation.ts';
import type { Profile } from '../../model/scenario.ts';
import { expressionOf } from '../../parse/expression/expression-of.ts';
import type { AskedContext, ExpressionContext, ExpressionValue } from './context.ts';
import { attempted } from './evaluate.ts';
import { contextOfProfile, valueOfAnswer } from './profile-context.ts';

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
  const answers = new Map<string, ExpressionValue>();
  const inactive = new Set<string>();
  for (const [id, answer] of all.answers ?? []) {
    const question = questions.get(id);
    if (question === undefined || isAsked(question, all)) answers.set(id, answer);
    else inactive.add(id);
  }
  return { context: { ...all, answers }, inactive };
}

/** What a collectivité answered, and what of it counts. */
export interface Answered extends Activation {
  readonly profile: Profile;
}

/**
 * The same where a collectivité answers otherwise and is what it was: only the questions that it answers otherwise, and those
 * that hang on them, are looked at. `changed` are those whose answers count otherwise, to rules of either platform.
 */
export function activationAgain(
  questions: ReadonlyMap<string, Question>,
  before: Answered,
  profile: Profile,
): { readonly activation: Activation; readonly changed: ReadonlySet<string> } {
  const changed = new Set(changedAnswers(before.profile.answers, profile.answers));
  if (questions.size === 0) return { activation: activation(questions, profile), changed };
  const hanging = questionsHanging(questions);
  const all = { ...before.context, answers: { get: (id: string) => heard(profile, id) } };
  const answers = new Map(before.context.answers);
  const inactive = new Set(before.inactive);
  for (const id of new Set([...changed].flatMap(one => [one, ...(hanging.get(one) ?? [])]))) {
    const question = questions.get(id);
    const isActive = question === undefined || isAsked(question, all);
    const answer = heard(profile, id);
    inactive.delete(id);
    answers.delete(id);
    if (answer === undefined) continue;
    if (isActive) answers.set(id, answer);
    else inactive.add(id);
    if (answers.get(id) !== before.context.answers?.get(id)) changed.add(id);
  }
  return { activation: { context: { ...before.context, answers }, inactive }, changed };
}

function heard({ answers }: Profile, id: string): ExpressionValue {
  const answer = answers.get(id);
  return answer === undefined ? undefined : valueOfAnswer(answer);
}

function changedAnswers(before: Profile['answers'], after: Profile['answers']): readonly string[] {
  const given = [...after].flatMap(([id, answer]) => (before.get(id) === answer ? [] : [id]));
  const taken = [...before.keys()].filter(id => !after.has(id));
  return [...given, ...taken];
}

/** By question, those whose visibility asks it. */
function questionsHanging(questions: ReadonlyMap<string, Question>): ReadonlyMap<string, readonly string[]> {
  return hangings(questions, [], () => {
    const found = new Map<string, string[]>();
    for (const { id, visibility } of questions.values()) {
      const read = visibility && expressionOf(visibility, 'personnalisation').expression;
      for (const asked of read ? questionsAskedIn(read) : []) addTo(found, asked, id);
    }
    return found;
  });
}

const hangings = memory<ReadonlyMap<string, Question>, ReadonlyMap<string, readonly string[]>>();

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
  const { expression } = expressionOf(visibility, 'personnalisation');
  return expression !== undefined && attempted(expression, context) === true;
}

/** A collectivité of which no type is told may be any. */
function concernsType(types: QuestionAsked['types'], type: string | null | undefined): boolean {
  return type === null || type === undefined || types.some(({ text }) => text.toLowerCase() === type.toLowerCase());
}
