/** By how much the points of an action moved: with the last change, or from the baseline. */
import type { JSX } from 'preact';
import { useView, type View } from '../base/context.ts';
import { isChange } from '../base/format.ts';
import { roles } from '../base/roles.ts';
import { MOVED_NAMES, type Move, movedFigures } from '../state/difference.ts';

export interface ChangeCellProps {
  readonly kind: 'move' | 'difference';
  readonly move: Move | null;
  /** True for an action that the baseline does not have. */
  readonly isNew?: boolean;
}

/**
 * The change of the points done; where there is none, that of the potential in brackets, or that of what is planned or not
 * done behind the letter of its key. A difference tells the potential beside the points done. Nothing where nothing moved.
 */
export function ChangeCell({ kind, move, isNew = false }: ChangeCellProps): JSX.Element {
  const view = useView();
  if (move === null) {
    return (
      <div class={`cell change ${kind} still`} {...roles.cell}>
        {isNew ? view.say('new') : null}
      </div>
    );
  }
  const { figures } = view;
  const [lead] = movedFigures(move);
  const { done, potential } = move;
  const direction = done > 0 ? 'gain' : done < 0 ? 'loss' : 'still';
  return (
    <div class={`cell change ${kind} ${direction}`} {...roles.cell} title={moveInWords(view, move)}>
      {lead === 'done' ? figures.change(done) : null}
      {isChange(potential) && (kind === 'difference' || lead === 'potential') ? (
        <span class="of-potential">{`${lead === 'done' ? ' ' : ''}(${figures.change(potential)})`}</span>
      ) : null}
      {lead === 'planned' || lead === 'notDone' ? `${LETTERS[lead]} ${figures.change(move[lead])}` : null}
    </div>
  );
}

/** Those of the keys that set these statuses. */
const LETTERS = { planned: 'P', notDone: 'N' } as const;

function moveInWords({ say, figures }: View, move: Move): string {
  return movedFigures(move)
    .map(figure => `${say(MOVED_NAMES[figure])} ${figures.change(move[figure])}`)
    .join(', ');
}
