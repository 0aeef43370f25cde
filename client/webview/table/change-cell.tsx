/** By how much the points of an action moved: with the last change, or from the baseline. */
import type { JSX } from 'preact';
import { useView } from '../base/context.ts';
import { isChange } from '../base/format.ts';
import { roles } from '../base/roles.ts';
import type { Move } from '../state/shown.ts';

export interface ChangeCellProps {
  readonly kind: 'move' | 'difference';
  readonly move: Move | null;
  /** True for an action that the baseline does not have. */
  readonly isNew?: boolean;
}

/** The change of the points done; in brackets that of the potential; nothing where nothing did. */
export function ChangeCell({ kind, move, isNew = false }: ChangeCellProps): JSX.Element {
  const { say, figures } = useView();
  if (move === null) {
    return (
      <div class={`cell change ${kind} still`} {...roles.cell}>
        {isNew ? say('new') : null}
      </div>
    );
  }
  const { done, potential } = move;
  const words = [
    `${say('Done')} ${figures.change(done)}`,
    ...(isChange(potential) ? [`${say('Potential')} ${figures.change(potential)}`] : []),
  ].join(', ');
  const direction = done > 0 ? 'gain' : done < 0 ? 'loss' : 'still';
  return (
    <div class={`cell change ${kind} ${direction}`} {...roles.cell} title={words}>
      {isChange(done) ? figures.change(done) : null}
      {isChange(potential) && (kind === 'difference' || !isChange(done)) ? (
        <span class="of-potential">{`${isChange(done) ? ' ' : ''}(${figures.change(potential)})`}</span>
      ) : null}
    </div>
  );
}
