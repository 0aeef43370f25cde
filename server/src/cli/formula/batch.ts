import type { ExpressionContext, ExpressionValue } from '../../core/evaluation/expression/context.ts';
import { contextOf, recordOf, ShapeError } from '../../core/evaluation/expression/read-context.ts';
import { type ExpressionResult, resultOf } from '../../core/evaluation/expression/result.ts';
import type { ExpressionLanguage } from '../../core/model/expression.ts';
import { sayProblem } from '../../words/problems.ts';
import { shaped } from './json-files.ts';

/** A formula of a list, with what it is evaluated in. */
export interface Item {
  readonly text: string;
  readonly language: ExpressionLanguage;
  readonly context: ExpressionContext;
}

/** What comes of a formula, as data; places count UTF-16 units from 0, the end left out. */
export type Answered =
  | { readonly value: ExpressionValue }
  | { readonly undefined: true }
  | { readonly nonfinite: string }
  | {
      readonly error: {
        readonly kind: 'syntaxe' | 'evaluation' | 'interne';
        readonly message: string;
        readonly start: number;
        readonly end: number;
      };
    };

/** The formulas of the data of a file. @throws Failure where they are no list of formulas */
export function itemsIn(data: unknown, file: string): readonly Item[] {
  return shaped(file, () => {
    if (!Array.isArray(data)) throw new ShapeError('[]');
    return data.map((one: unknown, at) => itemOf(one, `[${at}]`));
  });
}

function itemOf(data: unknown, path: string): Item {
  const { expression, language, context, valeurs } = recordOf(data, path);
  if (typeof expression !== 'string') throw new ShapeError(`${path}.expression`);
  if (language !== 'personnalisation' && language !== 'indicateur') throw new ShapeError(`${path}.language`);
  return { text: expression, language, context: contextOf(context, valeurs, `${path}.context`) };
}

export function answered({ text, language, context }: Item): Answered {
  return resultAnswered(resultOf(text, language, context));
}

/** A result as data. */
export function resultAnswered(result: ExpressionResult): Answered {
  if (result.kind === 'value') return valueAnswered(result.value);
  const { start, end } = result.kind === 'syntax' ? result.fault.span : result.span;
  const kind = result.kind === 'syntax' ? 'syntaxe' : result.kind;
  // Programs compare it with what the platform says.
  const platform = result.kind === 'syntax' ? result.platform : undefined;
  return { error: { kind, message: platform ?? messageOf(result), start, end } };
}

function valueAnswered(value: ExpressionValue): Answered {
  if (value === undefined) return { undefined: true };
  if (typeof value === 'number' && !Number.isFinite(value)) return { nonfinite: String(value) };
  return { value };
}

/** What is wrong: in our words for the syntax, in the platform's for what its own program says. */
export function messageOf(result: Exclude<ExpressionResult, { kind: 'value' }>): string {
  return result.kind === 'syntax' ? sayProblem({ severity: 'error', ...result.fault }) : result.message;
}
