/** What the guards of messages ask of parts whose type nobody has checked. */
import type { WireLocation, WireRange } from './language.ts';

/** True for an object that is no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an object holds by name; nothing where there is none. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** True for one of some words. */
export function isOneOf(known: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && known.includes(value);
}

/** True for a place in a list, or a count: a whole number that is not below 0. */
export function isPlace(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** True for a position in a text. */
export function isPosition(value: unknown): value is WireRange['start'] {
  return isRecord(value) && isPlace(value['line']) && isPlace(value['character']);
}

/** True for a range of a text. */
export function isRange(value: unknown): value is WireRange {
  return isRecord(value) && isPosition(value['start']) && isPosition(value['end']);
}

/** True for a range and the document that it stands in. */
export function isLocation(value: unknown): value is WireLocation {
  return isRecord(value) && isText(value['uri']) && isRange(value['range']);
}
