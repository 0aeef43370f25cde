/** What would bring most: the open tasks by what they would gain, and the shortest list that reaches the next star. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { NextActions, WireGain } from '../../../server/src/protocol/simulation.ts';
import { useView } from '../base/context.ts';
import { roles } from '../base/roles.ts';
import { useRoving } from '../base/use-roving.ts';
import { Card } from './card.tsx';

export interface NextGainsProps {
  /** Null until they are known. */
  readonly nextActions: NextActions | null;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** The card, which can be closed: while it is, nothing is computed. */
export function NextGains({ nextActions, open, onOpen }: NextGainsProps): JSX.Element {
  const { say, figures } = useView();
  const [toStar, setToStar] = useState(false);
  const star = nextActions?.nextStar ?? null;
  const showsStar = toStar && star !== null;
  const gains = showsStar ? star.gains : (nextActions?.gains ?? []);
  const tabs =
    star === null ? null : (
      <div class="tabs" {...roles.group(say('Next gains'))}>
        <button type="button" class="tab" aria-pressed={!showsStar} onClick={() => setToStar(false)}>
          {say('The best')}
        </button>
        <button type="button" class="tab" aria-pressed={showsStar} onClick={() => setToStar(true)}>
          {say('Up to star {star}', { star: figures.number(star.stars) })}
        </button>
      </div>
    );
  return (
    <Card title={say('Next gains')} look="gains" open={open} onOpen={onOpen} tools={tabs}>
      {nextActions === null ? (
        <p class="quiet-text">{say('Loading…')}</p>
      ) : (
        <>
          {showsStar ? <StarNote star={star} /> : null}
          {gains.length === 0 ? <p class="quiet-text">{say('Nothing is left open here.')}</p> : <Gains gains={gains} />}
        </>
      )}
    </Card>
  );
}

function StarNote({ star }: { readonly star: NonNullable<NextActions['nextStar']> }): JSX.Element {
  const { say, figures } = useView();
  const args = { points: figures.points(star.missing), count: figures.number(star.gains.length) };
  return (
    <p class="quiet-text">
      {!star.reached
        ? say('{points} pts are missing: all that is open here does not bring them.', args)
        : star.gains.length === 1
          ? say('{points} pts are missing: 1 action brings them.', args)
          : say('{points} pts are missing: {count} actions bring them.', args)}
    </p>
  );
}

/** So many are read at a glance. */
const FEW = 5;

function Gains({ gains }: { readonly gains: readonly WireGain[] }): JSX.Element {
  const { say, figures, reveal, setStatus } = useView();
  const [all, setAll] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  useRoving(list, { lines: '.gain-row, .more', items: 'button' });
  const hidden = gains.length - FEW;
  return (
    <div ref={list}>
      <ol class="gain-list">
        {(all ? gains : gains.slice(0, FEW)).map(gain => (
          <li key={gain.id} class="gain-row">
            <button
              type="button"
              class="gain-action"
              title={`${gain.id} ${gain.title}`}
              onClick={() => reveal(gain.id)}
            >
              <span class="gain-points">{figures.change(gain.gain)}</span>
              <span class="gain-id">{gain.id}</span>
              <span class="gain-title">{gain.title}</span>
            </button>
            <button
              type="button"
              class="choice gain-done"
              data-status="fait"
              aria-label={say('Set {action} to done', { action: `${gain.id} ${gain.title}` })}
              title={say('Done')}
              onClick={() => setStatus(gain.id, 'fait')}
            >
              F
            </button>
          </li>
        ))}
      </ol>
      {hidden <= 0 ? null : (
        <button type="button" class="link more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say('Show fewer') : say('{count} more', { count: figures.number(hidden) })}
        </button>
      )}
    </div>
  );
}
