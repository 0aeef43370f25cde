/** The texts of the view, as the extension sent them. */
import type { ViewText, ViewTexts } from '../../../server/src/protocol/view-texts.ts';

/** A text in the reader's language, its arguments in place. */
export type Say = (text: ViewText, args?: Readonly<Record<string, string>>) => string;

/** Speaks with the texts that were sent; a text that is missing shows in English rather than as a hole. */
export function speaker(texts: ViewTexts | null): Say {
  return (text, args = {}) => (texts?.[text] ?? text).replace(/\{(\w+)\}/g, (hole, name: string) => args[name] ?? hole);
}
