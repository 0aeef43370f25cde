/** The actions that a question changes, with what it does to each now. */
import type { JSX } from 'preact';
import type { WireEffect } from '../../../server/src/protocol/simulation.ts';
import type { ViewText } from '../../../server/src/protocol/view-texts.ts';
import { useView, type View } from '../base/context.ts';

const RULES: Readonly<Record<WireEffect['rule'], ViewText>> = {
  deactivation: 'may take it out',
  reduction: 'may change its potential',
  score: 'may change its score',
};

/** A line an action; a click leads to its row. */
export function Effects({ effects }: { readonly effects: readonly WireEffect[] }): JSX.Element | null {
  const view = useView();
  if (effects.length === 0) return null;
  return (
    <ul class="effects">
      {effects.map(effect => (
        <li key={`${effect.id} ${effect.rule}`} class={effect.effect === 'none' ? 'effect' : 'effect holds'}>
          <button
            type="button"
            class="effect-action"
            title={`${effect.id} ${effect.title}`}
            onClick={() => view.reveal(effect.id)}
          >
            <span class="effect-id">{effect.id}</span>
            <span class="effect-title">{effect.title}</span>
          </button>
          <span class="effect-words">{inWords(view, effect)}</span>
        </li>
      ))}
    </ul>
  );
}

function inWords({ say, figures }: View, { effect, rule, value }: WireEffect): string {
  switch (effect) {
    case 'none':
      return say(RULES[rule]);
    case 'deactivated':
      return say('deactivated');
    case 'factor':
      return say('potential × {factor}', { factor: figures.number(value ?? 1) });
    case 'score':
      return say('score {share}', { share: figures.whole(value) });
  }
}
