import { type Expression, type ExpressionLanguage, everyPart } from '../../model/expression.ts';
import type { Fault } from '../../model/problem.ts';
import { overlaps, span } from '../../text/span.ts';
import type { ParsedExpression } from './parse-expression.ts';
import { type WrittenCall, writtenCalls } from './written-calls.ts';

/** What is wrong with the syntax of an expression, in the order of the text; nothing where it can be read. */
export function syntaxFaults(parsed: ParsedExpression): readonly Fault[] {
  return parsed.fault === undefined ? [] : [parsed.fault, ...parsed.further];
}

/**
 * The parts of an expression in which names are looked for. Of one that cannot be read, the calls that name something, as
 * they are written, but those at a fault: what is said of that is enough.
 */
export function readableParts(
  text: string,
  language: ExpressionLanguage,
  parsed: ParsedExpression,
): readonly Expression[] {
  if (parsed.expression !== undefined) return everyPart(parsed.expression);
  const faults = syntaxFaults(parsed);
  const calls = writtenCalls(text, span(0, text.length), language).flatMap(call => partOf(call) ?? []);
  return calls.filter(call => !faults.some(fault => overlaps(fault.span, call.span)));
}

function partOf({ called, name, value: written }: WrittenCall): Expression | undefined {
  const place = span(name.span.start, (written ?? name).span.end);
  const value = written && ({ kind: 'literal', value: written.text, span: written.span } as const);
  switch (called) {
    case 'reponse':
      return { kind: 'answer', question: name, value, span: place };
    case 'identite':
      return value && { kind: 'identity', field: name, value, span: place };
    case 'score':
      return { kind: 'score', name, span: place };
    case 'val':
    case 'opt_val':
      return { kind: 'value', isOptional: called === 'opt_val', indicator: name, source: undefined, span: place };
    case 'cible':
      return { kind: 'target', name, span: place };
    case 'limite':
      return { kind: 'limit', name, span: place };
    default:
      return undefined;
  }
}
