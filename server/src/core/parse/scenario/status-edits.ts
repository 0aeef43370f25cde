import { compareIds, qualifiedId } from '../../model/id.ts';
import type { Scenario, ScenarioKey } from '../../model/scenario.ts';
import type { Status } from '../../model/score.ts';
import type { YamlEntry, YamlMapping } from '../../model/yaml.ts';
import type { TextEdit } from '../../text/edits.ts';
import { span } from '../../text/span.ts';
import { lineFrom } from '../markdown/lines.ts';
import { lineStartOf } from './line-start.ts';

/**
 * The edits that set statuses by qualified id, or take them away (undefined). Comments, order and everything else stay; a
 * new status comes behind the last one with a lower id.
 */
export function statusEdits(scenario: Scenario, changes: ReadonlyMap<string, Status | undefined>): TextEdit[] {
  const { text } = scenario;
  const section = sectionOf(scenario, 'Statuts');
  const written = section?.value.kind === 'mapping' ? section.value : undefined;
  const edits: TextEdit[] = [];
  const removed = new Set<YamlEntry>();
  const added: Added[] = [];
  for (const [action, status] of changes) {
    const entries = written?.entries.filter(({ key }) => key === action) ?? [];
    const last = entries.at(-1);
    if (status === undefined) for (const entry of entries) removed.add(entry);
    else if (last) edits.push(replacement(text, last, statusText(status)));
    else added.push([action, status]);
  }
  const ordered = added.sort(([a], [b]) => compareNames(a, b));
  if (written?.flow)
    return [...edits, ...flowRemovals(text, written, removed), ...flowAdditions(text, written, removed, ordered)];
  return [...edits, ...[...removed].map(entry => lineRemoval(text, entry)), ...additions(scenario, section, ordered)];
}

type Added = readonly [string, Status];

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

function replacement(text: string, { value }: YamlEntry, status: string): TextEdit {
  const behindColon = value.kind === 'empty' && text[value.span.start - 1] === ':';
  return { span: value.span, text: behindColon ? ` ${status}` : status };
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
  const list = added.map(([id, status]) => `${id}: ${statusText(status)}`).join(', ');
  const kept = entries.findLast(entry => !removed.has(entry));
  if (kept) return [{ span: span(kept.value.span.end, kept.value.span.end), text: `, ${list}` }];
  const first = entries[0];
  const inside = first ? keyStart(text, first) : at.start + 1;
  return [{ span: span(inside, inside), text: first ? list : ` ${list} ` }];
}

function additions(scenario: Scenario, section: YamlEntry | undefined, added: readonly Added[]): TextEdit[] {
  if (added.length === 0) return [];
  const { text } = scenario;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = (indent: string) =>
    added.map(([id, status]) => `${indent}${id}: ${statusText(status)}${newline}`).join('');
  if (section === undefined) {
    const at = newSectionPlace(scenario);
    const before = at > 0 && !/[\r\n]$/.test(text.slice(0, at)) ? newline : '';
    return [{ span: span(at, at), text: `${before}Statuts:${newline}${lines('  ')}` }];
  }
  if (section.value.kind === 'mapping') return lineAdditions(text, section.value, added, newline);
  // What stands there is nothing, or no mapping: the statuses follow on lines of their own.
  const { end, next } = lineFrom(text, section.value.span.end);
  return [{ span: span(next, next), text: (next === end ? newline : '') + lines(`${indentOf(text, section)}  `) }];
}

function lineAdditions(text: string, { entries }: YamlMapping, added: readonly Added[], newline: string): TextEdit[] {
  const first = entries[0];
  if (first === undefined) return [];
  const indent = indentOf(text, first);
  return added.map(([id, status]) => {
    const line = `${indent}${id}: ${statusText(status)}`;
    const previous = entries.findLast(({ key }) => compareNames(key, id) < 0);
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
