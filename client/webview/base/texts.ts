/** The texts of a page, as the extension sent them; of the simulation where nothing else is told. */
import type { ViewText } from '../../../server/src/protocol/view-texts.ts';

/** A text in the reader's language, its arguments in place. */
export type Say<Text extends string = ViewText> = (text: Text, args?: Readonly<Record<string, string>>) => string;

/** Speaks with the texts that were sent; a text that is missing shows in English rather than as a hole. */
export function speaker<Text extends string = ViewText>(texts: Readonly<Record<Text, string>> | null): Say<Text> {
  return (text, args = {}) => (texts?.[text] ?? text).replace(/\{(\w+)\}/g, (hole, name: string) => args[name] ?? hole);
}
