/** The actions that a question changes, with what it does to each now. */
import type { JSX } from 'preact';
import type { WireEffect } from '../../../server/src/protocol/collectivity.ts';
import type { ViewText } from '../../../server/src/protocol/view-texts.ts';
import { useView, type View } from '../base/context.ts';

const RULES: Readonly<Record<WireEffect['rule'], ViewText>> = {
  deactivation: 'may take it out',
  reduction: 'may change its potential',
  score: 'may change its score',
};

export interface EffectsProps {
  readonly effects: readonly WireEffect[];
  /** True for a question with an answer: without one, an effect is still to come. */
  readonly answered: boolean;
}

/** A line an action, which several rules may change; a click leads to its row. What does not hold now is folded. */
export function Effects({ effects, answered }: EffectsProps): JSX.Element {
  const view = useView();
  const told = byAction(effects);
  const idle = told.filter(({ effect }) => effect === 'none');
  return (
    <>
      <Lines effects={told.filter(({ effect }) => effect !== 'none')} />
      {idle.length === 0 ? null : (
        <details class="idle">
          <summary>{idleInWords(view, idle.length, answered)}</summary>
          <Lines effects={idle} />
        </details>
      )}
    </>
  );
}

function idleInWords({ say, figures }: View, idle: number, answered: boolean): string {
  const count = figures.number(idle);
  if (!answered)
    return idle === 1 ? say('{count} action depends on it', { count }) : say('{count} actions depend on it', { count });
  return idle === 1
    ? say('{count} action, without effect here', { count })
    : say('{count} actions, without effect here', { count });
}

function Lines({ effects }: { readonly effects: readonly WireEffect[] }): JSX.Element | null {
  const view = useView();
  if (effects.length === 0) return null;
  return (
    <ul class="effects">
      {effects.map(effect => (
        <li key={effect.id} class={effect.effect === 'none' ? 'effect' : 'effect holds'}>
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

/** Of the effects on one action, the one that tells most: what holds before what may, a deactivation before the rest. */
function byAction(effects: readonly WireEffect[]): readonly WireEffect[] {
  const told = new Map<string, WireEffect>();
  for (const effect of effects) {
    const other = told.get(effect.id);
    if (other === undefined || weightOf(effect) > weightOf(other)) told.set(effect.id, effect);
  }
  return [...told.values()];
}

function weightOf({ rule, effect }: WireEffect): number {
  return (effect === 'none' ? 0 : 2) + (rule === 'deactivation' ? 1 : 0);
}

const KEPT: Readonly<Record<WireEffect['rule'], ViewText>> = {
  deactivation: 'stays in',
  reduction: 'potential kept',
  score: 'score kept',
};

function inWords({ say, figures }: View, { effect, rule, value, fraction }: WireEffect): string {
  switch (effect) {
    case 'none':
      return say(RULES[rule]);
    case 'deactivated':
      return say('deactivated');
    case 'factor':
      return say('potential × {factor}', {
        factor: fraction
          ? `${figures.number(fraction.over)}/${figures.number(fraction.under)}`
          : figures.number(value ?? 1),
      });
    case 'score':
      return say('score {share}', { share: figures.whole(value) });
    case 'kept':
      return say(KEPT[rule]);
  }
}
