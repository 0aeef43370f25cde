import { fingerprintOf } from '../changes/fingerprint.ts';
import { textParts } from '../changes/own-words.ts';
import { actionsFrom } from '../index/tree.ts';
import { memory } from '../memory/memory.ts';
import { sixDecimals } from '../model/decimals.ts';
import type { Action, Referential } from '../model/referential.ts';
import type { CitedState } from '../model/review.ts';
import { textOf } from '../text/span.ts';
import { keptWords } from './kept-words.ts';

/** What an action says and weighs now, with all that stands below it. */
export function citedState(referential: Referential, id: string): CitedState {
  const action = referential.actions.get(id);
  if (action === undefined) return NOTHING_CITED;
  const points = referential.points.get(id)?.points;
  return { text: digestOf(referential, action), points: points === undefined ? undefined : sixDecimals(points) };
}

/** Of an action that is not there. */
const NOTHING_CITED: CitedState = { text: '', points: undefined };

/** True where nothing changed that counts: neither words nor points. */
export function isSameState(a: CitedState, b: CitedState): boolean {
  return a.text === b.text && a.points === b.points;
}

const known = memory<Action, string>();

/** The words alone: how they are laid out does not count, nor does a block. The ids of what stands below do not, either. */
function digestOf(referential: Referential, action: Action): string {
  const actions = [...actionsFrom(action)];
  const files = [...new Set(actions.flatMap(({ declaredIn }) => declaredIn))];
  const texts = files.map(path => referential.files.get(path));
  return known(action, texts, () => fingerprintOf(actions.map(({ id }) => wordsOf(referential, id))));
}

function wordsOf({ sources }: Referential, id: string): readonly (readonly string[])[] {
  const source = sources.get(id);
  if (source === undefined) return [];
  const { file, declaration } = source;
  const { title } = declaration.entry;
  const spans = [...textParts(declaration.entry).values()].flatMap(part => part.spans);
  return [keptWords(title), spans.flatMap(span => keptWords(textOf(file.text, span)))];
}
