/** The words of a page, from the one catalogue. */
import { type Message, say } from './say.ts';

/** Each text in the language of the moment, its `{name}`s left for the page to fill. */
export function textsInWords<Text extends Message>(texts: readonly Text[]): Readonly<Record<Text, string>> {
  return Object.fromEntries(texts.map(text => [text, say(text)])) as Record<Text, string>;
}
