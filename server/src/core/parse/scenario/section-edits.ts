import { compareIds, qualifiedId } from '../../model/id.ts';
import { SCENARIO_KEYS, type Scenario, type ScenarioKey } from '../../model/scenario.ts';
import type { YamlEntry, YamlMapping, YamlValue } from '../../model/yaml.ts';
import type { TextEdit } from '../../text/edits.ts';
import { span } from '../../text/span.ts';
import { lineFrom } from '../markdown/lines.ts';
import { lineStartOf } from './line-start.ts';
import { scalarText } from './scalar-text.ts';

/** The keys of a section and what they are to hold, as YAML; undefined takes a key away. */
export type SectionChanges = ReadonlyMap<string, string | undefined>;

/**
 * The edits that change a section of a scenario. Comments, order and everything else stay; a new key comes behind the last
 * one with a lower id, one that is no id at the end.
 */
export function sectionEdits(scenario: Scenario, key: ScenarioKey, changes: SectionChanges): TextEdit[] {
  const { text } = scenario;
  const section = sectionOf(scenario, key);
  const written = section?.value.kind === 'mapping' ? section.value : undefined;
  const edits: TextEdit[] = [];
  const removed = new Set<YamlEntry>();
  const added: Added[] = [];
  for (const [name, value] of changes) {
    const entries = written?.entries.filter(entry => entry.key === name) ?? [];
    const last = entries.at(-1);
    if (value === undefined) for (const entry of entries) removed.add(entry);
    else if (last) edits.push(replacement(text, last, value));
    else added.push([name, value]);
  }
  const ordered = added.sort(([a], [b]) => compareNames(a, b));
  if (written?.flow && !isEmptyFlow(text, written))
    return [...edits, ...flowRemovals(text, written, removed), ...flowAdditions(text, written, removed, ordered)];
  return [
    ...edits,
    ...[...removed].map(entry => lineRemoval(text, entry)),
    ...additions(scenario, key, section, ordered),
  ];
}

type Added = readonly [string, string];

/** The last section of a key: the one that counts. */
export function sectionOf({ entries }: Scenario, key: ScenarioKey): YamlEntry | undefined {
  return entries.findLast(entry => entry.key.normalize('NFC') === key);
}

/** The edit that gives a key another value. What is noted between the key and its value stays. */
export function replacement(text: string, { value }: YamlEntry, written: string): TextEdit {
  const before = text.slice(0, value.span.start).trimEnd().length;
  const start = text[before - 1] === ':' ? before : value.span.start;
  return { span: span(start, value.span.end), text: start === before ? ` ${written}` : written };
}

/** Where a section that is not there would begin: before those that come after it by custom, else at the end. */
export function newSectionPlace(scenario: Scenario, key: ScenarioKey): number {
  const later = SCENARIO_KEYS.slice(SCENARIO_KEYS.indexOf(key) + 1).flatMap(name => sectionOf(scenario, name) ?? []);
  const starts = later.map(entry => lineStartOf(scenario.text, keyStart(scenario.text, entry)));
  return Math.min(scenario.text.length, ...starts);
}

/** What ends the lines of a text. */
export function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function isEmptyFlow(text: string, { span: at }: YamlMapping): boolean {
  return /^\{[ \t]*\}$/.test(text.slice(at.start, at.end));
}

function lineRemoval(text: string, entry: YamlEntry): TextEdit {
  const start = keyStart(text, entry);
  const { end } = entry.value.span;
  const rest = text.slice(end, lineFrom(text, end).end);
  // What is noted behind a status outlives it.
  if (rest.includes('#')) return { span: span(start, end + rest.indexOf('#')), text: '' };
  return { span: span(lineStartOf(text, start), lineFrom(text, end).next), text: '' };
}

