import { evaluatorOf, type Setting } from '../evaluation/evaluator.ts';
import type { Program } from '../evaluation/program.ts';
import { isOnWay, type Trace } from '../evaluation/trace.ts';
import { type Expression, everyPart, type Operation, withoutGroups } from '../model/expression.ts';
import { span } from '../text/span.ts';

/** A number that the platform of 2026 computes with a score: until there are scores it writes both into a text. */
export interface BesideScore {
  readonly number: Expression;
  /** What it is computed with. */
  readonly other: Expression;
}

/**
 * The numbers of a program that are computed with scores, and may be negative: since nobody writes or answers a negative number,
 * those in which something is subtracted. The platform cannot read one again (expressions, section 5).
 */
export function subtractedBesideScores(program: Program): readonly BesideScore[] {
  if (program.platform === '2023') return [];
  return everyPart(program.expression)
    .flatMap(pairsOf)
    .filter(({ number, other }) => everyPart(number).some(isSubtraction) && everyPart(other).some(isScore));
}

/** Those that are negative in a setting, and are written beside a score there. */
export function negativeAmong(
  all: readonly BesideScore[],
  program: Program,
  setting: Setting,
  traced: Trace,
): readonly Expression[] {
  const { value } = evaluatorOf(program, setting);
  return all.flatMap(({ number, other }) => {
    if (!isOnWay(traced, program, number.span)) return [];
    const found = value(number);
    return typeof found === 'number' && found < 0 && typeof value(other) === 'string' ? [number] : [];
  });
}

/** Whatever a part computes with something else, either with the other. */
function pairsOf(part: Expression): readonly BesideScore[] {
  switch (part.kind) {
    case 'min':
    case 'max':
      return bothWays(part.left, part.right);
    case 'operation':
      return part.operands.flatMap((operand, at) => (at === 0 ? [] : bothWays(before(part, at), operand)));
    default:
      return [];
  }
}

function bothWays(one: Expression, other: Expression): readonly BesideScore[] {
  const [left, right] = [withoutGroups(one), withoutGroups(other)];
  return [
    { number: left, other: right },
    { number: right, other: left },
  ];
}

/** What stands before an operand, which is computed first: `0.1 - 0.3` of `0.1 - 0.3 - score(te_1.1)`. */
function before({ operands, operators, span: whole }: Operation, at: number): Expression {
  const first = operands.slice(0, at);
  const [only] = first;
  if (only && at === 1) return only;
  const end = first.at(-1)?.span.end ?? whole.end;
  return { kind: 'operation', operands: first, operators: operators.slice(0, at - 1), span: span(whole.start, end) };
}

function isSubtraction(part: Expression): boolean {
  return part.kind === 'operation' && part.operators.includes('-');
}

function isScore({ kind }: Expression): boolean {
  return kind === 'score';
}
