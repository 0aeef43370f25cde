/** The words of the view, from the one catalogue. Pure. */
import { say } from '../../../l10n/say.ts';
import { type ViewText, type ViewTexts, viewTexts } from '../../../server/src/protocol/view-texts.ts';

/** Every text of the view in the language of the moment, its `{name}`s left for the view to fill. */
export function textsForView(): ViewTexts {
  const texts: Partial<Record<ViewText, string>> = {};
  for (const text of viewTexts) texts[text] = say(text);
  return texts as Record<ViewText, string>;
}
