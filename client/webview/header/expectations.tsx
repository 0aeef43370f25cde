/** How many of the scores that the scenario expects are not reached. */
import type { JSX } from 'preact';
import type { Simulation } from '../../../server/src/protocol/simulation.ts';
import { useView } from '../base/context.ts';

/** The sentence; nothing where all are met, or none is expected. */
export function Expectations({ simulation }: { readonly simulation: Simulation }): JSX.Element | null {
  const { say, figures } = useView();
  const { count, met } = simulation.expectations;
  const missed = count - met;
  if (missed <= 0) return null;
  const args = { count: figures.number(missed), all: figures.number(count) };
  return (
    <p class="quiet-text expectations">
      {missed === 1
        ? say('{count} of {all} expected scores is not reached', args)
        : say('{count} of {all} expected scores are not reached', args)}
    </p>
  );
}
