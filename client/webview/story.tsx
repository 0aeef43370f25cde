/** The total, told in one line: points out of potential, share, what is planned, how much is known. */
import type { ComponentChildren, JSX } from 'preact';
import type { WireScore } from '../../server/src/protocol/language.ts';
import { Bar, Legend } from './bar.tsx';
import { useView } from './context.ts';
import { shareOf } from './format.ts';
import { roles } from './roles.ts';

/** The story line, its bar and the legend. What it says is also announced whenever it changes. */
export function Story({ score }: { readonly score: WireScore }): JSX.Element {
  const { say, figures } = useView();
  const done = figures.points(score.done);
  const potential = figures.points(score.potential);
  const percent = figures.percent(shareOf(score.done, score.potential));
  const filled = figures.roundPercent(wholePercent(shareOf(score.potential - score.notFilled, score.potential)));
  return (
    <section class="story">
      <dl class="facts">
        <Fact name={say('Points done out of potential')} main>
          <span class="total-done" data-testid="total-done">
            {done}
          </span>
          <span class="total-potential">
            {' / '}
            <span data-testid="total-potential">{potential}</span>
          </span>
          <span class="unit"> {say('pts')}</span>
        </Fact>
        <Fact name={say('Achieved')}>
          <span data-testid="total-percent">{percent}</span>
        </Fact>
        <Fact name={say('Planned')}>
          <span data-testid="total-planned">{figures.points(score.planned)}</span>
          <span class="unit"> {say('pts')}</span>
        </Fact>
        <Fact name={say('Filled in')}>
          <span data-testid="total-filled">{filled}</span>
        </Fact>
      </dl>
      <Bar score={score} size="total" />
      <Legend score={score} />
      <p class="visually-hidden" {...roles.status} aria-live="polite">
        {say('{done} points done out of {potential}, {percent}', { done, potential, percent })}
      </p>
    </section>
  );
}

function Fact(props: {
  readonly name: string;
  readonly main?: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class={props.main === true ? 'fact fact-main' : 'fact'}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** Rounded to a whole per cent, but never to 0 or 100 when it is neither. */
function wholePercent(share: number | null): number | null {
  if (share === null || share === 0 || share === 1) return share;
  return Math.min(0.99, Math.max(0.01, Math.round(share * 100) / 100));
}
