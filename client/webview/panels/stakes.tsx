/** What answers decide on, in words: the points at stake, and what each option would change. */
import type { JSX } from 'preact';
import type { WireOption, WireStake } from '../../../server/src/protocol/collectivity.ts';
import { useView, type View } from '../base/context.ts';
import { isChange } from '../base/format.ts';

/** How far the best answer is from the worst; an empty line of the same height until it is known. */
export function AtStake({ stake }: { readonly stake: WireStake | undefined }): JSX.Element {
  const view = useView();
  return (
    <p class="stake" title={view.say('From the worst answer to the best, in the whole référentiel')}>
      {stake === undefined ? '\u00a0' : stakeInWords(view, stake)}
    </p>
  );
}

/** The points at stake in words, such as « 12,00 pts of potential at stake ». */
function stakeInWords({ say, figures }: View, { potential, done }: WireStake): string {
  const points = { potential: figures.points(potential), done: figures.points(done) };
  if (isChange(potential) && isChange(done))
    return say('At stake: {potential} pts of potential, {done} pts done', points);
  if (isChange(potential)) return say('At stake: {potential} pts of potential', points);
  if (isChange(done)) return say('At stake: {done} pts done', points);
  return say('Changes nothing as things stand');
}

/**
 * What an option would change, null for the answer of now; hidden, but not its room, while it was reckoned from another
 * answer: the questions below stay where they are.
 */
export function OptionChange(props: {
  readonly id: string;
  readonly option: WireOption | null;
  readonly stale: boolean;
}): JSX.Element {
  const view = useView();
  return (
    <span class={props.stale ? 'option-change stale' : 'option-change'} id={props.id}>
      {props.option === null ? view.say('answer of now') : changeInWords(view, props.option)}
    </span>
  );
}

function changeInWords({ say, figures }: View, { potential, done }: WireOption): string {
  const changes = [
    ...(isChange(potential) ? [say('potential {change}', { change: figures.change(potential) })] : []),
    ...(isChange(done) ? [say('done {change}', { change: figures.change(done) })] : []),
  ];
  return changes.length === 0 ? say('no change') : changes.join(' · ');
}
