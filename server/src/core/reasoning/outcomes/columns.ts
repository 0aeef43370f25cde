import type { Program } from '../../evaluation/program.ts';
import type { Question } from '../../model/personalisation.ts';
import { type Domain, visibilityOf } from '../domain.ts';
import { type Feature, featureOf, type Trait } from '../features.ts';
import { answerLooks, type TraitLook, traitLooks } from '../looks.ts';
import { type ColumnValue, sharesBetween, traitValues } from './column-values.ts';

/** What a table tells cases apart by: what a collectivité is in one respect, or what it answers to a question. */
export type Column =
  | {
      readonly kind: 'trait';
      readonly feature: Feature;
      readonly traits: readonly Trait[];
      /** Where the formulas look at it. */
      readonly looks: readonly TraitLook[];
      /** What each of these is called. */
      readonly values: readonly ColumnValue[];
    }
  | {
      readonly kind: 'answer';
      readonly question: Question;
      /** As a scenario holds them; undefined for no answer. */
      readonly answers: readonly (string | undefined)[];
      readonly values: readonly ColumnValue[];
    };

/** Every column of the table of a program, traits first, then questions in the order in which they are read. */
export function columnsOf(domain: Domain, program: Program): readonly Column[] {
  const asked = [...domain.questions.values()].map(({ question }) => question);
  const visibilities = domain.platform === '2026' ? asked.flatMap(question => visibilityOf(question) ?? []) : [];
  const read = [program, ...visibilities];
  const looks = [
    ...read.flatMap(traitLooks),
    ...asked.flatMap(({ types }) => types.map(({ text }) => ({ property: 'type', value: text }))),
  ].filter(isComparable);
  const named = read.flatMap(answerLooks);
  const traits = Array.from(domain.traits, ([feature, traits]): Column => {
    const own = looks.filter(({ property }) => featureOf(property) === feature);
    return { kind: 'trait', feature, traits, looks: own, values: traitValues(feature, traits, own, domain.platform) };
  });
  const answers = Array.from(domain.questions, ([id, { question, answers: known }]): Column => {
    const choices = named.flatMap(look => (look.question === id && look.choice !== undefined ? look.choice : []));
    const values =
      question.type === 'proportion' ? sharesBetween(known) : known.map(one => choiceValue(question, one, choices));
    return { kind: 'answer', question, answers: [...known, undefined], values: [...values, { kind: 'unanswered' }] };
  });
  return [...traits, ...answers];
}

/** A choice that is not named stands for all others that are not, unless each is one of its own. */
function choiceValue({ type, choices }: Question, answer: string, named: readonly string[]): ColumnValue {
  const isOne = type !== 'choix' || named.includes(answer) || choices.length === new Set([...named, answer]).size;
  return isOne ? { kind: 'named', names: [answer] } : { kind: 'other' };
}

/** A type is compared with a name alone; what is computed may be anything. */
function isComparable({ property, value }: TraitLook): boolean {
  return typeof value === 'string' || (value !== undefined && featureOf(property) !== 'type');
}
