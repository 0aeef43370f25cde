/** How many of some questions are answered: in figures, and as a line that fills. */
import type { JSX } from 'preact';
import { useView } from '../base/context.ts';
import type { Progress } from './question-list.ts';

export interface ProgressLineProps {
  readonly progress: Progress;
  /** True where it is plain that these are answers. */
  readonly brief?: boolean;
}

/** « 3 of 8 answered »; the line says the same to the eye. */
export function ProgressLine({ progress: { answered, count }, brief = false }: ProgressLineProps): JSX.Element {
  const { say, figures } = useView();
  const told = { answered: figures.number(answered), count: figures.number(count) };
  const share = count === 0 ? 0 : (100 * answered) / count;
  return (
    <span class="answered-of">
      {brief ? say('{answered} of {count}', told) : say('{answered} of {count} answered', told)}
      <svg class="answered-line" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect class="all" width="100" height="4" />
        <rect class="part" width={share} height="4" />
      </svg>
    </span>
  );
}
