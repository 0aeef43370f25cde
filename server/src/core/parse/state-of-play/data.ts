/** What somebody else's data hold; all of it may be missing or of another kind. */
export type Data = Readonly<Record<string, unknown>>;

export function dataIn(value: unknown): Data | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : undefined;
}

/** The items of a list; none of what is no list. */
export function arrayIn(value: unknown): unknown[] {
  return Array.isArray(value) ? [...(value as readonly unknown[])] : [];
}

/** A text that is not empty. */
export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
