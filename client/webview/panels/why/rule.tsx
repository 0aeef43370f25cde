/** A rule as it is written, what decided in it marked, and its questions. */
import type { JSX } from 'preact';
import type { WireRule, WireTurn } from '../../../../server/src/protocol/explanation.ts';
import type { WireScore } from '../../../../server/src/protocol/simulation.ts';
import type { ViewText } from '../../../../server/src/protocol/view-texts.ts';
import { useView } from '../../base/context.ts';
import { roles } from '../../base/roles.ts';
import { Asked } from './asked.tsx';

const TURNS: Readonly<Record<WireTurn, { readonly sign: string; readonly words: ViewText }>> = {
  holds: { sign: '✓', words: 'holds' },
  fails: { sign: '✗', words: 'does not hold' },
  unknown: { sign: '?', words: 'not known' },
  gives: { sign: '←', words: 'gives the value' },
};

/** Its text, a mark and a sign at each part that decided, then what it asks; `now` is what the action has. */
export function Rule({ rule, now }: { readonly rule: WireRule; readonly now: WireScore }): JSX.Element {
  const { say } = useView();
  return (
    <div class="rule" {...roles.group(say('The rule as it is written'))}>
      <code class="rule-text">
        {rule.pieces.map(({ text, turn }, at) =>
          turn === null ? (
            text
          ) : (
            <mark key={at} class={`turn turn-${turn}`} title={say(TURNS[turn].words)}>
              {text}
              <span class="turn-sign" aria-hidden="true">
                {TURNS[turn].sign}
              </span>
              <span class="visually-hidden"> ({say(TURNS[turn].words)}) </span>
            </mark>
          ),
        )}
      </code>
      {rule.questions.map(asked => (
        <Asked key={asked.id} asked={asked} now={now} />
      ))}
    </div>
  );
}
