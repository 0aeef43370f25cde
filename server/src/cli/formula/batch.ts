import { say } from '../../../../l10n/say.ts';
import type { ExpressionContext, ExpressionValue } from '../../core/evaluation/expression/context.ts';
import { contextOf, recordOf, ShapeError } from '../../core/evaluation/expression/read-context.ts';
import { type ExpressionResult, resultOf } from '../../core/evaluation/expression/result.ts';
import type { ExpressionLanguage } from '../../core/model/expression.ts';
import { sayProblem } from '../../words/problems.ts';
import { misshapen, shaped } from './json-files.ts';

/** A formula of a list, with what it is evaluated in. */
interface Item {
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

/** What comes of each formula of the data of a file, in their order; an item that is none is an error of its own. @throws Failure where they are no list */
export function batchAnswered(data: unknown, file: string): readonly Answered[] {
  const items = shaped(file, () => {
    if (Array.isArray(data)) return data as readonly unknown[];
    throw new ShapeError('[]');
  });
  return items.map((one, at) => itemAnswered(one, at, file));
}

function itemAnswered(data: unknown, at: number, file: string): Answered {
  try {
    const { text, language, context } = itemOf(data, `[${at}]`);
    return resultAnswered(resultOf(text, language, context));
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    const message = say(...misshapen(error, file));
    return { error: { kind: 'evaluation', message, start: 0, end: 0 } };
  }
}

function itemOf(data: unknown, path: string): Item {
  const { expression, language, context, valeurs } = recordOf(data, path);
  if (typeof expression !== 'string') throw new ShapeError(`${path}.expression`);
  if (language !== 'personnalisation' && language !== 'indicateur') throw new ShapeError(`${path}.language`);
  return { text: expression, language, context: contextOf(context, valeurs, `${path}.context`) };
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
