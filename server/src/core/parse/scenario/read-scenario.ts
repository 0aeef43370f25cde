import { nearest } from '../../model/nearest.ts';
import type { Problem, ProblemArgument } from '../../model/problem.ts';
import {
  type Answer,
  type Expectation,
  numberIn,
  SCENARIO_KEYS,
  type Scenario,
  type ScenarioKey,
  type StatusEntry,
  type Trait,
} from '../../model/scenario.ts';
import { COLUMNS, isBooleanColumn } from '../../model/score.ts';
import type { YamlEntry, YamlValue } from '../../model/yaml.ts';
import { lineIndex } from '../../text/line-index.ts';
import type { Span } from '../../text/span.ts';
import { booleanOf, statusOf } from './values.ts';
import { readYaml } from './yaml.ts';

/**
 * Reads a scenario file: a YAML mapping whose keys are all a scenario's, `Statuts` or `Scores` among them. Undefined for
 * any other file, unless it was a scenario when it was last read (`wasScenario`): then its strange keys are problems.
 * Never throws.
 */
export function readScenario(path: string, text: string, wasScenario = false): Scenario | undefined {
  if (!wasScenario && !/Statuts|Scores/.test(text)) return undefined;
  const { value, faults } = readYaml(text);
  const entries = value.kind === 'mapping' ? value.entries : [];
  if (!wasScenario && !isScenario(entries)) return undefined;
  const problems: Problem[] = faults.map(at => problem('scenario-syntax', undefined, at, {}, 'error'));
  if (value.kind === 'scalar' || value.kind === 'list')
    problems.push(problem('scenario-shape', 'file', value.span, {}, 'error'));
  const draft: Draft = { traits: [], answers: [], statuses: [], expectations: [], problems };
  let title: string | undefined;
  for (const entry of unique(entries, problems)) {
    const key = scenarioKey(entry.key);
    if (key === 'Test')
      title = entry.value.kind === 'scalar' ? entry.value.text.replace(/\s+/g, ' ').trim() : undefined;
    else if (key !== undefined) READERS[key](draft, unique(mappingOf(entry, problems), problems));
    // Nobody reads what stands below it, expectations perhaps.
    else problems.push(unknown('scenario-key', undefined, entry.keySpan, entry.key, SCENARIO_KEYS, 'error'));
  }
  problems.sort((a, b) => a.span.start - b.span.start);
  return { path, text, lines: lineIndex(text), title, entries, ...draft };
}

interface Draft {
  readonly traits: Trait[];
  readonly answers: Answer[];
  readonly statuses: StatusEntry[];
  readonly expectations: Expectation[];
  readonly problems: Problem[];
}

const READERS: Readonly<Record<Exclude<ScenarioKey, 'Test'>, (draft: Draft, entries: readonly YamlEntry[]) => void>> = {
  Collectivité: readTraits,
  Réponses: readAnswers,
  Statuts: readStatuses,
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

function readAnswers({ answers, problems }: Draft, entries: readonly YamlEntry[]): void {
  for (const { key, keySpan, value } of entries) {
    const truth = booleanOf(value);
    const text = value.kind === 'scalar' ? value.text : undefined;
    const answer = truth === undefined ? text : truth ? 'OUI' : 'NON';
    if (value.kind === 'list' || value.kind === 'mapping') {
      problems.push(problem('scenario-shape', 'answer', value.span, { question: key }));
    }
    answers.push({ question: key, questionSpan: keySpan, answer, wasBoolean: truth !== undefined, span: value.span });
  }
}

function readStatuses({ statuses, problems }: Draft, entries: readonly YamlEntry[]): void {
  for (const { key, keySpan, value } of entries) {
    const { status, fault } = statusOf(value);
    const at = value.kind === 'empty' ? keySpan : value.span;
    if (fault) problems.push(problem('scenario-status', fault.variant, at, fault.args));
    statuses.push({ action: key, actionSpan: keySpan, status, span: value.span });
  }
}

function readExpectations(draft: Draft, entries: readonly YamlEntry[]): void {
  for (const entry of entries) {
    for (const figure of unique(mappingOf(entry, draft.problems), draft.problems))
      readExpectation(draft, entry, figure);
  }
}

function readExpectation(
  { expectations, problems }: Draft,
  action: YamlEntry,
  { key, keySpan, value }: YamlEntry,
): void {
  if (key === 'test') return;
  const column = COLUMNS.find(name => name === key);
  if (column === undefined) {
    problems.push(unknown('scenario-expectation', 'column', keySpan, key, COLUMNS, 'error'));
    return;
  }
  const expected = isBooleanColumn(column)
    ? truthOf(value)
    : value.kind === 'scalar'
      ? numberIn(value.text)
      : undefined;
  if (expected === undefined) {
    const at = value.kind === 'empty' ? keySpan : value.span;
    const variant = isBooleanColumn(column) ? 'boolean' : 'number';
    problems.push(problem('scenario-expectation', variant, at, { column }, 'error'));
    return;
  }
  const { key: name, keySpan: actionSpan } = action;
  expectations.push({ action: name, actionSpan, column, columnSpan: keySpan, expected, span: value.span });
}

// Nobody can mean anything else by OUI here.
function truthOf(value: YamlValue): boolean | undefined {
  if (value.kind === 'scalar' && /^(?:oui|non)$/i.test(value.text)) return /^oui$/i.test(value.text);
  return booleanOf(value);
}

// An error: all that it was to hold is lost, expectations perhaps.
function mappingOf({ key, value }: YamlEntry, problems: Problem[]): readonly YamlEntry[] {
  if (value.kind === 'mapping') return value.entries;
  if (value.kind !== 'empty') problems.push(problem('scenario-shape', 'mapping', value.span, { key }, 'error'));
  return [];
}

/** The entries without those whose key comes again later, which are faults. */
function unique(entries: readonly YamlEntry[], problems: Problem[]): YamlEntry[] {
  const last = new Map(entries.map(entry => [entry.key, entry]));
  return entries.filter(entry => {
    const isLast = last.get(entry.key) === entry;
    if (!isLast) problems.push(problem('scenario-duplicate', undefined, entry.keySpan, { key: entry.key }));
    return isLast;
  });
}

function unknown(
  code: string,
  variant: string | undefined,
  at: Span,
  found: string,
  known: readonly string[],
  severity?: Problem['severity'],
): Problem {
  const meant = nearest(found, known);
  return problem(code, variant, at, { found, known, ...(meant !== undefined && { suggestion: meant }) }, severity);
}

function problem(
  code: string,
  variant: string | undefined,
  at: Span,
  args: Readonly<Record<string, ProblemArgument>>,
  severity: Problem['severity'] = 'warning',
): Problem {
  return { code, ...(variant !== undefined && { variant }), severity, span: at, args };
}
