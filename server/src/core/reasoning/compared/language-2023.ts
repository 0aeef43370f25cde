import { evaluate } from '../../evaluation/formula/evaluate.ts';
import type { Formula } from '../../model/formula.ts';
import { type Profile, UNKNOWN_PROFILE } from '../../model/scenario.ts';
import { span } from '../../text/span.ts';
import { type Difference, known, type Language } from './language.ts';

/** Formulas of 2023 as something of the share that answers a question; all else is what the profile tells. */
export function language2023(question: string, { identity, answers }: Profile = UNKNOWN_PROFILE): Language<Formula> {
  const numberAt = (part: Formula, share: number): number | undefined => {
    const given = { get: (id: string) => (id === question ? String(share) : answers.get(id)) };
    const { value } = evaluate(part, { profile: { identity, answers: given }, scoreOf: () => undefined });
    return typeof value === 'number' ? value : undefined;
  };
  return {
    differences: differences2023,
    numberAt,
    makeOf(part) {
      switch (part.kind) {
        case 'answer':
          return part.question.text === question && part.choice === undefined
            ? { kind: 'share' }
            : known(numberAt(part, 0));
        case 'number':
          return { kind: 'numbers', values: [part.value] };
        case 'arithmetic':
          return { kind: 'computed', operands: part.operands, operators: part.operators, from: 'right' };
        case 'min':
        case 'max':
          return { kind: 'one-of', parts: [part.left, part.right] };
        case 'conditional':
          return { kind: 'one-of', parts: [part.consequence, ...(part.alternative ? [part.alternative] : [])] };
        case 'and':
        case 'or':
        case 'identity':
        case 'score':
        case 'boolean':
        case 'name':
        case 'missing':
          return { kind: 'fixed' };
      }
    },
  };
}

function differences2023(part: Formula): readonly Difference<Formula>[] {
  if (part.kind === 'min' || part.kind === 'max') return [[part.left, part.right]];
  return divisors2023(part).map(divisor => [divisor]);
}

/** True for a part that divides more often than anybody writes: what divides would be that many terms, each nearly as long as it. */
export function dividesTooOften(part: Formula): boolean {
  return part.kind === 'arithmetic' && part.operators.filter(operator => operator === '/').length > MOST_DIVISIONS;
}

const MOST_DIVISIONS = 100;

/** What divides is all that follows: operators are taken from the right. */
export function divisors2023(part: Formula): readonly Formula[] {
  if (part.kind !== 'arithmetic') return [];
  const { operands, operators } = part;
  return operators.flatMap((operator, at) => {
    if (operator !== '/') return [];
    const [first, ...more] = operands.slice(at + 1);
    if (first === undefined) return [];
    if (more.length === 0) return [first];
    return [
      {
        ...part,
        operands: [first, ...more],
        operators: operators.slice(at + 1),
        span: span(first.span.start, part.span.end),
      },
    ];
  });
}
