/** The way from the scope to what a treemap draws. */
import type { JSX } from 'preact';
import { useView } from '../../base/context.ts';
import type { Shown } from '../../state/shown.ts';
import { ancestorsOf } from '../../state/tree.ts';

export interface PathProps {
  readonly shown: Shown;
  readonly focus: number;
  /** Draws another row's parts. */
  readonly onEnter: (index: number) => void;
}

/** A button for each action above, the outermost first; nothing at the top. */
export function Path({ shown: { rows, tree }, focus, onEnter }: PathProps): JSX.Element | null {
  const { say } = useView();
  const row = rows[focus];
  return (
    <nav class="path" aria-label={say('Drawn part')} hidden={focus === 0}>
      {ancestorsOf(tree, focus)
        .toReversed()
        .map(index => (
          <button key={index} type="button" title={rows[index]?.title} onClick={() => onEnter(index)}>
            {rows[index]?.id || rows[index]?.title}
          </button>
        ))}
      <span class="path-end" aria-current="true" title={row?.title}>
        {row === undefined ? '' : `${row.id} ${row.title}`}
      </span>
    </nav>
  );
}
