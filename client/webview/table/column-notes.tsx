/** What the shortest names mean, in words that are seen and heard: the notes at the foot of the view. */
import type { JSX } from 'preact';
import { useView } from '../base/context.ts';

/** Quiet, behind all that is worked with; what stands in no column at some width is not explained there. */
export function ColumnNotes(): JSX.Element {
  const { say } = useView();
  return (
    <dl class="legend column-notes">
      <div>
        <dt>Δ</dt>
        <dd>{say('what the last change did to the points done; in brackets, to the potential')}</dd>
      </div>
      <div>
        <dt>{say('Outside the potential')}</dt>
        <dd>{say('deactivated, reduced or not concerned')}</dd>
      </div>
      <div class="of-weight">
        <dt>{say('Weight')}</dt>
        <dd>{say('share of the points of the action above, as the référentiel gives them')}</dd>
      </div>
    </dl>
  );
}
