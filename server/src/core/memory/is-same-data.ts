/** True for plain data (values, lists, records and maps of it) that says the same, in the same order. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [some, others] = [entriesOf(a), entriesOf(b)];
  return (
    some.length === others.length &&
    some.every(([key, value], at) => key === others[at]?.[0] && isSameData(value, others[at]?.[1]))
  );
}

function entriesOf(data: object): readonly (readonly [unknown, unknown])[] {
  return data instanceof Map ? [...data] : Object.entries(data);
}
