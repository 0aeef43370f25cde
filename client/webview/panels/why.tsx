/** Why an action has the score that it has, step by step. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { WireExplanation } from '../../../server/src/protocol/explanation.ts';
import { Bar } from '../bars/bar.tsx';
import { useView } from '../base/context.ts';
import { shareOf } from '../base/format.ts';
import { pointsInWords } from '../base/points-in-words.ts';
import { Panel, type WayBack } from './panel.tsx';
import type { RowOf } from './why/pictures.tsx';
import { Steps } from './why/steps.tsx';

export interface WhyProps {
  readonly id: string;
  readonly rowOf: RowOf;
  /** Null until it is known. */
  readonly explanation: WireExplanation | null;
  /** The id of the action that was explained before, from which one came here; null where one did not. */
  readonly from: string | null;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** The panel. The way back leads to what was explained before; closing it gives the focus back to the figure that opened it. */
export function Why({ id, rowOf, explanation, from, onBack, onClose }: WhyProps): JSX.Element {
  const view = useView();
  const { say, figures, reveal } = view;
  const row = rowOf(id);
  const opener = useRef<Element | null>(null);
  const explained = useRef<string | null>(null);
  if (explained.current !== id) {
    explained.current = id;
    const active = document.activeElement;
    // Within the panel one walks on; what it was opened from stays.
    if (active?.closest('.panel-why') == null) opener.current = active;
  }
  const close = (): void => {
    onClose();
    const { current } = opener;
    if (current instanceof HTMLElement && current.isConnected && current !== document.body) current.focus();
    else if (current instanceof SVGElement && current.isConnected) current.focus();
    else reveal(id);
  };
  const backTo = (before: string | null): WayBack | null =>
    before === null ? null : { name: say('Back to {action}', { action: before || say('Total') }), onBack };
  const share = row === undefined ? null : shareOf(row.score.done, row.score.potential);
  const title = row?.title ?? explanation?.title ?? '';
  return (
    <Panel name="why" subject={id} title={say('Why?')} back={backTo(from)} onClose={close} takesFocus>
      <p class="why-action">
        <button type="button" class="link" onClick={() => reveal(id)}>
          {id === '' ? say('Total') : id}
        </button>{' '}
        {title}
      </p>
      {row === undefined ? null : (
        <div class="why-score">
          <Bar score={row.score} amounts={row.amounts} before={row.before} size="row" />
          <p class="why-figures" aria-live="polite">
            {pointsInWords(view, row.amounts, share === null ? null : figures.percent(share))}
          </p>
        </div>
      )}
      {explanation === null ? (
        <p class="quiet-text">{say('Loading…')}</p>
      ) : (
        <Steps explanation={explanation} rowOf={rowOf} />
      )}
    </Panel>
  );
}
