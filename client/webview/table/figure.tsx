/** A figure of a row; a click on it tells why. */
import type { ComponentChildren, JSX } from 'preact';
import { asShown } from '../../../server/src/rounding/rounded-sum.ts';
import type { View } from '../base/context.ts';
import { isChange } from '../base/format.ts';

export interface FigureProps {
  readonly view: View;
  /** What it is, for screen readers. */
  readonly name: string;
  /** In points, as it is shown, rounded so that the parts come to their total. */
  readonly shown: number;
  readonly exact: number;
  readonly children: ComponentChildren;
}

/** By the way it tells the exact figure, where its rounding makes room for that of others. */
export function Figure({ view, name, shown, exact, children }: FigureProps): JSX.Element {
  const { say, figures } = view;
  const ask = `${say('Why?')} (?)`;
  const hint = isChange(shown - asShown(exact))
    ? `${say('{points} exactly: rounded so that the parts come to their total', { points: figures.exact(exact) })}. ${ask}`
    : ask;
  return (
    <button type="button" class="figure" aria-label={`${name}. ${say('Why?')}`} title={hint} tabIndex={-1}>
      {children}
    </button>
  );
}
