/** The total, told in one line: points out of potential, share, stars, what is planned, how much is known. */
import type { ComponentChildren, JSX } from 'preact';
import { Bar } from '../bars/bar.tsx';
import { Ask } from '../base/ask.tsx';
import { useView, type View } from '../base/context.ts';
import { isChange, shareOf } from '../base/format.ts';
import { roles } from '../base/roles.ts';
import { differenceOf, MOVED_NAMES, type Move, movedFigures } from '../state/difference.ts';
import type { Shown, ShownRow } from '../state/shown.ts';
import { statusInWords } from '../table/status-in-words.ts';
import { Stars } from './stars.tsx';
import { Thresholds } from './thresholds.tsx';

export interface StoryProps {
  readonly shown: Shown;
  readonly total: ShownRow;
  /** The action whose status was set last; null where something else was changed since. */
  readonly changed: ShownRow | null;
}

/** The story line and its bar, which stay in sight. What it says is also announced whenever it changes. */
export function Story({ shown, total, changed }: StoryProps): JSX.Element {
  const view = useView();
  const { say, figures, explain } = view;
  const { simulation, moves } = shown;
  const { score, amounts } = total;
  const done = figures.points(amounts.done);
  const potential = figures.points(amounts.potential);
  const share = figures.percent(shareOf(score.done, score.potential));
  const difference = differenceOf(total);
  const isWhole = simulation.shown.scope === '';
  const why = (): void => explain(total.id);
  return (
    <section class="story" data-part="story" aria-label={say('Total')}>
      <dl class={simulation.compared ? 'facts facts-compared' : 'facts'}>
        <Fact name={say('Points done out of potential')} look="fact-main">
          <button type="button" class="figure" title={say('Why?')} data-figure={total.id} onClick={why}>
            <span class="total-done" data-testid="total-done">
              {done}
            </span>
            <span class="total-potential">
              {' / '}
              <span data-testid="total-potential">{potential}</span>
            </span>
            <span class="unit"> {say('pts')}</span>
            <Ask />
          </button>
          <Change move={moves.get(total.id) ?? null} />
        </Fact>
        <Fact name={say('Achieved')}>
          <span data-testid="total-percent">{share}</span>
        </Fact>
        {simulation.compared ? (
          <Fact name={differenceInWords(view, difference)}>
            <span data-testid="total-difference">{figures.change(difference?.done ?? 0)}</span>
          </Fact>
        ) : null}
        <Stars label={simulation.label} isWhole={isWhole} />
        <Fact name={say('Planned')} look="fact-planned">
          <span data-testid="total-planned">{figures.points(amounts.planned)}</span>
          <span class="unit"> {say('pts')}</span>
        </Fact>
        <Fact name={say('Filled in')}>
          <span data-testid="total-filled">
            {figures.whole(shareOf(score.potential - score.notFilled, score.potential))}
          </span>
        </Fact>
      </dl>
      <div class="total">
        <Bar score={score} amounts={amounts} before={total.before} size="total" />
        {isWhole ? <Thresholds label={simulation.label} /> : null}
      </div>
      <p class="visually-hidden" {...roles.status} aria-live="polite" data-testid="announced">
        {announced(view, total, changed)}
      </p>
    </section>
  );
}

/** What was set, and what the total has become: whatever is set, something in it is another. */
function announced(view: View, { score, amounts }: ShownRow, changed: ShownRow | null): string {
  const { say, figures } = view;
  const total = say(
    '{done} points done out of {potential}, {percent}; {planned} planned, {notDone} not done, {filled} filled in',
    {
      done: figures.points(amounts.done),
      potential: figures.points(amounts.potential),
      percent: figures.percent(shareOf(score.done, score.potential)),
      planned: figures.points(amounts.planned),
      notDone: figures.points(amounts['not-done']),
      filled: figures.whole(shareOf(score.potential - score.notFilled, score.potential)),
    },
  );
  if (changed === null) return total;
  return `${say('{action}: {status}.', { action: `${changed.id} ${changed.title}`, status: statusInWords(view, changed) })} ${total}`;
}

/** The name of the difference, and by how much the potential differs. */
function differenceInWords({ say, figures }: View, difference: Move | null): string {
  if (difference === null || !isChange(difference.potential)) return say('Difference');
  return `${say('Difference')} · ${say('potential {change}', { change: figures.change(difference.potential) })}`;
}

/** One figure of the line, with its name. */
function Fact(props: {
  readonly name: string;
  /** A class of its own. */
  readonly look?: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class={`fact ${props.look ?? ''}`}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** What led the last move: the points done speak for themselves, other figures are named. */
function Change({ move }: { readonly move: Move | null }): JSX.Element | null {
  const { say, figures } = useView();
  const [lead] = move === null ? [] : movedFigures(move);
  if (move === null || lead === undefined) return null;
  const value = move[lead];
  const look = lead !== 'done' ? 'still' : value > 0 ? 'gain' : 'loss';
  return (
    <span class={`total-change ${look}`} title={say('What the last change moved')}>
      <span class="unit">Δ </span>
      {figures.change(value)}
      {lead === 'done' ? null : <span class="unit"> {say(MOVED_NAMES[lead])}</span>}
    </span>
  );
}
