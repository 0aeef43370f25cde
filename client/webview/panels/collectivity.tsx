/** The collectivité that is simulated: what it is, and its answers to the questions of the rules. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Collectivity } from '../../../server/src/protocol/collectivity.ts';
import { useView } from '../base/context.ts';
import { Identity } from './identity-section.tsx';
import { Panel } from './panel.tsx';
import { Questions, type QuestionsProps } from './questions.tsx';

export interface CollectivityPanelProps extends Omit<QuestionsProps, 'questions'> {
  /** Null until it is known. */
  readonly collectivity: Collectivity | null;
  readonly onClose: () => void;
}

/** The id of the panel, for the button that opens it. */
export const COLLECTIVITY_PANEL = 'collectivity-panel';

/**
 * The panel: the identity first, for it decides which questions apply. Its own button keeps the focus, and Tab leads on from there;
 * from any other, one comes to be in it.
 */
export function CollectivityPanel({ collectivity, onClose, ...list }: CollectivityPanelProps): JSX.Element {
  const { say } = useView();
  const opener = useRef(document.activeElement);
  const close = (): void => {
    onClose();
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  return (
    <Panel
      name="collectivity"
      id={COLLECTIVITY_PANEL}
      title={say('Collectivité')}
      onClose={close}
      takesFocus={opener.current?.hasAttribute('aria-pressed') !== true}
    >
      {collectivity === null ? (
        <p class="quiet-text">{say('Loading…')}</p>
      ) : (
        <>
          <Identity properties={collectivity.identity} />
          <Questions questions={collectivity.questions} {...list} />
        </>
      )}
    </Panel>
  );
}
