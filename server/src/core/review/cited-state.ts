import { fingerprintOf } from '../changes/fingerprint.ts';
import { ownWords } from '../changes/own-words.ts';
import { memory } from '../memory/memory.ts';
import type { Action, Referential } from '../model/referential.ts';
import type { CitedState } from '../model/review.ts';

/** What an action says and weighs now, with all that stands below it. */
export function citedState(referential: Referential, id: string): CitedState {
  const action = referential.actions.get(id);
  if (action === undefined) return NOTHING_CITED;
  const points = referential.points.get(id)?.points;
  return { text: textOf(referential, action), points: points === undefined ? undefined : rounded(points) };
}

/** Of an action that is not there. */
const NOTHING_CITED: CitedState = { text: '', points: undefined };

/** True where nothing changed that counts: neither words nor points. */
export function isSameState(a: CitedState, b: CitedState): boolean {
  return a.text === b.text && a.points === b.points;
}

const known = memory<Action, string>();

/** The words alone: how they are laid out does not count, nor does a block. The ids of what stands below do not, either. */
function textOf(referential: Referential, action: Action): string {
  const files = [...new Set(actionsFrom(action).flatMap(({ declaredIn }) => declaredIn))];
  const texts = files.map(path => referential.files.get(path));
  return known(action, texts, () =>
    fingerprintOf(
      actionsFrom(action).map(one => {
        const { title, text } = ownWords(referential, one);
        return [title, text];
      }),
    ),
  );
}

function actionsFrom(action: Action): readonly Action[] {
  return action.children.length === 0 ? [action] : [action, ...action.children.flatMap(actionsFrom)];
}

/** As many decimals as weights are written with: a sum is no other one because it was added up in another order. */
function rounded(points: number): number {
  return Math.round(points * 1e6) / 1e6;
}
