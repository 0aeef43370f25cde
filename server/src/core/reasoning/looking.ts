import type { Setting } from '../evaluation/evaluator.ts';
import { isAsked } from '../evaluation/expression/active-answers.ts';
import type { ExpressionValue, Identity2026 } from '../evaluation/expression/context.ts';
import { valueOfAnswer } from '../evaluation/expression/profile-context.ts';
import { concerns, type QuestionAsked } from '../model/personalisation.ts';
import type { Profile } from '../model/scenario.ts';
import type { AskedQuestion, Domain } from './domain.ts';
import type { Pick, Variable } from './explore.ts';
import { type Feature, featureOf, type Trait } from './features.ts';

/**
 * How collectivités answer: `complete` ones have answered all that is asked of them and nothing else; with `any`, each question
 * is answered or not, also where it is not asked, and a collectivité may be what hardly any is.
 */
export type Answering = 'complete' | 'any';

/** What a collectivité may be and answer. */
export interface Variables {
  readonly traits: ReadonlyMap<Feature, Variable<Trait>>;
  /** By question; undefined among the values where it may be unanswered. */
  readonly answers: ReadonlyMap<string, Variable<string | undefined>>;
}

/** What may be looked at of collectivités, and the values that it may have. */
export function variablesOf({ traits, questions }: Domain<QuestionAsked>, answering: Answering): Variables {
  const isAny = answering === 'any';
  const ofTraits = Array.from(traits, ([feature, all]): [Feature, Variable<Trait>] => {
    return [feature, { key: feature, values: all.filter(({ isUsual }) => isAny || isUsual) }];
  });
  const ofAnswers = Array.from(questions, ([id, { answers }]): [string, Variable<string | undefined>] => {
    return [id, { key: `reponse ${id}`, values: isAny || answers.length === 0 ? [...answers, undefined] : answers }];
  });
  return { traits: new Map(ofTraits), answers: new Map(ofAnswers) };
}

/** A collectivité as far as something looked at it. */
export interface Looked {
  /** As a scenario tells it: what is absent decides nothing, or is not answered. */
  readonly profile: Profile;
  /** The questions whose answers were looked at and are not there: of complete collectivités, those that are not asked. */
  readonly unanswered: ReadonlySet<string>;
}

/** A collectivité that becomes what is picked when something is looked at. */
export interface Looking {
  readonly setting: Setting;
  /** What was looked at until now. */
  readonly looked: () => Looked;
}

export function lookingAt(
  domain: Domain<QuestionAsked>,
  answering: Answering,
  variables: Variables,
  pick: Pick,
): Looking {
  const traits = new Map<Feature, Trait>();
  const given = new Map<string, string>();
  const unanswered = new Set<string>();
  const trait = (feature: Feature): Trait | undefined => {
    const variable = variables.traits.get(feature);
    const picked = variable && pick(variable);
    if (picked) traits.set(feature, picked);
    return picked;
  };
  const answer = (id: string): string | undefined => {
    const variable = variables.answers.get(id);
    const picked = variable && pick(variable);
    if (picked === undefined) unanswered.add(id);
    else given.set(id, picked);
    return picked;
  };
  const hears = hearing(domain, answering, trait, answer);
  const heard = (id: string): string | undefined => {
    if (hears(id)) return answer(id);
    if (answering === 'complete') unanswered.add(id);
    return undefined;
  };
  const told = (property: string) => trait(featureOf(property) ?? 'type')?.told.get(property);
  return {
    setting: {
      profile: { identity: { get: told }, answers: { get: heard } },
      context: { identity: identityOf(trait), answers: { get: id => told2026(heard(id)) } },
    },
    looked: () => {
      const identity = new Map([...traits.values()].flatMap(one => [...one.told]));
      return { profile: { identity, answers: given }, unanswered };
    },
  };
}

type TraitOf = (feature: Feature) => Trait | undefined;
type AnswerTo = (question: string) => string | undefined;

/**
 * Whether the answer to a question counts. On the platform of 2026 it hangs on all answers that are given, to other questions
 * that are not asked as well; on that of 2023 each counts, but who answers nothing else answers what concerns its type.
 */
function hearing(
  { platform, questions }: Domain<QuestionAsked>,
  answering: Answering,
  trait: TraitOf,
  answer: AnswerTo,
): (id: string) => boolean {
  const known = new Map<string, boolean>();
  const hears = (id: string): boolean => {
    const question = questions.get(id);
    if (question === undefined) return false;
    // One that hangs on itself is not asked.
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, false);
    const is =
      platform === '2026' ? isAsked(question.question, all) : answering === 'any' || isConcerned(question, trait);
    known.set(id, is);
    return is;
  };
  const counts = answering === 'any' ? answer : (id: string) => (hears(id) ? answer(id) : undefined);
  const all = { identity: identityOf(trait), answers: { get: (id: string) => told2026(counts(id)) } };
  return hears;
}

function isConcerned({ question }: AskedQuestion<QuestionAsked>, trait: TraitOf): boolean {
  return question.types.length === 0 || concerns(question, trait('type')?.told ?? new Map());
}

function told2026(answer: string | undefined): ExpressionValue {
  return answer === undefined ? undefined : valueOfAnswer(answer);
}

/** An identity that is found out as it is looked at. */
function identityOf(trait: TraitOf): Identity2026 {
  return {
    get type() {
      return trait('type')?.identity.type ?? null;
    },
    get soustype() {
      return trait('type')?.identity.soustype ?? null;
    },
    get populationTags() {
      return trait('population')?.identity.populationTags ?? null;
    },
    get drom() {
      return trait('localisation')?.identity.drom ?? null;
    },
    get dansAireUrbaine() {
      return trait('dans_aire_urbaine')?.identity.dansAireUrbaine ?? null;
    },
  };
}
