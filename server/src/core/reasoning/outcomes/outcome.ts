import type { Setting } from '../../evaluation/evaluator.ts';
import { secondPassOf } from '../../evaluation/expression/two-passes.ts';
import { type Program, programOfExpression } from '../../evaluation/program.ts';
import { callsOf } from '../../model/expression.ts';
import { callsIn } from '../../model/formula.ts';
import type { RuleKind } from '../../model/personalisation.ts';
import type { RuleEffect } from '../../scoring/explain/rule-trial.ts';
import { textOf } from '../../text/span.ts';
import { type Result, resultIn } from '../result.ts';

/** What a formula decides on: a rule, when a question is asked, the target or limit of an indicator, or what it aims at on a date. */
export type Role = RuleKind | 'visibility' | 'target' | 'limit' | 'objective';

/** A formula that can be read, and what it is for. */
export interface Subject {
  readonly role: Role;
  readonly program: Program;
  /** The formula as it is written. */
  readonly text: string;
  /** The name of the référentiel at hand, where the formula asks for it: of targets and limits alone it is known (expressions, section 5). */
  readonly referential?: string | undefined;
}

/** True where a formula knows all answers, also those to questions that are not asked (expressions, section 5). */
export function seesAllAnswers(role: Role): boolean {
  switch (role) {
    case 'deactivation':
    case 'reduction':
    case 'score':
      return false;
    case 'visibility':
    case 'target':
    case 'limit':
    case 'objective':
      return true;
  }
}

/** What comes of a formula for a collectivité. */
export type Outcome =
  | Exclude<RuleEffect, { readonly kind: 'capping' | 'unreadable' }>
  /** What hangs on an answered share or on scores, as it is written, or as the platform of 2026 writes it. */
  | { readonly kind: 'written'; readonly text: string }
  /** A share done (0–1), a target, a limit, or what is aimed at on a date. */
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'asked' };

const NOTHING: Outcome = { kind: 'nothing' };

/** What comes of a formula in a setting; `isShare` tells the questions that are answered by a number. */
export function outcomeIn(subject: Subject, setting: Setting, isShare: (question: string) => boolean): Outcome {
  const { role, program } = subject;
  const known = settingOf(subject, setting);
  const result = resultIn(program, known);
  if (result.fault && role !== 'visibility') return faulty(result.fault);
  switch (role) {
    case 'deactivation':
      if (program.platform === '2023' && typeof result.value === 'number') return fault('needs-boolean');
      return result.value ? { kind: 'deactivates' } : NOTHING;
    case 'reduction':
      return reduction(result, program) ?? written(subject, known, isShare) ?? factor(result);
    case 'score':
      return score(result, program) ?? written(subject, known, isShare) ?? share(result);
    case 'visibility':
      return result.value === true ? { kind: 'asked' } : NOTHING;
    case 'target':
    case 'limit':
    case 'objective':
      if (typeof result.value !== 'number') return NOTHING;
      return Number.isFinite(result.value) ? (written(subject, known, isShare) ?? share(result)) : fault('not-finite');
  }
}

function settingOf({ role, referential: id }: Subject, setting: Setting): Setting {
  if (role === 'score') return { ...setting, scoreOf: () => ANY_SCORE };
  return id === undefined
    ? setting
    : { ...setting, context: { ...setting.context, referential: { id, version: undefined } } };
}

/** Scores have no end: one stands for all where only what is written is told. */
const ANY_SCORE = 0.5;

type Reason = Extract<RuleEffect, { readonly kind: 'fault' }>['reason'];

function fault(reason: Reason): Outcome {
  return { kind: 'fault', reason, message: undefined };
}

function faulty({ reason }: NonNullable<Result['fault']>): Outcome {
  return fault(reason === 'evaluation' || reason === 'interne' ? 'stops' : reason);
}

/** What a reduction comes to where that is no factor. */
function reduction({ value }: Result, { platform }: Program): Outcome | undefined {
  if (value === null || value === undefined) return NOTHING;
  if (platform === '2023') return typeof value === 'number' ? undefined : fault('needs-number');
  return Number.isNaN(typeof value === 'string' ? Number.NaN : Number(value)) ? fault('not-a-number') : undefined;
}

function factor({ value }: Result): Outcome {
  return { kind: 'factor', factor: Number(value) };
}

/** What a rule on the score comes to where that is no number: on the platform of 2026 it must be a text that can be read. */
function score({ value }: Result, { platform }: Program): Outcome | undefined {
  if (value === null || value === undefined) return NOTHING;
  if (platform === '2023') return typeof value === 'number' ? undefined : fault('needs-number');
  const second = secondPassOf(value)?.(new Map());
  return second?.kind === 'value' ? undefined : fault('stops');
}

function share({ value }: Result): Outcome {
  return typeof value === 'string' ? { kind: 'written', text: value } : { kind: 'value', value: Number(value) };
}

/** The part of the formula that gives the value, where that hangs on what has no end. */
function written(
  { program, text }: Subject,
  setting: Setting,
  isShare: (question: string) => boolean,
): Outcome | undefined {
  const part = givenBy(program, setting);
  if (part === undefined || !hasNoEnd(part, isShare)) return undefined;
  const start = program.platform === '2023' ? program.start : 0;
  const { span } = part.platform === '2023' ? part.formula : part.expression;
  return {
    kind: 'written',
    text: textOf(text, { start: span.start - start, end: span.end - start }).replace(/\s+/g, ' '),
  };
}

/** The part of a program whose value it gives; undefined where no branch is taken. */
function givenBy(program: Program, setting: Setting): Program | undefined {
  if (program.platform === '2023') {
    const { formula } = program;
    if (formula.kind !== 'conditional') return program;
    const { value } = resultIn({ ...program, formula: formula.condition }, setting);
    const taken = value === true ? formula.consequence : value === false ? formula.alternative : undefined;
    return taken && givenBy({ ...program, formula: taken }, setting);
  }
  const { expression } = program;
  if (expression.kind === 'group') return givenBy(programOfExpression(expression.inner), setting);
  if (expression.kind !== 'choice') return program;
  const holds = resultIn(programOfExpression(expression.condition), setting).value;
  const taken = holds ? expression.consequence : expression.alternative;
  return taken && givenBy(programOfExpression(taken), setting);
}

function hasNoEnd(program: Program, isShare: (question: string) => boolean): boolean {
  if (program.platform === '2026') {
    // What is left of scores the platform writes itself.
    return callsOf(program.expression).some(
      call => call.kind === 'answer' && call.value === undefined && isShare(call.question.text),
    );
  }
  return callsIn(program.formula).some(
    call =>
      call.kind === 'score' || (call.kind === 'answer' && call.choice === undefined && isShare(call.question.text)),
  );
}
