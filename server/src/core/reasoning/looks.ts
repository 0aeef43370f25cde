import type { Program } from '../evaluation/program.ts';
import { memory } from '../memory/memory.ts';
import { callsOf, type Expression, everyPart } from '../model/expression.ts';
import { callsIn } from '../model/formula.ts';
import { choicesOf, type QuestionAsked } from '../model/personalisation.ts';
import { IDENTITY, IDENTITY_2026 } from '../model/scenario.ts';

/** A place where a program looks at what a collectivité is. */
export interface TraitLook {
  readonly property: string;
  /** The value that it is compared with as it is written; undefined where that is computed. */
  readonly value: string | boolean | number | undefined;
}

/** A place where a program looks at an answer. */
export interface AnswerLook {
  readonly question: string;
  /** The choice that it is compared with; undefined where the answer is taken as it stands, or the choice is computed. */
  readonly choice: string | undefined;
}

/** Where a program looks at what a collectivité is, in the order of the text. */
export function traitLooks(program: Program): readonly TraitLook[] {
  if (program.platform === '2023') {
    return callsIn(program.formula).flatMap(call =>
      call.kind === 'identity' ? [{ property: call.property.text, value: call.value.text }] : [],
    );
  }
  return callsOf(program.expression).flatMap(call =>
    call.kind === 'identity' ? [{ property: call.field.text, value: literalOf(call.value) }] : [],
  );
}

/** Where a program looks at answers, in the order of the text. */
export function answerLooks(program: Program): readonly AnswerLook[] {
  const written = program.platform === '2023' ? program.formula : program.expression;
  return answersAsked(written, [], () => answerLooksIn(program));
}

const answersAsked = memory<object, readonly AnswerLook[]>();

function answerLooksIn(program: Program): readonly AnswerLook[] {
  if (program.platform === '2023') {
    return callsIn(program.formula).flatMap(call =>
      call.kind === 'answer' ? [{ question: call.question.text, choice: call.choice?.text }] : [],
    );
  }
  return callsOf(program.expression).flatMap(call => {
    if (call.kind !== 'answer') return [];
    const value = call.value && literalOf(call.value);
    return [{ question: call.question.text, choice: typeof value === 'string' ? value : undefined }];
  });
}

/** True where a program looks at what has no end: scores, indicators, the référentiel at hand. */
export function isOpen(program: Program): boolean {
  if (program.platform === '2023') return callsIn(program.formula).some(({ kind }) => kind === 'score');
  return everyPart(program.expression).some(({ kind }) => OPEN.includes(kind));
}

/** True where all that a program names is known: the choices of its questions, and what a collectivité may be. */
export function isWellNamed(program: Program, questions: ReadonlyMap<string, QuestionAsked>): boolean {
  const isTrait = program.platform === '2026' ? isTrait2026 : isTrait2023;
  return (
    traitLooks(program).every(isTrait) &&
    answerLooks(program).every(({ question: id, choice }) => {
      const question = questions.get(id);
      return question !== undefined && (choice === undefined || choicesOf(question).includes(choice));
    })
  );
}

function isTrait2023({ property, value }: TraitLook): boolean {
  return IDENTITY.get(property)?.includes(String(value)) ?? false;
}

/** A `oui` in a formula is no text but what holds; case counts in some properties alone (expressions, section 7). */
function isTrait2026({ property, value }: TraitLook): boolean {
  const known = IDENTITY_2026.get(property) ?? [];
  if (property === 'dans_aire_urbaine' && typeof value === 'boolean') return true;
  const text = String(value);
  return ANY_CASE.includes(property)
    ? known.some(one => one.toLowerCase() === text.toLowerCase())
    : known.includes(text);
}

/** Properties of 2026 whose values are the same in letters of any case. */
const ANY_CASE: readonly string[] = ['type', 'soustype', 'dans_aire_urbaine'];
const OPEN: readonly Expression['kind'][] = ['score', 'value', 'target', 'limit', 'referential'];

function literalOf(expression: Expression): string | boolean | number | undefined {
  return expression.kind === 'literal' ? expression.value : undefined;
}
