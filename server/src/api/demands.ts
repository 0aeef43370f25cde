/** What a program in JavaScript gives, which no compiler has looked at: held to the declared types before anything is done with it. */
import { isData } from '../core/model/data.ts';
import { PLATFORMS } from '../core/model/referential.ts';
import type { DiffOptions, Language, Texts } from './options.ts';

const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** @throws TypeError where they are no texts by their names */
export function demandTexts(value: Texts, name = 'texts'): void {
  demand(isData(value), name, 'an object of texts by their names', value);
  for (const [path, text] of Object.entries(value)) demandText(text, `${name}[${JSON.stringify(path)}]`);
}

/** @throws TypeError where it is no text */
export function demandText(value: string, name = 'text'): void {
  demand(typeof value === 'string', name, 'a text', value);
}

/** @throws TypeError where one of them says what none can */
export function demandOptions(value: DiffOptions): void {
  demand(isData(value), 'options', 'an object', value);
  const { language, platform, scenarios } = value;
  demandOneOf(LANGUAGES, language, 'options.language');
  demandOneOf(PLATFORMS, platform, 'options.platform');
  if (scenarios !== undefined) demandTexts(scenarios, 'options.scenarios');
}

function demandOneOf(known: readonly string[], value: string | undefined, name: string): void {
  const isKnown = value === undefined || known.includes(value);
  demand(isKnown, name, known.map(one => JSON.stringify(one)).join(' or '), value);
}

function demand(isMet: boolean, name: string, expected: string, value: unknown): void {
  if (!isMet) throw new TypeError(`${name} must be ${expected}; it is ${kindOf(value)}.`);
}

function kindOf(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return `the number ${value}`;
  return value === null || value === undefined ? String(value) : `of the type ${typeof value}`;
}
