import type { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { POPULATION_TAGS } from './population.ts';
import type { Fault } from './problem.ts';
import type { Platform } from './referential.ts';
import type { Column, Figure, Status } from './score.ts';
import type { YamlEntry } from './yaml.ts';

/**
 * What a collectivité is and what it answered, as far as the formulas of the rules ask. Values stay text: an answer to a
 * `proportion` is the number as it is written, an answer to a `binaire` is OUI or NON.
 */
export interface Profile {
  readonly identity: Identity;
  /** By question; an unanswered question is absent. */
  readonly answers: ReadonlyMap<string, string>;
}

/** By property, the values that hold: a commune of 3,000 has all five `moins_de_…`. */
export type Identity = ReadonlyMap<string, ReadonlySet<string>>;

/** The properties of a collectivité that `identite()` knows, and their values. */
export const IDENTITY: ReadonlyMap<string, readonly string[]> = new Map([
  ['type', ['commune', 'EPCI', 'syndicat', 'syndicat_traitement']],
  [
    'population',
    ['moins_de_5000', 'moins_de_10000', 'moins_de_20000', 'moins_de_50000', 'moins_de_100000', 'plus_de_100000'],
  ],
  ['localisation', ['DOM']],
]);

/** Those of the platform of 2026; a population may be a number of inhabitants as well, and a syndicat is still a type. */
export const IDENTITY_2026: ReadonlyMap<string, readonly string[]> = new Map([
  ['type', ['commune', 'EPCI', 'syndicat']],
  ['soustype', ['epci_a_fiscalite_propre', 'syndicat', 'pole']],
  ['population', POPULATION_TAGS],
  ['localisation', ['DOM', 'Metropole']],
  ['dans_aire_urbaine', ['oui', 'non']],
]);

/** A collectivité of which nothing is known. */
export const UNKNOWN_PROFILE: Profile = { identity: new Map(), answers: new Map() };

/** The keys of a scenario file. */
export const SCENARIO_KEYS = [
  'Test',
  'Collectivité',
  'Réponses',
  'Indicateurs',
  'Statuts',
  'Efforts',
  'Plan',
  'Scores',
] as const;
export type ScenarioKey = (typeof SCENARIO_KEYS)[number];

/**
 * A scenario file as it is written: what a collectivité is, answers and reports, and the scores that are expected. Where
 * something is written twice, the last one counts.
 */
export interface Scenario {
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly title: string | undefined;
  readonly traits: readonly Trait[];
  readonly answers: readonly Answer[];
  readonly indicators: readonly IndicatorValue[];
  readonly statuses: readonly StatusEntry[];
  readonly efforts: readonly EffortEntry[];
  readonly choices: readonly ChoiceEntry[];
  readonly expectations: readonly Expectation[];
  /** What stands at the top of the file, for those who edit it. */
  readonly entries: readonly YamlEntry[];
  /** What is wrong with the file itself; names are checked elsewhere. */
  readonly faults: readonly Fault[];
}

/** One value of one property of the collectivité. */
export interface Trait {
  readonly property: string;
  readonly propertySpan: Span;
  readonly value: string;
  readonly span: Span;
}

export interface Answer {
  readonly question: string;
  readonly questionSpan: Span;
  /** As written, but OUI and NON for what YAML takes for booleans; undefined where nothing is answered. */
  readonly answer: string | undefined;
  /** True where YAML takes the answer for a boolean. */
  readonly wasBoolean: boolean;
  readonly span: Span;
}

/** What a value of an indicator is of: of what is reached (`fait`), or of what is aimed at (`programme`). */
export const INDICATOR_KINDS = ['fait', 'programme'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** The value of an indicator that a collectivité chose for its score: a number alone is what is reached. */
export interface IndicatorValue {
  readonly indicator: string;
  readonly indicatorSpan: Span;
  readonly kind: IndicatorKind;
  readonly value: number;
  readonly span: Span;
}

export interface StatusEntry {
  /** The qualified id as written, `cae_1.2.3`. */
  readonly action: string;
  readonly actionSpan: Span;
  /** Undefined where what is written is no status: it counts as not filled in. */
  readonly status: Status | undefined;
  /** What the platform of 2026 makes of it: there, more is a status. */
  readonly of2026: Status | undefined;
  readonly span: Span;
}

/** What it costs to bring an action to done, and each one below it: a number above 0, in whatever unit. */
export interface EffortEntry {
  readonly action: string;
  readonly actionSpan: Span;
  readonly effort: number;
  readonly span: Span;
}

/** What plans are to do with an action, and with all below it: never take it (`exclu`), or take it in any case (`retenu`). */
export const PLAN_CHOICES = ['exclu', 'retenu'] as const;
export type PlanChoice = (typeof PLAN_CHOICES)[number];

export interface ChoiceEntry {
  readonly action: string;
  readonly actionSpan: Span;
  readonly choice: PlanChoice;
  readonly span: Span;
}

/** What stands for the figure of an expectation until a person has accepted the one that is obtained. */
export const WAITING = 'a_accepter';

/** A figure that a scenario expects of an action; points within 0.001. */
export interface Expectation {
  /** The qualified id as written; the name alone of a référentiel, `cae`, for the whole. */
  readonly action: string;
  readonly actionSpan: Span;
  readonly column: Column;
  readonly columnSpan: Span;
  /** Undefined while it waits to be accepted. */
  readonly expected: Figure | undefined;
  readonly span: Span;
}

/** What a platform makes of a status as it is written; undefined where it is none there. */
export function statusOn({ status, of2026 }: StatusEntry, platform: Platform): Status | undefined {
  return platform === '2026' ? of2026 : status;
}

/** What a scenario says of its collectivité. */
export function profileOf({ traits, answers }: Scenario): Profile {
  const identity = new Map<string, Set<string>>();
  for (const { property, value } of traits) identity.set(property, (identity.get(property) ?? new Set()).add(value));
  const known = new Map<string, string>();
  for (const { question, answer } of answers) {
    if (answer === undefined) known.delete(question);
    else known.set(question, answer);
  }
  return { identity, answers: known };
}

/** The finite number that a text is, as answers and shares are written; undefined for any other text. */
export function numberIn(text: string): number | undefined {
  const number = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}
