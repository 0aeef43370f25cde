/** What a client sent, where it is an object of any kind; nothing where it is none. */
export function recordOf(sent: unknown): Readonly<Record<string, unknown>> {
  return isRecord(sent) ? sent : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
