/** Open tasks with what each would bring, to be looked at or done. */
import type { JSX } from 'preact';
import type { WireGain } from '../../../server/src/protocol/plan.ts';
import { useView } from '../base/context.ts';

export interface GainListProps {
  readonly gains: readonly WireGain[];
  /** How many more there are than the first few. */
  readonly hidden: number;
  /** True where these are shown too. */
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
}

/** The list, and the way to all of it. */
export function GainList({ gains, hidden, all, onAll }: GainListProps): JSX.Element {
  const { say, figures, reveal, setStatus } = useView();
  return (
    <div>
      {/* A list that scrolls would be a stop of Tab by itself, and what is in it is reached without. */}
      <ol class="gain-list" tabIndex={-1}>
        {gains.map(gain => (
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
        <button type="button" class="link more" aria-expanded={all} onClick={() => onAll(!all)}>
          {all ? say('Show fewer') : say('{count} more', { count: figures.number(hidden) })}
        </button>
      )}
    </div>
  );
}
