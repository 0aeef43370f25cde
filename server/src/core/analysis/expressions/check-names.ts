import { IDENTITY_FIELDS } from '../../evaluation/expression/identity.ts';
import type { Answer, Expression, IdentityTest, NamedCall } from '../../model/expression.ts';
import type { Fault } from '../../model/problem.ts';
import { textOf } from '../../text/span.ts';
import { unknownName } from '../facts/names.ts';
import { answersTo } from './answers.ts';
import { identityValues } from './identity-values.ts';
import { type ExpressionCode, idsOf, type Known } from './known.ts';

/** A name or a value that leads nowhere. */
export interface NameFault extends Fault {
  readonly code: Extract<
    ExpressionCode,
    'formula-question' | 'formula-choice' | 'formula-property' | 'formula-value' | 'formula-action'
  >;
  /** What the importer takes the value for: nothing where it stands in parentheses, inside of which it does not look. */
  readonly written: string;
}

/** What names and values of a formula are held against. */
export interface Names extends Known {
  /** True where a syndicat is a type, as in 2023: whatever evaluates a formula takes it for the sub-type that it is. */
  readonly takesSyndicat: boolean;
}

/** The names and values of parts of a formula that lead nowhere: first questions, then identities, then actions. */
export function nameFaults(text: string, parts: readonly Expression[], names: Names): readonly NameFault[] {
  return [
    ...parts.flatMap(part => (part.kind === 'answer' ? faultOfAnswer(text, part, names) : [])),
    ...parts.flatMap(part => (part.kind === 'identity' ? faultOfIdentity(text, part, names) : [])),
    ...parts.flatMap(part => (part.kind === 'score' ? faultOfScore(part, names) : [])),
  ];
}

function faultOfAnswer(text: string, { question: name, value }: Answer, names: Names): readonly NameFault[] {
  const question = names.questions.get(name.text);
  if (question === undefined) {
    const args = unknownName(name.text, idsOf(names.questions));
    return [{ code: 'formula-question', span: name.span, args, written: '' }];
  }
  if (value === undefined || question.type === undefined) return [];
  const written = writtenValue(text, value);
  const allowed = answersTo(question);
  if (question.type === 'binaire' ? allowed.includes(written.toUpperCase()) : allowed.includes(written)) return [];
  const args = { question: name.text, ...unknownName(textOf(text, value.span), allowed) };
  return [{ code: 'formula-choice', variant: question.type, span: value.span, args, written }];
}

function faultOfIdentity(text: string, { field, value }: IdentityTest, names: Names): readonly NameFault[] {
  const values = identityValues(field.text, names.takesSyndicat);
  if (values === undefined) {
    const args = unknownName(field.text, IDENTITY_FIELDS);
    return [{ code: 'formula-property', span: field.span, args, written: '' }];
  }
  const written = writtenValue(text, value);
  if (values.includes(written.toLowerCase())) return [];
  const args = { property: field.text, ...unknownName(textOf(text, value.span), values) };
  return [{ code: 'formula-value', span: value.span, args, written }];
}

function faultOfScore({ name }: NamedCall, { actions }: Names): readonly NameFault[] {
  if (actions.has(name.text)) return [];
  return [{ code: 'formula-action', span: name.span, args: { found: name.text }, written: '' }];
}

function writtenValue(text: string, { kind, span }: Expression): string {
  return kind === 'literal' ? textOf(text, span) : '';
}
