/** What would bring most: the open tasks, one flat list. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { NextActions } from '../../../server/src/protocol/plan.ts';
import type { Scope } from '../../../server/src/protocol/simulation.ts';
import { Card } from '../base/card.tsx';
import { useView } from '../base/context.ts';
import { WholeButton } from '../base/whole-button.tsx';
import { GainControls } from './gain-controls.tsx';
import { GainList } from './gain-list.tsx';
import { asGiven, gainsShown } from './gains.ts';

export interface NextGainsProps {
  readonly shown: Scope;
  /** Null until they are known. */
  readonly nextActions: NextActions | null;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** So many are read at a glance. */
const FEW = 5;

/** The card, which can be closed: while it is, nothing is computed. All its gains can be narrowed down and ordered. */
export function NextGains({ shown: scope, nextActions, open, onOpen }: NextGainsProps): JSX.Element {
  const { say } = useView();
  const [all, setAll] = useState(false);
  const [wish, setWish] = useState(asGiven);
  const field = useRef<HTMLInputElement>(null);
  const showAll = (): void => {
    setWish({ ...wish, text: '' });
    field.current?.focus();
  };
  const gains = nextActions?.gains ?? [];
  const shown = all ? gainsShown(gains, wish) : gains.slice(0, FEW);
  return (
    <Card title={say('Next gains')} look="gains" open={open} onOpen={onOpen}>
      {nextActions === null ? (
        <p class="quiet-text">{say('Loading…')}</p>
      ) : gains.length === 0 ? (
        <>
          <p class="quiet-text">{say('No open action here would bring points by itself.')}</p>
          <WholeButton shown={scope} />
        </>
      ) : (
        <>
          {all ? <GainControls gains={gains} wish={wish} onWish={setWish} field={field} /> : null}
          {shown.length === 0 ? (
            <>
              <p class="quiet-text">{say('No action matches')}</p>
              <button type="button" class="button" onClick={showAll}>
                {say('Show all')}
              </button>
            </>
          ) : null}
          <GainList gains={shown} hidden={gains.length - FEW} all={all} onAll={setAll} />
        </>
      )}
    </Card>
  );
}
