import { nearest } from '../model/nearest.ts';
import type { Fault } from '../model/problem.ts';
import { SEVERITIES } from '../model/settings.ts';
import type { YamlValue } from '../model/yaml.ts';
import type { Span } from '../text/span.ts';

/** What a value should have been. */
type Expected = 'object' | 'patterns' | 'severity' | 'name' | 'level' | 'stars' | 'platform';

/** Takes a value in; gives what it should have been, where it cannot be used. */
type Reader = (value: YamlValue) => Expected | undefined;

/** Hands each value to the reader of its key; one that the reader refuses, or that nobody reads, is a fault. */
export function eachKey(mapping: YamlValue, faults: Fault[], readers: Readonly<Record<string, Reader>>): void {
  if (mapping.kind !== 'mapping') return;
  const known = new Map(Object.entries(readers));
  for (const { key, keySpan, value } of mapping.entries) {
    const reader = known.get(key);
    const expected = reader?.(value);
    if (expected !== undefined) faults.push(wrongValue(expected, key, value.span));
    if (reader === undefined) {
      const names = [...known.keys()].filter(name => !WRITTEN_BY_PROGRAMS.has(name));
      // One that is there already would stand there twice.
      const missing = names.filter(name => !mapping.entries.some(entry => entry.key === name));
      const args = { found: key, known: missing.length > 0 ? missing : names, ...meant(key, missing) };
      faults.push({ code: 'settings-key', span: keySpan, args });
    }
  }
}

/** Keys that nobody writes by hand, and that are not proposed. */
const WRITTEN_BY_PROGRAMS: ReadonlySet<string> = new Set(['$schema', 'feuille']);

function wrongValue(expected: Expected, key: string, at: Span): Fault {
  const known = expected === 'severity' ? { known: SEVERITIES } : {};
  return { code: 'settings-value', variant: expected, span: at, args: { key, ...known } };
}

/** The one of some names that is meant by another, if there is one near. */
export function meant(found: string, known: readonly string[]): Fault['args'] {
  const suggestion = nearest(found, known);
  return suggestion === undefined ? {} : { suggestion };
}

/** A map from the entries of a mapping; those whose value is undefined are faults. */
export function mapOf<Value>(
  mapping: YamlValue,
  faults: Fault[],
  expected: Expected,
  read: (value: YamlValue) => Value | undefined,
): ReadonlyMap<string, Value> {
  const map = new Map<string, Value>();
  for (const entry of mapping.kind === 'mapping' ? mapping.entries : []) {
    const value = read(entry.value);
    if (value === undefined) faults.push(wrongValue(expected, entry.key, entry.value.span));
    else map.set(entry.key, value);
  }
  return map;
}
