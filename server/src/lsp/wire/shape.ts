import { isRecord } from '../../protocol/shapes.ts';

/**
 * What a value from outside must be: gives the way to the first part of it that is something else, `position.line`; `''` for
 * the value itself, undefined where there is none.
 */
export type Shape = (value: unknown) => string | undefined;

/** The shape of what a test says yes to. */
export function that(holds: (value: unknown) => boolean): Shape {
  return value => (holds(value) ? undefined : '');
}

/** An object with at least these parts. */
export function fields(parts: Readonly<Record<string, Shape>>): Shape {
  return value =>
    isRecord(value) ? firstFault(Object.entries(parts).map(([name, shape]) => [name, value[name], shape])) : '';
}

export function listOf(item: Shape): Shape {
  return value => (Array.isArray(value) ? firstFault(value.map((one: unknown, at) => [String(at), one, item])) : '');
}

/** What is something only where it is there at all. */
export function optional(shape: Shape): Shape {
  return value => (value === undefined || value === null ? undefined : shape(value));
}

/** All of these at once. */
export function both(...shapes: readonly Shape[]): Shape {
  return value => shapes.map(shape => shape(value)).find(fault => fault !== undefined);
}

function firstFault(parts: readonly (readonly [name: string, value: unknown, shape: Shape])[]): string | undefined {
  for (const [name, value, shape] of parts) {
    const fault = shape(value);
    if (fault !== undefined) return fault === '' ? name : `${name}.${fault}`;
  }
  return undefined;
}
