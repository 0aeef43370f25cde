/** True for plain data (values, lists and records of it) that says the same, in the same order. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [some, others] = [Object.entries(a), Object.entries(b)];
  return (
    some.length === others.length &&
    some.every(([key, value], at) => key === others[at]?.[0] && isSameData(value, others[at]?.[1]))
  );
}
