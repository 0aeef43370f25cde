import type { Code } from '../../model/codes.ts';
import { nearest } from '../../model/nearest.ts';
import type { Fault, ProblemArgument } from '../../model/problem.ts';
import {
  type Answer,
  type ChoiceEntry,
  type EffortEntry,
  type Expectation,
  INDICATOR_KINDS,
  type IndicatorValue,
  numberIn,
  PLAN_CHOICES,
  SCENARIO_KEYS,
  type Scenario,
  type ScenarioKey,
  type StatusEntry,
  type Trait,
  WAITING,
} from '../../model/scenario.ts';
import { COLUMNS, type Column, isBooleanColumn } from '../../model/score.ts';
import type { YamlEntry, YamlValue } from '../../model/yaml.ts';
import { lineIndex } from '../../text/line-index.ts';
import { oneLine } from '../../text/one-line.ts';
import type { Span } from '../../text/span.ts';
import { answerIn, booleanOf, statusOf } from './values.ts';
import { readYaml } from './yaml.ts';

/**
 * Reads a scenario file: a YAML mapping whose keys are all a scenario's, `Statuts` or `Scores` among them. Undefined for
 * any other file, unless it was a scenario when it was last read (`wasScenario`): then its strange keys are faults.
 * Never throws.
 */
export function readScenario(path: string, text: string, wasScenario = false): Scenario | undefined {
  if (!wasScenario && !/Statuts|Scores/.test(text)) return undefined;
  const { value, faults: unreadable, further } = readYaml(text);
  const entries = value.kind === 'mapping' ? value.entries : [];
  if (!wasScenario && !isScenario(entries)) return undefined;
  const faults: Fault[] = unreadable.map(at => fault('scenario-syntax', undefined, at, {}));
  if (value.kind === 'scalar' || value.kind === 'list') faults.push(fault('scenario-shape', 'file', value.span, {}));
  if (further !== undefined) faults.push(fault('scenario-shape', 'document', further, {}));
  const draft: Draft = {
    traits: [],
    answers: [],
    indicators: [],
    statuses: [],
    efforts: [],
    choices: [],
    expectations: [],
    faults,
  };
  let title: string | undefined;
  for (const entry of unique(entries, faults)) {
    const key = scenarioKey(entry.key);
    if (key === 'Test') title = entry.value.kind === 'scalar' ? oneLine(entry.value.text) : undefined;
    else if (key !== undefined) READERS[key](draft, unique(mappingOf(entry, faults), faults));
    else faults.push(unknown('scenario-key', undefined, entry.keySpan, entry.key, keysToCome(entries)));
  }
  faults.sort((a, b) => a.span.start - b.span.start);
  return { path, text, lines: lineIndex(text), title, entries, ...draft };
}

/** Those that are not there yet; one that is would stand there twice. All of them where all are there. */
function keysToCome(entries: readonly YamlEntry[]): readonly ScenarioKey[] {
  const there = new Set(entries.map(({ key }) => scenarioKey(key)));
  const missing = SCENARIO_KEYS.filter(key => !there.has(key));
  return missing.length > 0 ? missing : SCENARIO_KEYS;
}

interface Draft {
  readonly traits: Trait[];
  readonly answers: Answer[];
  readonly indicators: IndicatorValue[];
  readonly statuses: StatusEntry[];
  readonly efforts: EffortEntry[];
  readonly choices: ChoiceEntry[];
  readonly expectations: Expectation[];
  readonly faults: Fault[];
}

const READERS: Readonly<Record<Exclude<ScenarioKey, 'Test'>, (draft: Draft, entries: readonly YamlEntry[]) => void>> = {
  Collectivité: readTraits,
  Réponses: readAnswers,
  Indicateurs: readIndicators,
  Statuts: readStatuses,
  Efforts: readEfforts,
  Plan: readChoices,
  Scores: readExpectations,
};

function isScenario(entries: readonly YamlEntry[]): boolean {
  const keys = entries.map(({ key }) => scenarioKey(key));
  return keys.every(key => key !== undefined) && keys.some(key => key === 'Statuts' || key === 'Scores');
}

function scenarioKey(text: string): ScenarioKey | undefined {
  return SCENARIO_KEYS.find(key => key === text.normalize('NFC'));
}

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
    const at = value.kind === 'empty' ? keySpan : value.span;
    faults.push(fault('scenario-expectation', isBooleanColumn(column) ? 'boolean' : 'number', at, { column }));
    return;
  }
  const { key: name, keySpan: actionSpan } = action;
  expectations.push({ action: name, actionSpan, column, columnSpan: keySpan, expected, span: value.span });
}

function figureIn(column: Column, value: YamlValue): number | boolean | undefined {
  if (isBooleanColumn(column)) return truthOf(value);
  return value.kind === 'scalar' ? numberIn(value.text) : undefined;
}

// Nobody can mean anything else by OUI here.
function truthOf(value: YamlValue): boolean | undefined {
  if (value.kind === 'scalar' && /^(?:oui|non)$/i.test(value.text)) return /^oui$/i.test(value.text);
  return booleanOf(value);
}

function mappingOf({ key, value }: YamlEntry, faults: Fault[]): readonly YamlEntry[] {
  if (value.kind === 'mapping') return value.entries;
  if (value.kind !== 'empty') faults.push(fault('scenario-shape', 'mapping', value.span, { key }));
  return [];
}

/** The entries without those whose key comes again later, which are faults. */
function unique(entries: readonly YamlEntry[], faults: Fault[]): YamlEntry[] {
  const last = new Map(entries.map(entry => [entry.key, entry]));
  return entries.filter(entry => {
    const isLast = last.get(entry.key) === entry;
    if (!isLast) faults.push(fault('scenario-duplicate', undefined, entry.keySpan, { key: entry.key }));
    return isLast;
  });
}

function unknown(code: Code, variant: string | undefined, at: Span, found: string, known: readonly string[]): Fault {
  const meant = nearest(found, known);
  return fault(code, variant, at, { found, known, ...(meant !== undefined && { suggestion: meant }) });
}

function fault(
  code: Code,
  variant: string | undefined,
  at: Span,
  args: Readonly<Record<string, ProblemArgument>>,
): Fault {
  return { code, ...(variant !== undefined && { variant }), span: at, args };
}
