import { type Drawn, oneOf } from '../../model/mixture.ts';
import type { MixtureFault } from '../../model/mixture-fault.ts';
import { IDENTITY, IDENTITY_2026, numberIn } from '../../model/scenario.ts';
import type { YamlEntry, YamlValue } from '../../model/yaml.ts';
import type { Span } from '../../text/span.ts';
import { answerIn } from '../scenario/values.ts';

/** Where what is wrong is gathered. */
export type Faults = MixtureFault[];

/** The entries of a mapping; none, and a fault, of anything else. */
export function mappingOf(faults: Faults, value: YamlValue, key: string): readonly YamlEntry[] {
  if (value.kind === 'mapping') return value.entries;
  faults.push({ kind: 'mapping', key, span: value.span });
  return [];
}

/** The word that a key is; undefined, and a fault, where it is none of those known. */
export function ofKnown<Word extends string>(
  faults: Faults,
  kind: 'key' | 'status' | 'property' | 'level',
  { key, keySpan }: YamlEntry,
  known: readonly Word[],
): Word | undefined {
  const found = known.find(word => word === key.normalize('NFC'));
  if (found === undefined) faults.push({ kind, found: key, known, span: keySpan });
  return found;
}

/** The number from 0 of an entry, up to 1 where it is a share; 0, and a fault, for anything else. */
export function numberOf(faults: Faults, { key, value }: YamlEntry, most = Number.POSITIVE_INFINITY): number {
  const text = value.kind === 'scalar' ? value.text : '';
  const number = numberIn(text);
  if (number !== undefined && number >= 0 && number <= most) return number;
  faults.push({ kind: most === 1 ? 'share' : 'number', key, found: text, span: value.span });
  return 0;
}

/** Tells where none of some weights is above 0; where one of them was no number, that is told already. */
export function isSomething(faults: Faults, key: string, span: Span, weights: readonly number[]): void {
  const isTold = faults.some(fault => fault.span.start >= span.start && fault.span.end <= span.end);
  if (!isTold && !weights.some(weight => weight > 0)) faults.push({ kind: 'nothing', key, span });
}

/** What is drawn: a value; one of several, each as often, or by its weight; a number between two. */
export function drawnOf(faults: Faults, entry: YamlEntry): Drawn {
  const { key, value } = entry;
  switch (value.kind) {
    case 'scalar':
      return oneOf([[wordOf(value), 1]]);
    case 'list': {
      const words = value.items.map(wordOf);
      const [from, to] = words.map(numberIn);
      if (words.length === 2 && from !== undefined && to !== undefined) {
        if (from > to) faults.push({ kind: 'range', key, span: value.span });
        return { kind: 'range', from, to };
      }
      isSomething(
        faults,
        key,
        value.span,
        words.map(() => 1),
      );
      return oneOf(words.map(word => [word, 1]));
    }
    case 'mapping': {
      const weights = value.entries.map(weighed => [answerOf(weighed.key), numberOf(faults, weighed)] as const);
      isSomething(
        faults,
        key,
        value.span,
        weights.map(([, weight]) => weight),
      );
      return oneOf(weights);
    }
    case 'empty':
      faults.push({ kind: 'nothing', key, span: value.span });
      return oneOf([]);
  }
}

/** What collectivités of a kind are: properties and values that formulas of either platform know. */
export function identityOf(faults: Faults, entry: YamlEntry | undefined): ReadonlyMap<string, Drawn> {
  const entries = entry ? mappingOf(faults, entry.value, entry.key) : [];
  const properties = [...new Set([...IDENTITY.keys(), ...IDENTITY_2026.keys()])];
  return new Map(
    entries.flatMap(one => {
      const property = ofKnown(faults, 'property', one, properties);
      if (property === undefined) return [];
      const drawn = drawnOf(faults, one);
      refuseUnknown(faults, property, drawn, one.value.span);
      return [[property, drawn] as const];
    }),
  );
}

function refuseUnknown(faults: Faults, property: string, drawn: Drawn, span: Span): void {
  const known = [...new Set([...(IDENTITY.get(property) ?? []), ...(IDENTITY_2026.get(property) ?? [])])];
  const isKnown = (value: string) =>
    known.includes(value) || (property === 'population' && numberIn(value) !== undefined);
  const values = drawn.kind === 'range' ? [String(drawn.from)] : drawn.weights.map(([value]) => value);
  for (const found of values) if (!isKnown(found)) faults.push({ kind: 'value', property, found, known, span });
}

function wordOf(value: YamlValue): string {
  return answerIn(value) ?? '';
}

/** As answers are written: what YAML takes for a boolean is OUI or NON. */
function answerOf(text: string): string {
  return wordOf({ kind: 'scalar', text, quoted: false, span: { start: 0, end: 0 } });
}
