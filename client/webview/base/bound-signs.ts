/** Signs that stay with their words where a line ends. Pure. */

/** A text whose French signs cannot be parted from their words: authors write plain spaces before `?` and inside of `« »`. */
export function withBoundSigns(text: string): string {
  return text.replaceAll(/ (?=[?!:;»])/g, '\u00a0').replaceAll('« ', '«\u00a0');
}
