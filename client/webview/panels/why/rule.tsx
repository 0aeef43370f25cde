/** A rule as it is written, what decided in it marked, and its questions. */
import type { JSX } from 'preact';
import type { WirePiece, WireRule, WireTurn } from '../../../../server/src/protocol/explanation.ts';
import type { ViewText } from '../../../../server/src/protocol/view-texts.ts';
import { useView } from '../../base/context.ts';
import { roles } from '../../base/roles.ts';
import type { Scored } from '../../state/shown.ts';
import { Asked } from './asked.tsx';
import { AskedTrait } from './asked-trait.tsx';

const TURNS: Readonly<Record<WireTurn, { readonly sign: string; readonly words: ViewText }>> = {
  holds: { sign: '✓', words: 'holds' },
  fails: { sign: '✗', words: 'does not hold' },
  unknown: { sign: '?', words: 'not known' },
  gives: { sign: '←', words: 'gives the value' },
};

/** Its text, a mark and a sign at each part that decided, then what it asks; `now` is what the action has. */
export function Rule({ rule, now }: { readonly rule: WireRule; readonly now: Scored }): JSX.Element {
  const { say } = useView();
  return (
    <div class="rule" {...roles.group(say('The rule as it is written'))}>
      <code class="rule-text">
        {rule.pieces.map((piece, at) => (
          <Piece key={at} piece={piece} />
        ))}
      </code>
      {rule.questions.map(asked => (
        <Asked key={asked.id} asked={asked} now={now} />
      ))}
      {rule.identity.map(trait => (
        <AskedTrait key={trait.property} trait={trait} now={now} />
      ))}
    </div>
  );
}

/** A part of the text; one that decided leads to its place. */
function Piece({ piece: { text, turn, location } }: { readonly piece: WirePiece }): JSX.Element {
  const { say, post } = useView();
  if (turn === null) return <>{text}</>;
  const words = say(TURNS[turn].words);
  const marked = (
    <mark class={`turn turn-${turn}`} title={words}>
      {text}
      <span class="turn-sign" aria-hidden="true">
        {TURNS[turn].sign}
      </span>
      <span class="visually-hidden"> ({words}) </span>
    </mark>
  );
  if (location === null) return marked;
  return (
    <button
      type="button"
      class="turn-place"
      title={`${words} · ${say('Open in the text')}`}
      onClick={() => post({ type: 'openPlace', location })}
    >
      {marked}
    </button>
  );
}
