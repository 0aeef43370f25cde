import type { Span } from '../text/span.ts';
import type { Formula } from './formula.ts';
import type { Fault } from './problem.ts';
import type { Identity } from './scenario.ts';
import type { Entry, ScalarItem, SourceFile } from './source.ts';
import { sectionKey } from './words.ts';

/** What a question may ask: OUI or NON, one of its choices, or a number from 0 to 1. */
export const QUESTION_TYPES = ['binaire', 'choix', 'proportion'] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** The answers to a `binaire`. */
export const BINARY_ANSWERS = ['OUI', 'NON'] as const;

/** A question to the collectivités, as its file states it. */
export interface Question {
  readonly file: SourceFile;
  readonly entry: Entry;
  readonly id: string;
  readonly idSpan: Span;
  /** The id of its theme; undefined where it has none. */
  readonly theme: string | undefined;
  /** Its place among the questions of its theme (`ordonnancement`); undefined where none is written. */
  readonly rank: number | undefined;
  /** Undefined where the block names no known type. */
  readonly type: QuestionType | undefined;
  /** The qualified ids of the actions that it is about, `cae_1.2.2`. */
  readonly actions: readonly ScalarItem[];
  /** The types of collectivités that it is asked of, `commune`; empty where it is asked of all. */
  readonly types: readonly ScalarItem[];
  /** Of a `choix`; empty for the other types. */
  readonly choices: readonly Choice[];
  /** The formula that says whether the platform of 2026 asks it, as it is written; undefined where it always does. */
  readonly visibility: ScalarItem | undefined;
}

/** As much of a question as decides who is asked it, and what may be answered. */
export interface QuestionAsked extends Pick<Question, 'id' | 'type'> {
  readonly choices: readonly Pick<Choice, 'id'>[];
  readonly types: readonly Pick<ScalarItem, 'text'>[];
  readonly visibility: Pick<ScalarItem, 'text'> | undefined;
}

/** What may be answered to a question; empty for a `proportion` and where its type is unknown. */
export function choicesOf({ type, choices }: Pick<QuestionAsked, 'type' | 'choices'>): readonly string[] {
  switch (type) {
    case 'binaire':
      return BINARY_ANSWERS;
    case 'choix':
      return choices.map(({ id }) => id);
    case 'proportion':
    case undefined:
      return [];
  }
}

export interface Choice {
  readonly id: string;
  readonly idSpan: Span;
  readonly title: string;
}

/**
 * True unless a question is asked of other types of collectivités alone, `EPCI` being written `epci` too; one of which no type is
 * told may be any.
 */
export function concerns({ types }: Pick<QuestionAsked, 'types'>, identity: Identity): boolean {
  if (types.length === 0) return true;
  const own = new Set(Array.from(identity.get('type') ?? [], type => type.toLowerCase()));
  return own.size === 0 || types.some(({ text }) => own.has(text.toLowerCase()));
}

/** What a rule changes: deactivates the action, multiplies its potential, or replaces its score. */
export type RuleKind = 'deactivation' | 'reduction' | 'score';

/** The section of a question that says when it is asked. */
export const VISIBILITY_SECTION = 'Visibilité';

/** The titles of the rules in their files. */
export const RULE_TITLES: Readonly<Record<RuleKind, string>> = {
  deactivation: 'Désactivation',
  reduction: 'Réduction de potentiel',
  score: 'Score réalisé',
};

/** What a rule of a title changes, whatever its case and its accents are; undefined for any other title. */
export function ruleKindOf(title: string): RuleKind | undefined {
  return KIND_BY_TITLE.get(sectionKey(title));
}

const KIND_BY_TITLE: ReadonlyMap<string, RuleKind> = new Map(
  (['deactivation', 'reduction', 'score'] as const).map(kind => [sectionKey(RULE_TITLES[kind]), kind]),
);

/** The rules of one action: an entry of a file of rules. It counts as an entry even without a rule. */
export interface Personalisation {
  readonly file: SourceFile;
  readonly entry: Entry;
  /** The qualified id as written, `cae_1.2.2`. */
  readonly action: string;
  readonly actionSpan: Span;
  /** At most one of each kind, in the order of the text. */
  readonly rules: readonly Rule[];
  /** The titles of rules that have no formula, and no other code. */
  readonly alone: readonly Span[];
}

export interface Rule {
  readonly kind: RuleKind;
  readonly titleSpan: Span;
  readonly formula: Formula;
  /** The content of the block of code. */
  readonly formulaSpan: Span;
  /** What is wrong with the syntax, in the language of 2023. */
  readonly faults: readonly Fault[];
  /** False where the syntax is faulty: the rule then has no effect. */
  readonly sound: boolean;
}
