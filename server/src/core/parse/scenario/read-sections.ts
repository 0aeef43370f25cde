import type { Fault } from '../../model/problem.ts';
import {
  type Answer,
  type ChoiceEntry,
  type EffortEntry,
  type Expectation,
  INDICATOR_KINDS,
  type IndicatorValue,
  numberIn,
  PLAN_CHOICES,
  type ScenarioKey,
  type StatusEntry,
  type Trait,
  WAITING,
} from '../../model/scenario.ts';
import { COLUMNS, type Column, type Figure, kindOf, SHOWN_STATUSES } from '../../model/score.ts';
import { textOfScalar, type YamlEntry, type YamlValue } from '../../model/yaml.ts';
import type { Span } from '../../text/span.ts';
import { fault, mappingOf, unique, unknown } from './entry-faults.ts';
import { answerIn, booleanOf, statusOf } from './values.ts';

/** What is read so far of the sections of a scenario. */
export interface Draft {
  readonly traits: Trait[];
  readonly answers: Answer[];
  readonly indicators: IndicatorValue[];
  readonly statuses: StatusEntry[];
  readonly efforts: EffortEntry[];
  readonly choices: ChoiceEntry[];
  readonly expectations: Expectation[];
  readonly faults: Fault[];
}

/** How each section is read. */
export const SECTION_READERS: Readonly<
  Record<Exclude<ScenarioKey, 'Test'>, (draft: Draft, entries: readonly YamlEntry[]) => void>
> = {
  Collectivité: readTraits,
  Réponses: readAnswers,
  Indicateurs: readIndicators,
  Statuts: readStatuses,
  Efforts: readEfforts,
  Plan: readChoices,
  Scores: readExpectations,
};

function readTraits({ traits }: Draft, entries: readonly YamlEntry[]): void {
  for (const { key, keySpan, value } of entries) {
    for (const item of value.kind === 'list' ? value.items : [value]) {
      if (item.kind !== 'scalar') continue;
      traits.push({ property: key, propertySpan: keySpan, value: item.text, span: item.span });
    }
  }
}

function readAnswers({ answers, faults }: Draft, entries: readonly YamlEntry[]): void {
  for (const { key, keySpan, value } of entries) {
    if (value.kind === 'list' || value.kind === 'mapping') {
      faults.push(fault('scenario-shape', 'answer', value.span, { question: key }));
    }
    const wasBoolean = booleanOf(value) !== undefined;
    answers.push({ question: key, questionSpan: keySpan, answer: answerIn(value), wasBoolean, span: value.span });
  }
}

/** A number alone is what is reached; both kinds are told as `{ fait: 30, programme: 40 }`. */
function readIndicators({ indicators, faults }: Draft, entries: readonly YamlEntry[]): void {
  for (const { key, keySpan, value } of entries) {
    const told = value.kind === 'mapping' ? unique(value.entries, faults) : [{ key: 'fait', keySpan, value }];
    for (const { key: name, keySpan: at, value: figure } of told) {
      const kind = INDICATOR_KINDS.find(known => known === name);
      const number = figure.kind === 'scalar' ? numberIn(figure.text) : undefined;
      if (kind !== undefined && number !== undefined) {
        indicators.push({ indicator: key, indicatorSpan: keySpan, kind, value: number, span: figure.span });
        continue;
      }
      const place = kind === undefined || figure.kind === 'empty' ? at : figure.span;
      faults.push(fault('scenario-shape', 'indicator', place, { indicator: key }));
    }
  }
}

function readStatuses({ statuses, faults }: Draft, entries: readonly YamlEntry[]): void {
  for (const { key, keySpan, value } of entries) {
    const { status, of2026, fault: wrong } = statusOf(value);
    const at = value.kind === 'empty' ? keySpan : value.span;
    if (wrong) faults.push(fault('scenario-status', wrong.variant, at, wrong.args));
    statuses.push({ action: key, actionSpan: keySpan, status, of2026, span: value.span });
  }
}

function readEfforts({ efforts, faults }: Draft, entries: readonly YamlEntry[]): void {
  for (const { key, keySpan, value } of entries) {
    const effort = value.kind === 'scalar' ? numberIn(value.text) : undefined;
    if (effort !== undefined && effort > 0) {
      efforts.push({ action: key, actionSpan: keySpan, effort, span: value.span });
      continue;
    }
    faults.push(fault('scenario-shape', 'effort', value.kind === 'empty' ? keySpan : value.span, { id: key }));
  }
}

function readChoices({ choices, faults }: Draft, entries: readonly YamlEntry[]): void {
  for (const { key, keySpan, value } of entries) {
    const choice = PLAN_CHOICES.find(one => value.kind === 'scalar' && value.text === one);
    if (choice !== undefined) choices.push({ action: key, actionSpan: keySpan, choice, span: value.span });
    else faults.push(fault('scenario-shape', 'choice', value.kind === 'empty' ? keySpan : value.span, { id: key }));
  }
}

function readExpectations(draft: Draft, entries: readonly YamlEntry[]): void {
  for (const entry of entries) {
    for (const figure of unique(mappingOf(entry, draft.faults), draft.faults)) readExpectation(draft, entry, figure);
  }
}

function readExpectation({ expectations, faults }: Draft, action: YamlEntry, { key, keySpan, value }: YamlEntry): void {
  if (key === 'test') return;
  const column = COLUMNS.find(name => name === key);
  if (column === undefined) {
    faults.push(unknown('scenario-expectation', 'column', keySpan, key, COLUMNS));
    return;
  }
  const isWaiting = value.kind === 'scalar' && value.text === WAITING;
  const expected = isWaiting ? undefined : figureIn(column, value);
  if (expected === undefined && !isWaiting) {
    faults.push(figureFault(column, value, value.kind === 'empty' ? keySpan : value.span));
    return;
  }
  const { key: name, keySpan: actionSpan } = action;
  expectations.push({ action: name, actionSpan, column, columnSpan: keySpan, expected, span: value.span });
}

function figureIn(column: Column, value: YamlValue): Figure | undefined {
  const kind = kindOf(column);
  if (kind === 'truth') return truthOf(value);
  if (kind !== 'number' && saysNull(value)) return null;
  if (value.kind !== 'scalar') return undefined;
  return kind === 'status' ? SHOWN_STATUSES.find(word => word === value.text) : numberIn(value.text);
}

/** A key without a value is one that somebody goes on typing. */
function saysNull({ kind, span }: YamlValue): boolean {
  return kind === 'empty' && span.end > span.start;
}

function figureFault(column: Column, value: YamlValue, at: Span): Fault {
  const kind = kindOf(column);
  if (kind === 'status') {
    return unknown('scenario-expectation', 'status', at, textOfScalar(value) ?? '', [...SHOWN_STATUSES, 'null']);
  }
  const variant = kind === 'truth' ? 'boolean' : kind === 'number' ? 'number' : 'none';
  return fault('scenario-expectation', variant, at, { column });
}

// Nobody can mean anything else by OUI here.
function truthOf(value: YamlValue): boolean | undefined {
  if (value.kind === 'scalar' && /^(?:oui|non)$/i.test(value.text)) return /^oui$/i.test(value.text);
  return booleanOf(value);
}
