/** How many of the scores that the scenario expects are not reached. */
import type { JSX } from 'preact';
import type { WireExpectation } from '../../../server/src/protocol/simulation.ts';
import { useView, type View } from '../base/context.ts';

/** The sentence; nothing where none is expected. */
export function ExpectationsCount(props: { readonly expectations: readonly WireExpectation[] }): JSX.Element | null {
  const view = useView();
  if (props.expectations.length === 0) return null;
  return <p class="quiet-text expectations">{countInWords(view, props.expectations)}</p>;
}

/** The same as a text. */
export function countInWords({ say, figures }: View, expectations: readonly WireExpectation[]): string {
  const missed = expectations.filter(({ met }) => met === false).length;
  const waiting = expectations.filter(({ met }) => met === null).length;
  const args = { count: figures.number(missed), all: figures.number(expectations.length) };
  if (missed === 1) return say('{count} of {all} expected scores is not reached', args);
  if (missed > 1) return say('{count} of {all} expected scores are not reached', args);
  if (waiting === 1) return say('1 expected score waits to be accepted');
  if (waiting > 1) return say('{count} expected scores wait to be accepted', { count: figures.number(waiting) });
  return expectations.length === 1
    ? say('The expected score is reached')
    : say('The {all} expected scores are reached', args);
}
