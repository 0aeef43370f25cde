/** A text in one line, words a space apart; a space that holds two words together, as in « 5 000 » or before « ? », stays one. */
export function oneLine(text: string): string {
  return text.replace(/[^\S\u00a0\u202f]+/g, ' ').trim();
}
