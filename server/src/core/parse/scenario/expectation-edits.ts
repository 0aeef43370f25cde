import type { Expectation, Scenario } from '../../model/scenario.ts';
import { type Figure, shownFigure } from '../../model/score.ts';
import type { TextEdit } from '../../text/edits.ts';

/** An expectation and the figure to be expected instead, not rounded. */
export interface NewFigure {
  readonly expectation: Expectation;
  readonly figure: Figure;
}

/** The edits that write other figures into expectations, rounded to three decimals; all else stays as it is. */
export function expectationEdits({ text }: Scenario, figures: readonly NewFigure[]): TextEdit[] {
  return figures.map(({ expectation: { span: at }, figure }) => ({
    span: at,
    text: figureText(figure, text.slice(at.start, at.end)),
  }));
}

/** A figure as it is written in the place of another one: yes and no in the words that stood there. */
export function figureText(figure: Figure, before: string): string {
  const shown = shownFigure(figure);
  return typeof shown === 'boolean' ? truthLike(before, shown) : String(shown);
}

function truthLike(written: string, value: boolean): string {
  const pairs = [
    ['yes', 'no'],
    ['oui', 'non'],
    ['on', 'off'],
    ['true', 'false'],
  ] as const;
  const [yes, no] = pairs.find(pair => pair.some(word => word === written.toLowerCase())) ?? pairs[0];
  const word = value ? yes : no;
  return written !== '' && written === written.toUpperCase() ? word.toUpperCase() : word;
}
