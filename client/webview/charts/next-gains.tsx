/** What would bring most: the open tasks by what they would gain, and the shortest list that reaches the next star. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { NextActions, WireGain } from '../../../server/src/protocol/simulation.ts';
import { useView } from '../base/context.ts';
import { Icon } from '../base/icons.tsx';
import { roles } from '../base/roles.ts';
import { useName } from '../base/use-name.ts';
import { useRoving } from '../base/use-roving.ts';

export interface NextGainsProps {
  /** Null until they are known. */
  readonly nextActions: NextActions | null;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** The card, which can be closed: while it is, nothing is computed. */
export function NextGains({ nextActions, open, onOpen }: NextGainsProps): JSX.Element {
  const { say, figures } = useView();
  const id = useName();
  const [toStar, setToStar] = useState(false);
  const head = useRef<HTMLDivElement>(null);
  useRoving(head, { items: 'button' });
  const star = nextActions?.nextStar ?? null;
  const showsStar = toStar && star !== null;
  const gains = showsStar ? star.gains : (nextActions?.gains ?? []);
  return (
    <section class="card gains" aria-labelledby={id}>
      <div class="card-head" ref={head}>
        <h2 id={id}>
          <button type="button" class="fold" aria-expanded={open} onClick={() => onOpen(!open)}>
            <Icon name="chevron" />
            {say('Next gains')}
          </button>
        </h2>
        {open && star !== null ? (
          <div class="tabs" {...roles.group(say('Next gains'))}>
            <button type="button" class="tab" aria-pressed={!showsStar} onClick={() => setToStar(false)}>
              {say('The best')}
            </button>
            <button type="button" class="tab" aria-pressed={showsStar} onClick={() => setToStar(true)}>
              {say('Up to star {star}', { star: figures.number(star.stars) })}
            </button>
          </div>
        ) : null}
      </div>
      {!open ? null : nextActions === null ? (
        <p class="quiet-text">{say('Loading…')}</p>
      ) : (
        <>
          {showsStar ? <StarNote star={star} /> : null}
          {gains.length === 0 ? <p class="quiet-text">{say('Nothing is left open here.')}</p> : <Gains gains={gains} />}
        </>
      )}
    </section>
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

function Gains({ gains }: { readonly gains: readonly WireGain[] }): JSX.Element {
  const { say, figures, reveal, setStatus } = useView();
  const list = useRef<HTMLOListElement>(null);
  useRoving(list, { lines: '.gain-row', items: 'button' });
  return (
    <ol class="gain-list" ref={list}>
      {gains.map(gain => (
        <li key={gain.id} class="gain-row">
          <button type="button" class="gain-action" title={`${gain.id} ${gain.title}`} onClick={() => reveal(gain.id)}>
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
  );
}
