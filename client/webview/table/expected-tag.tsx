/** What the scenario expects of an action, beside its title. */
import type { JSX } from 'preact';
import type { WireExpectation } from '../../../server/src/protocol/simulation.ts';
import type { View } from '../base/context.ts';
import { Icon } from '../base/icons.tsx';
import { differenceInWords, expectationInWords, fieldInWords, figureInWords } from '../header/expected.ts';

/** A tick where all is as expected, else what was expected first of all, and by how much it is missed. */
export function ExpectedTag(props: {
  readonly view: View;
  readonly expected: readonly WireExpectation[];
}): JSX.Element | null {
  const { view, expected } = props;
  const [first] = expected;
  if (first === undefined) return null;
  const title = expected.map(one => expectationInWords(view, one)).join('\n');
  if (first.met) {
    return (
      <span class="tag expected met" title={title}>
        <Icon name="check" />
      </span>
    );
  }
  if (first.met === null) {
    return (
      <span class="tag expected waiting" title={title}>
        {view.say('to be accepted')}
      </span>
    );
  }
  const args = { field: fieldInWords(view, first.field), expected: figureInWords(view, first.field, first.expected) };
  return (
    <span class="tag expected missed" title={title}>
      <span class="expected-figure">{view.say('{field} {expected} expected', args)}</span>{' '}
      {first.difference === null ? '≠' : `Δ\u00a0${differenceInWords(view, first)}`}
    </span>
  );
}

/** The same for one who hears the row; empty where nothing is expected. */
export function expectedInWords(view: View, expected: readonly WireExpectation[]): string {
  const missed = expected.filter(({ met }) => met !== true);
  if (expected.length > 0 && missed.length === 0) return view.say('as expected');
  return missed.map(one => expectationInWords(view, one)).join(', ');
}
