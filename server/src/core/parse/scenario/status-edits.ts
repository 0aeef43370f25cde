import { compareIds, qualifiedId } from '../../model/id.ts';
import type { Scenario, ScenarioKey } from '../../model/scenario.ts';
import type { Status } from '../../model/score.ts';
import type { YamlEntry, YamlMapping } from '../../model/yaml.ts';
import { span } from '../../text/span.ts';
import { lineFrom } from '../markdown/lines.ts';
import type { ScenarioEdit } from './edits.ts';

/**
 * The edits that set statuses by qualified id, or take them away (undefined). Comments, order and everything else stay; a
 * new status comes behind the last one with a lower id.
 */
export function statusEdits(scenario: Scenario, changes: ReadonlyMap<string, Status | undefined>): ScenarioEdit[] {
  const section = sectionOf(scenario, 'Statuts');
  const written = section?.value.kind === 'mapping' ? section.value : undefined;
  const edits: ScenarioEdit[] = [];
  const added: [string, Status][] = [];
  for (const [action, status] of changes) {
    const entries = written?.entries.filter(({ key }) => key === action) ?? [];
    const last = entries.at(-1);
    if (status === undefined) for (const entry of entries) edits.push(removal(scenario.text, written, entry));
    else if (last) edits.push(replacement(scenario.text, last, statusText(status)));
    else added.push([action, status]);
  }
  return [...edits, ...insertions(scenario, section, added)];
}

/** A status as scenario files write it. */
export function statusText(status: Status): string {
  return typeof status === 'string' ? status : `[${status.map(share => rounded6(share)).join(', ')}]`;
}

function rounded6(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}

function sectionOf({ entries }: Scenario, key: ScenarioKey): YamlEntry | undefined {
  return entries.findLast(entry => entry.key.normalize('NFC') === key);
}

function replacement(text: string, { value }: YamlEntry, status: string): ScenarioEdit {
  const behindColon = value.kind === 'empty' && text[value.span.start - 1] === ':';
  return { span: value.span, text: behindColon ? ` ${status}` : status };
}

function removal(text: string, mapping: YamlMapping | undefined, entry: YamlEntry): ScenarioEdit {
  const start = keyStart(text, entry);
  const end = entry.value.span.end;
  if (mapping?.flow) {
    const [, comma] = /^(\s*,\s*)/.exec(text.slice(end)) ?? [];
    if (comma !== undefined) return { span: span(start, end + comma.length), text: '' };
    const before = /,\s*$/.exec(text.slice(0, start));
    return { span: span(before ? before.index : start, end), text: '' };
  }
  const lineStart = lineStartOf(text, start);
  const rest = text.slice(end, lineFrom(text, end).end);
  // What is noted behind a status outlives it.
  if (rest.includes('#')) return { span: span(start, end + rest.indexOf('#')), text: '' };
  return { span: span(lineStart, lineFrom(text, end).next), text: '' };
}

function insertions(
  scenario: Scenario,
  section: YamlEntry | undefined,
  added: readonly (readonly [string, Status])[],
): ScenarioEdit[] {
  if (added.length === 0) return [];
  const { text } = scenario;
  const ordered = added.toSorted(([a], [b]) => compareNames(a, b));
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = (indent: string) => ordered.map(([id, status]) => `${indent}${id}: ${statusText(status)}${newline}`);
  if (section === undefined) {
    const at = newSectionPlace(scenario);
    const before = at > 0 && !/[\r\n]$/.test(text.slice(0, at)) ? newline : '';
    return [{ span: span(at, at), text: `${before}Statuts:${newline}${lines('  ').join('')}` }];
  }
  const { value } = section;
  if (value.kind !== 'mapping') {
    // What stands there is no mapping, or nothing at all: the statuses follow on lines of their own.
    const { end, next } = lineFrom(text, value.span.end);
    const before = next === end ? newline : '';
    return [{ span: span(next, next), text: before + lines(`${indentOf(text, section)}  `).join('') }];
  }
  return value.flow ? [flowInsertion(text, value, ordered)] : blockInsertions(text, value, ordered, newline);
}

function flowInsertion(
  text: string,
  { entries, span: at }: YamlMapping,
  added: readonly (readonly [string, Status])[],
): ScenarioEdit {
  const last = entries.at(-1);
  const list = added.map(([id, status]) => `${id}: ${statusText(status)}`).join(', ');
  const isClosed = text[at.end - 1] === '}';
  if (last) return { span: span(last.value.span.end, last.value.span.end), text: `, ${list}` };
  const inside = isClosed ? span(at.start + 1, at.end - 1) : span(at.start + 1, at.start + 1);
  return { span: inside, text: ` ${list} ` };
}

function blockInsertions(
  text: string,
  { entries }: YamlMapping,
  added: readonly (readonly [string, Status])[],
  newline: string,
): ScenarioEdit[] {
  const first = entries[0];
  if (first === undefined) return [];
  const indent = indentOf(text, first);
  return added.map(([id, status]) => {
    const previous = entries.findLast(({ key }) => compareNames(key, id) < 0);
    const line = `${indent}${id}: ${statusText(status)}`;
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

/** Before the expected scores, else at the end. */
function newSectionPlace(scenario: Scenario): number {
  const scores = sectionOf(scenario, 'Scores');
  return scores ? lineStartOf(scenario.text, keyStart(scenario.text, scores)) : scenario.text.length;
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

function lineStartOf(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
