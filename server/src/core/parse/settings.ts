import { CODES, isCode } from '../model/codes.ts';
import type { Fault, Severity } from '../model/problem.ts';
import { PLATFORMS, type Platform } from '../model/referential.ts';
import { NO_SETTINGS, type ReferentialSettings, SEVERITIES, type Settings } from '../model/settings.ts';
import { textOfScalar, type YamlValue } from '../model/yaml.ts';
import { span } from '../text/span.ts';
import { readYaml } from './scenario/yaml.ts';
import { eachKey, mapOf, meant } from './settings-keys.ts';

export interface ReadSettings {
  readonly settings: Settings;
  /** What is wrong in the file, in the order of its text; the rest of it counts. */
  readonly faults: readonly Fault[];
}

/**
 * Reads `referentiel.json`. JSON is YAML too, so it is read with places, and a comment or a comma too many does no harm.
 * Never throws: what cannot be used is a fault and left out.
 */
export function readSettings(text: string): ReadSettings {
  const faults: Fault[] = [];
  const { value, faults: unreadable } = readYaml(text);
  for (const line of unreadable) faults.push({ code: 'settings-syntax', variant: 'line', span: line, args: {} });
  // Where nothing is written yet, nothing is wrong; a `null` that says so is something.
  if (value.kind !== 'mapping' && value.span.start < value.span.end) {
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
