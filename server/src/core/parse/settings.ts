import { CODES, isCode } from '../model/codes.ts';
import { nearest } from '../model/nearest.ts';
import type { Fault, Severity } from '../model/problem.ts';
import { PLATFORMS, type Platform } from '../model/referential.ts';
import { NO_SETTINGS, type ReferentialSettings, type Settings } from '../model/settings.ts';
import type { ScalarItem } from '../model/source.ts';
import { textOfScalar, type YamlValue } from '../model/yaml.ts';
import { type Span, span } from '../text/span.ts';
import { readYaml } from './scenario/yaml.ts';

export interface ReadSettings {
  readonly settings: Settings;
  /** What is wrong in the file, in the order of its text; the rest of it counts. */
  readonly faults: readonly Fault[];
}

/** What a severity may be in a configuration. */
export const SEVERITIES: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];

/** What a value should have been. */
type Expected = 'object' | 'patterns' | 'severity' | 'name' | 'level' | 'stars' | 'platform';

/**
 * Reads `referentiel.json`. JSON is YAML too, so it is read with places, and a comment or a comma too many does no harm.
 * Never throws: what cannot be used is a fault and left out.
 */
export function readSettings(text: string): ReadSettings {
  const faults: Fault[] = [];
  const { value, faults: unreadable } = readYaml(text);
  for (const line of unreadable) faults.push({ code: 'settings-syntax', variant: 'line', span: line, args: {} });
  if (value.kind !== 'mapping' && value.kind !== 'empty') {
    faults.push({ code: 'settings-syntax', variant: 'form', span: value.span, args: {} });
  }
  const settings: { -readonly [Key in keyof Settings]: Settings[Key] } = {
    referentials: new Map(),
    rules: new Map(),
    ignore: [],
  };
  eachKey(value, faults, {
    $schema: () => undefined,
    referentials: folders => {
      settings.referentials = mapOf(folders, faults, 'object', folder => referentialSettings(folder, faults));
      return isMapping(folders) ? undefined : 'object';
    },
    rules: rules => {
      checkCodes(rules, faults);
      settings.rules = mapOf(rules, faults, 'severity', severityOf);
      return isMapping(rules) ? undefined : 'object';
    },
    platform: value => {
      const platform = platformOf(value);
      if (platform !== undefined) settings.platform = platform;
      return platform === undefined ? 'platform' : undefined;
    },
    // What was kept of imported sheets: that it is there counts, and `sheets/markdown` reads it.
    feuille: sheets => {
      settings.holdsSheets = isMapping(sheets);
      return isMapping(sheets) ? undefined : 'object';
    },
    ignore: patterns => {
      const texts = textsOf(patterns);
      settings.ignore = texts ?? [];
      return texts === undefined ? 'patterns' : undefined;
    },
  });
  return { settings, faults: faults.sort((a, b) => a.span.start - b.span.start) };
}

/** The folders of which a `referentiel.json` says something, as they are written, without their quotes. */
export function writtenFolders(text: string): readonly ScalarItem[] {
  const { value } = readYaml(text);
  const entries = value.kind === 'mapping' ? value.entries : [];
  return entries
    .filter(({ key }) => key === 'referentials')
    .flatMap(({ value: folders }) => (folders.kind === 'mapping' ? folders.entries : []))
    .map(({ key, keySpan }) => ({ text: key, span: keySpan }));
}

/** The patterns of what a `referentiel.json` leaves out, as they are written, without their quotes. */
export function writtenPatterns(text: string): readonly ScalarItem[] {
  const { value } = readYaml(text);
  const entries = value.kind === 'mapping' ? value.entries : [];
  return entries
    .filter(({ key }) => key === 'ignore')
    .flatMap(({ value: patterns }) => (patterns.kind === 'list' ? patterns.items : []))
    .flatMap(item => {
      if (item.kind !== 'scalar') return [];
      const { start, end } = item.span;
      return [{ text: item.text, span: item.quoted ? span(start + 1, end - 1) : item.span }];
    });
}

/** What a `referentiel.json` says that is not a file that may be read: nothing. */
export function unreadableSettings(): ReadSettings {
  const fault: Fault = { code: 'settings-syntax', variant: 'unreadable', span: span(0, 0), args: {} };
  return { settings: NO_SETTINGS, faults: [fault] };
}

function checkCodes(rules: YamlValue, faults: Fault[]): void {
  for (const { key, keySpan } of rules.kind === 'mapping' ? rules.entries : []) {
    if (!isCode(key)) faults.push({ code: 'settings-rule', span: keySpan, args: { found: key, ...meant(key, CODES) } });
  }
}

/** Takes a value in; gives what it should have been, where it cannot be used. */
type Reader = (value: YamlValue) => Expected | undefined;

/** Hands each value to the reader of its key; one that the reader refuses, or that nobody reads, is a fault. */
function eachKey(mapping: YamlValue, faults: Fault[], readers: Readonly<Record<string, Reader>>): void {
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

function meant(found: string, known: readonly string[]): Fault['args'] {
  const suggestion = nearest(found, known);
  return suggestion === undefined ? {} : { suggestion };
}

/** A map from the entries of a mapping; those whose value is undefined are faults. */
function mapOf<Value>(
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

function referentialSettings(value: YamlValue, faults: Fault[]): ReferentialSettings | undefined {
  if (!isMapping(value)) return undefined;
  const settings: { -readonly [Key in keyof ReferentialSettings]: ReferentialSettings[Key] } = {};
  eachKey(value, faults, {
    name: name => {
      const text = textOfScalar(name);
      const isSlug = text !== undefined && /^[a-z][a-z0-9_]*$/.test(text);
      if (isSlug) settings.name = text;
      return isSlug ? undefined : 'name';
    },
    measureLevel: level => {
      const number = numberOf(level);
      const isLevel = number !== undefined && Number.isInteger(number) && number >= 1 && number <= 5;
      if (isLevel) settings.measureLevel = number;
      return isLevel ? undefined : 'level';
    },
    platform: value => {
      const platform = platformOf(value);
      if (platform !== undefined) settings.platform = platform;
      return platform === undefined ? 'platform' : undefined;
    },
    stars: stars => {
      const shares = stars.kind === 'list' ? stars.items.map(numberOf) : [];
      const known = shares.filter(share => share !== undefined).filter(share => share > 0 && share <= 1);
      const isRising = known.every((share, at) => at === 0 || share > (known[at - 1] ?? 0));
      const isRight = known.length > 0 && known.length === shares.length && isRising;
      if (isRight) settings.stars = known;
      return isRight ? undefined : 'stars';
    },
  });
  return settings;
}

function platformOf(value: YamlValue): Platform | undefined {
  return PLATFORMS.find(platform => platform === textOfScalar(value));
}

function severityOf(value: YamlValue): Severity | 'off' | undefined {
  return SEVERITIES.find(severity => severity === textOfScalar(value));
}

function isMapping(value: YamlValue): boolean {
  return value.kind === 'mapping';
}

function textsOf(value: YamlValue): readonly string[] | undefined {
  if (value.kind !== 'list') return undefined;
  const texts = value.items.map(textOfScalar);
  return texts.every(text => text !== undefined) ? texts : undefined;
}

function numberOf(value: YamlValue): number | undefined {
  const text = textOfScalar(value);
  return text !== undefined && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}
