import type { Setting } from '../../evaluation/evaluator.ts';
import { secondPassOf } from '../../evaluation/expression/two-passes.ts';
import type { Program, Program2023 } from '../../evaluation/program.ts';
import { actionsScoredIn, type Expression } from '../../model/expression.ts';
import { callsIn } from '../../model/formula.ts';
import type { RuleKind } from '../../model/personalisation.ts';
import type { RuleEffect } from '../../scoring/explain/rule-trial.ts';
import { span, textOf } from '../../text/span.ts';
import { type Result, resultIn } from '../result.ts';
import { type Case2026, residualOf } from './residual.ts';

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

/** Equal of outcomes that are the same. */
export function keyOfOutcome(outcome: Outcome): string {
  // JSON has no number without end.
  return JSON.stringify(outcome.kind === 'factor' ? { ...outcome, factor: String(outcome.factor) } : outcome);
}

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
function score({ value }: Result, program: Program): Outcome | undefined {
  if (value === null || value === undefined) return NOTHING;
  if (program.platform === '2023') return typeof value === 'number' ? undefined : fault('needs-number');
  const second = secondPassOf(value)?.(new Map(actionsScoredIn(program.expression).map(id => [id, ANY_SCORE])));
  if (second?.kind !== 'value') return fault('stops');
  // What is left of an answer that is not there is no name of anything.
  return typeof second.value === 'string' ? fault('not-a-number') : undefined;
}

function share({ value }: Result): Outcome {
  return typeof value === 'string' ? { kind: 'written', text: value } : { kind: 'value', value: Number(value) };
}

/** The part of the formula that gives the value, where that hangs on what has no end. */
function written(subject: Subject, setting: Setting, isShare: (question: string) => boolean): Outcome | undefined {
  const { program, text: whole } = subject;
  const text =
    program.platform === '2026'
      ? residualText(program.expression, { text: whole, setting, isShare })
      : textOf2023(program, whole, setting, isShare);
  return text === undefined ? undefined : { kind: 'written', text: text.replace(/\s+/g, ' ') };
}

/** What is left of scores the platform writes itself; what is infinite is so for all shares. */
function residualText(expression: Expression, one: Case2026): string | undefined {
  const { text, hasShare, value } = residualOf(one, expression);
  return hasShare && (typeof value !== 'number' || Number.isFinite(value)) ? text : undefined;
}

function textOf2023(
  program: Program2023,
  whole: string,
  setting: Setting,
  isShare: (question: string) => boolean,
): string | undefined {
  const { formula, start } = program;
  if (formula.kind === 'conditional') {
    const { value } = resultIn({ ...program, formula: formula.condition }, setting);
    const taken = value === true ? formula.consequence : value === false ? formula.alternative : undefined;
    return taken && textOf2023({ ...program, formula: taken }, whole, setting, isShare);
  }
  const hasNoEnd = callsIn(formula).some(
    call =>
      call.kind === 'score' || (call.kind === 'answer' && call.choice === undefined && isShare(call.question.text)),
  );
  return hasNoEnd ? textOf(whole, span(formula.span.start - start, formula.span.end - start)) : undefined;
}
