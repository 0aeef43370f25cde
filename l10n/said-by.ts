/** What an error says to a person; for whatever else is thrown, its text. */
export function saidBy(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What an error says to a developer, as every log tells it: its stack, where it has one, several lines. */
export function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