// An entry goes with the comma behind it; those at the end, with the comma before them, go as one.
function flowRemovals(text: string, { entries }: YamlMapping, removed: ReadonlySet<YamlEntry>): TextEdit[] {
  const lastKept = entries.findLastIndex(entry => !removed.has(entry));
  const inside = entries.slice(0, lastKept + 1).filter(entry => removed.has(entry));
  const edits = inside.map(entry => {
    const { end } = entry.value.span;
    const comma = /^\s*,[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
    return { span: span(keyStart(text, entry), end + comma), text: '' };
  });
  const [first, last, kept] = [entries[lastKept + 1], entries.at(-1), entries[lastKept]];
  if (first === undefined || last === undefined) return edits;
  const start = kept ? kept.value.span.end : keyStart(text, first);
  return [...edits, { span: span(start, last.value.span.end), text: '' }];
}

function flowAdditions(
  text: string,
  { entries, span: at }: YamlMapping,
  removed: ReadonlySet<YamlEntry>,
  added: readonly Added[],
): TextEdit[] {
  if (added.length === 0) return [];
  const list = added.map(([name, value]) => `${scalarText(name)}: ${value}`).join(', ');
  const kept = entries.findLast(entry => !removed.has(entry));
  if (kept) return [{ span: span(kept.value.span.end, kept.value.span.end), text: `, ${list}` }];
  const first = entries[0];
  const inside = first ? keyStart(text, first) : at.start + 1;
  return [{ span: span(inside, inside), text: first ? list : ` ${list} ` }];
}

function additions(
  scenario: Scenario,
  key: ScenarioKey,
  section: YamlEntry | undefined,
  added: readonly Added[],
): TextEdit[] {
  if (added.length === 0) return [];
  const { text } = scenario;
  const newline = newlineOf(text);
  const lines = (indent: string) =>
    added.map(([name, value]) => `${indent}${scalarText(name)}: ${value}${newline}`).join('');
  const inPlaceOf = (value: YamlValue, content: string): TextEdit => {
    const start = text.slice(0, value.span.start).trimEnd().length;
    return { span: span(start, value.span.end), text: newline + content.slice(0, -newline.length) };
  };
  if (section === undefined) {
    const at = newSectionPlace(scenario, key);
    const before = at > 0 && !/[\r\n]$/.test(text.slice(0, at)) ? newline : '';
    return [{ span: span(at, at), text: `${before}${key}:${newline}${lines('  ')}` }];
  }
  const { value } = section;
  if (value.kind === 'mapping' && !value.flow) return lineAdditions(text, value, added, newline);
  const indent = `${indentOf(text, section)}  `;
  if (value.kind === 'mapping') {
    // Empty braces would become one long line: lines of their own take their place.
    return [inPlaceOf(value, lines(indent))];
  }
  if (value.kind === 'empty' && value.span.start < value.span.end) return [inPlaceOf(value, lines(indent))];
  // What stands there is nothing, or no mapping: what is new follows on lines of its own.
  const { end, next } = lineFrom(text, value.span.end);
  return [{ span: span(next, next), text: (next === end ? newline : '') + lines(indent) }];
}

function lineAdditions(text: string, { entries }: YamlMapping, added: readonly Added[], newline: string): TextEdit[] {
  const first = entries[0];
  if (first === undefined) return [];
  const indent = indentOf(text, first);
  return added.map(([name, value]) => {
    const line = `${indent}${scalarText(name)}: ${value}`;
    const isId = qualifiedId(name) !== undefined;
    const previous = isId ? entries.findLast(({ key }) => compareNames(key, name) < 0) : entries.at(-1);
    if (previous === undefined) {
      const at = lineStartOf(text, keyStart(text, first));
      return { span: span(at, at), text: line + newline };
    }
    const { end, next } = lineFrom(text, previous.value.span.end);
    return next === end
      ? { span: span(end, end), text: newline + line }
      : { span: span(next, next), text: line + newline };
  });
}

function compareNames(a: string, b: string): number {
  const [left, right] = [qualifiedId(a), qualifiedId(b)];
  if (left && right && left.prefix === right.prefix) return compareIds(left.id, right.id);
  return a < b ? -1 : a > b ? 1 : 0;
}

function indentOf(text: string, entry: YamlEntry): string {
  const start = keyStart(text, entry);
  return text.slice(lineStartOf(text, start), start);
}

// A quote before the key belongs to it.
function keyStart(text: string, { keySpan }: YamlEntry): number {
  const before = text[keySpan.start - 1];
  return before === '"' || before === "'" ? keySpan.start - 1 : keySpan.start;
}
