/** What an error says to a person; for whatever else is thrown, its text. */
export function saidBy(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
