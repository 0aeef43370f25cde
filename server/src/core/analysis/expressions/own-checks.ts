import { divisorsOf, type Expression, everyPart, withoutGroups } from '../../model/expression.ts';
import { POPULATION_TAGS } from '../../model/population.ts';
import { span, textOf } from '../../text/span.ts';
import { answersTo } from './answers.ts';
import type { Known, OwnFault, Purpose } from './known.ts';
import { resultsOf } from './result-kinds.ts';
import { scoreTraps } from './score-traps.ts';

/**
 * What the importer takes without a word and nobody can mean (expressions, section 8): comparisons that it passes over, answers
 * compared with nothing, values in a case that never holds, divisions by a zero that is written, results of another kind than is
 * needed, scores that are lost on their way.
 */
export function ownFaults(
  text: string,
  expression: Expression,
  purpose: Purpose,
  { questions }: Pick<Known, 'questions'>,
): readonly OwnFault[] {
  const parts = everyPart(expression);
  return [
    ...parts.flatMap(part => chainIn(text, part)),
    ...parts.flatMap(part => unansweredIn(part, questions)),
    ...parts.flatMap(part => caseIn(text, part)),
    ...parts.flatMap(part => referentialIn(part, purpose)),
    ...parts.flatMap(zeroDivisorsIn),
    ...(NEEDED[purpose] === undefined ? [] : parts.flatMap(part => namesAloneIn(text, part, purpose))),
    ...scoreTraps(expression, purpose, questions),
    ...kindsIn(text, expression, purpose, questions),
  ];
}

/** Of `0.2 < x < 0.8` the platform takes `0.2 < x` (expressions, section 3). */
function chainIn(text: string, part: Expression): readonly OwnFault[] {
  const [, second, third] = part.kind === 'comparison' ? part.operands : [];
  if (part.kind !== 'comparison' || second === undefined || third === undefined) return [];
  const pairs = part.operands.slice(1).map(({ span: right }, at) => {
    const left = part.operands[at]?.span ?? right;
    return textOf(text, span(left.start, right.end));
  });
  const args = { found: textOf(text, third.span), expected: pairs.join(' et ') };
  return [warning('formula-syntax', 'chain', part, args)];
}

function zeroDivisorsIn(part: Expression): readonly OwnFault[] {
  const zeros = divisorsOf(part).filter(divisor => divisor.kind === 'literal' && divisor.value === 0);
  return zeros.map(zero => warning('formula-division', 'zero', zero, {}));
}

function unansweredIn(part: Expression, questions: Known['questions']): readonly OwnFault[] {
  if (part.kind !== 'answer' || part.value) return [];
  const question = questions.get(part.question.text);
  if (question?.type !== 'binaire' && question?.type !== 'choix') return [];
  const args = { question: part.question.text, known: answersTo(question) };
  return [warning('formula-choice', 'without-value', part, args)];
}

/** Of inhabitants, what is not written in small letters never holds; of a place, whatever is not DOM is metropolitan France. */
function caseIn(text: string, part: Expression): readonly OwnFault[] {
  if (part.kind !== 'identity' || part.value.kind !== 'literal') return [];
  const written = textOf(text, part.value.span);
  const lower = written.toLowerCase();
  const meant =
    part.field.text === 'localisation' && lower === 'dom'
      ? 'DOM'
      : part.field.text === 'population' && POPULATION_TAGS.includes(lower)
        ? lower
        : written;
  if (meant === written) return [];
  const args = { property: part.field.text, found: written, suggestion: meant };
  return [warning('formula-value', 'case', part.value, args)];
}

/** A rule is evaluated for no référentiel. */
function referentialIn(part: Expression, purpose: Purpose): readonly OwnFault[] {
  return part.kind === 'referential' && purpose !== 'target' ? [warning('formula-type', 'referential', part, {})] : [];
}

/** Of a name alone one can neither compute nor tell whether it holds: `(te_1) < 3`, for `val(te_1) < 3`. */
function namesAloneIn(text: string, part: Expression, purpose: Purpose): readonly OwnFault[] {
  return operandsOf(part).flatMap(({ operand, expected }) => {
    const name = withoutGroups(operand);
    if (name.kind !== 'literal' || typeof name.value !== 'string') return [];
    return [nameAlone(text, name, expected, purpose)];
  });
}

function nameAlone(text: string, part: Expression, expected: Operand['expected'], purpose: Purpose): OwnFault {
  const variant = purpose === 'indicators' ? 'no-figure' : 'no-value';
  return warning('formula-type', variant, part, { found: textOf(text, part.span), expected });
}

interface Operand {
  readonly operand: Expression;
  readonly expected: 'boolean' | 'number';
}

/** What a part computes with, and what it asks whether it holds; an answer may be equal to a name. */
function operandsOf(part: Expression): readonly Operand[] {
  const all = (operands: readonly Expression[], expected: Operand['expected']) =>
    operands.map(operand => ({ operand, expected }));
  switch (part.kind) {
    case 'operation':
      return all(part.operands, 'number');
    case 'min':
    case 'max':
      return all([part.left, part.right], 'number');
    case 'comparison':
      return part.operators.includes('=') ? [] : all(part.operands, 'number');
    case 'and':
    case 'or':
      return all(part.operands, 'boolean');
    case 'choice':
      return all([part.condition], 'boolean');
    default:
      return [];
  }
}

const NEEDED = {
  deactivation: 'boolean',
  visibility: 'boolean',
  reduction: 'number',
  target: 'number',
  indicators: 'number',
  // What comes of it is told by its traps.
  score: undefined,
} as const;

function kindsIn(
  text: string,
  expression: Expression,
  purpose: Purpose,
  questions: Known['questions'],
): readonly OwnFault[] {
  const needed = NEEDED[purpose];
  if (needed === undefined) return [];
  return resultsOf(expression, questions).flatMap(({ expression: part, kind }) => {
    // What a score makes of these is told as a trap.
    if (kind === undefined || kind === needed || part.kind === 'score') return [];
    if (kind === 'name') return [nameAlone(text, part, needed, purpose)];
    return [warning('formula-type', needed, part, { found: kind, expected: needed })];
  });
}

function warning(
  code: OwnFault['code'],
  variant: string,
  { span }: Pick<Expression, 'span'>,
  args: OwnFault['args'],
): OwnFault {
  return { code, variant, severity: 'warning', span, args };
}
