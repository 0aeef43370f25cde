import { attempted } from '../../evaluation/expression/evaluate.ts';
import { contextOfProfile } from '../../evaluation/expression/profile-context.ts';
import { divisorsOf, type Expression } from '../../model/expression.ts';
import type { Profile } from '../../model/scenario.ts';
import { type Difference, EITHER, known, type Language } from './language.ts';

/** The same of 2026; without a profile, of a collectivité of which nothing is known. */
export function language2026(question: string, profile?: Profile): Language<Expression> {
  const context = profile && contextOfProfile(profile);
  const numberAt = (part: Expression, share: number): number | undefined => {
    const answers = { get: (id: string) => (id === question ? share : context?.answers?.get(id)) };
    const value = attempted(part, { ...context, answers });
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  };
  return {
    differences: differences2026,
    numberAt,
    makeOf(part) {
      switch (part.kind) {
        case 'answer':
          if (part.value) return EITHER;
          return part.question.text === question ? { kind: 'share' } : known(numberAt(part, 0));
        case 'literal':
          return typeof part.value === 'string' ? { kind: 'fixed' } : { kind: 'numbers', values: [Number(part.value)] };
        case 'operation':
          return { kind: 'computed', operands: part.operands, operators: part.operators, from: 'left' };
        case 'group':
          return { kind: 'one-of', parts: [part.inner] };
        // What `et` and `ou` give is one of their operands.
        case 'and':
        case 'or':
          return { kind: 'one-of', parts: part.operands };
        case 'min':
        case 'max':
          return { kind: 'one-of', parts: [part.left, part.right] };
        case 'choice':
          return { kind: 'one-of', parts: [part.consequence, ...(part.alternative ? [part.alternative] : [])] };
        case 'comparison':
        case 'identity':
        case 'referential':
          return EITHER;
        case 'value':
        case 'score':
        case 'target':
        case 'limit':
          return { kind: 'fixed' };
      }
    },
  };
}

function differences2026(part: Expression): readonly Difference<Expression>[] {
  if (part.kind === 'min' || part.kind === 'max') return [[part.left, part.right]];
  if (part.kind === 'comparison') {
    const [left, right] = part.operands;
    return left && right ? [[left, right]] : [];
  }
  if (part.kind !== 'operation') return [];
  // A number that is no zero holds as a condition.
  return [[part], ...divisorsOf(part).map((divisor): Difference<Expression> => [divisor])];
}
