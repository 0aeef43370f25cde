import type { Severity } from '../model/problem.ts';
import type { ReferentialSettings, Settings } from '../model/settings.ts';
import type { YamlValue } from '../model/yaml.ts';
import type { Span } from '../text/span.ts';
import { readYaml } from './scenario/yaml.ts';

export interface ReadSettings {
  readonly settings: Settings;
  readonly faults: readonly SettingsFault[];
  /** The places of the codes for which severities are given; nothing here knows the rules themselves. */
  readonly ruleCodes: readonly { readonly code: string; readonly span: Span }[];
}

/** What is wrong in `referentiel.json`; the rest of it counts. */
export interface SettingsFault {
  /** `unreadable`: it is not a file that may be read. */
  readonly reason: 'syntax' | 'unknown-key' | 'wrong-value' | 'unreadable';
  readonly span: Span;
  /** The key that it is about; empty for the syntax. */
  readonly key: string;
}

type Report = (reason: SettingsFault['reason'], span: Span, key: string) => void;

/**
 * Reads `referentiel.json`. JSON is YAML too, so it is read with places, and a comment or a comma too many does no harm.
 * Never throws: what cannot be used is reported and left out.
 */
export function readSettings(text: string): ReadSettings {
  const faults: SettingsFault[] = [];
  const report: Report = (reason, span, key) => void faults.push({ reason, span, key });
  const { value, faults: unreadable } = readYaml(text);
  for (const span of unreadable) report('syntax', span, '');
  if (value.kind !== 'mapping' && value.kind !== 'empty') report('syntax', value.span, '');
  const settings: { -readonly [Key in keyof Settings]: Settings[Key] } = {
    referentials: new Map(),
    rules: new Map(),
    ignore: [],
  };
  const ruleCodes: { code: string; span: Span }[] = [];
  eachKey(value, report, {
    $schema: () => true,
    referentials: folders => {
      settings.referentials = mapOf(folders, report, folder => referentialSettings(folder, report));
      return isMapping(folders);
    },
    rules: rules => {
      const entries = rules.kind === 'mapping' ? rules.entries : [];
      ruleCodes.push(...entries.map(({ key, keySpan }) => ({ code: key, span: keySpan })));
      settings.rules = mapOf(rules, report, severityOf);
      return isMapping(rules);
    },
    ignore: patterns => {
      settings.ignore = textsOf(patterns) ?? [];
      return textsOf(patterns) !== undefined;
    },
  });
  return { settings, faults, ruleCodes };
}

type Reader = (value: YamlValue) => boolean;

/** Hands each value to the reader of its key; one that the reader refuses, or that nobody reads, is reported. */
function eachKey(mapping: YamlValue, report: Report, readers: Readonly<Record<string, Reader>>): void {
  if (mapping.kind !== 'mapping') return;
  for (const { key, keySpan, value } of mapping.entries) {
    const reader = Object.hasOwn(readers, key) ? readers[key] : undefined;
    if (reader === undefined) report('unknown-key', keySpan, key);
    else if (!reader(value)) report('wrong-value', value.span, key);
  }
}

/** A map from the entries of a mapping; those whose value is undefined are reported. */
function mapOf<Value>(
  mapping: YamlValue,
  report: Report,
  read: (value: YamlValue) => Value | undefined,
): ReadonlyMap<string, Value> {
  const map = new Map<string, Value>();
  for (const entry of mapping.kind === 'mapping' ? mapping.entries : []) {
    const value = read(entry.value);
    if (value === undefined) report('wrong-value', entry.value.span, entry.key);
    else map.set(entry.key, value);
  }
  return map;
}

function referentialSettings(value: YamlValue, report: Report): ReferentialSettings | undefined {
  if (!isMapping(value)) return undefined;
  const settings: { -readonly [Key in keyof ReferentialSettings]: ReferentialSettings[Key] } = {};
  eachKey(value, report, {
    name: name => {
      const text = textOf(name);
      const isSlug = text !== undefined && /^[a-z][a-z0-9_]*$/.test(text);
      if (isSlug) settings.name = text;
      return isSlug;
    },
    measureLevel: level => {
      const number = numberOf(level);
      const isLevel = number !== undefined && Number.isInteger(number) && number >= 1 && number <= 5;
      if (isLevel) settings.measureLevel = number;
      return isLevel;
    },
    stars: stars => {
      const shares = stars.kind === 'list' ? stars.items.map(numberOf) : [];
      const known = shares.filter(share => share !== undefined).filter(share => share > 0 && share <= 1);
      const isRising = known.every((share, at) => at === 0 || share > (known[at - 1] ?? 0));
      const isRight = known.length > 0 && known.length === shares.length && isRising;
      if (isRight) settings.stars = known;
      return isRight;
    },
  });
  return settings;
}

const SEVERITIES: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];

function severityOf(value: YamlValue): Severity | 'off' | undefined {
  return SEVERITIES.find(severity => severity === textOf(value));
}

function isMapping(value: YamlValue): boolean {
  return value.kind === 'mapping';
}

function textOf(value: YamlValue): string | undefined {
  return value.kind === 'scalar' ? value.text : undefined;
}

function textsOf(value: YamlValue): readonly string[] | undefined {
  if (value.kind !== 'list') return undefined;
  const texts = value.items.map(textOf);
  return texts.every(text => text !== undefined) ? texts : undefined;
}

function numberOf(value: YamlValue): number | undefined {
  const text = textOf(value);
  return text !== undefined && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}
