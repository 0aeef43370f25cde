/** The points of a scope as a treemap: one walks between its tiles, into them and out again. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useView } from '../../base/context.ts';
import { roles } from '../../base/roles.ts';
import type { Shown } from '../../state/shown.ts';
import { type Intent, intentOf } from './keys.ts';
import { Path } from './path.tsx';
import { ShareLegend } from './share-legend.tsx';
import { Tiles } from './tiles.tsx';
import { useWalkedTiles } from './use-walked-tiles.ts';

export interface TreemapProps {
  readonly title: string;
  readonly shown: Shown;
  /** The row whose parts are drawn. */
  readonly focus: number;
  readonly onFocus: (id: string) => void;
}

/** The way in, the drawing and its legend. A click on a tile leads to its row, one on a group enters it. */
export function Treemap({ title, shown, focus, onFocus }: TreemapProps): JSX.Element {
  const view = useView();
  const { rows, tree } = shown;
  const frame = useRef<HTMLDivElement>(null);
  const walked = useWalkedTiles(frame, shown, focus, onFocus);
  const { width, height, layout, active } = walked;
  const perform = (intent: Intent): void => {
    const id = rows[intent.index]?.id;
    if (id === undefined) return;
    switch (intent.type) {
      case 'enter':
        walked.enter(intent.index);
        return;
      case 'leave':
        walked.leaveTo(intent.index);
        return;
      case 'focus':
        walked.focusOn(id);
        return;
      case 'reveal':
        view.reveal(id);
        return;
      case 'explain':
        view.explain(id);
    }
  };
  const onFocusIn = ({ target }: FocusEvent): void => {
    const id = target instanceof Element ? target.closest('[data-key]')?.getAttribute('data-key') : null;
    if (id != null) walked.stand(id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (active === undefined) return;
    const intent = intentOf(event.key, active, layout.tiles, tree, focus);
    // Up and down lead out of the drawing, to what stands above and below.
    if (intent !== null || event.key === 'ArrowLeft' || event.key === 'ArrowRight') event.stopPropagation();
    if (intent === null) return;
    event.preventDefault();
    perform(intent);
  };
  const onClick = ({ target }: MouseEvent): void => {
    if (!(target instanceof Element)) return;
    const group = target.closest('[data-enter]')?.getAttribute('data-enter');
    const tile = target.closest('[data-key]')?.getAttribute('data-key');
    if (group != null) walked.enter(tree.byId.get(group) ?? -1);
    else if (tile != null) view.reveal(tile);
  };
  return (
    <div class="treemap">
      <Path shown={shown} focus={focus} onEnter={walked.leaveTo} />
      <div class="chart-frame" ref={frame}>
        {width === 0 ? null : layout.tiles.length === 0 ? (
          <p class="quiet-text">{view.say('No points can be reached here.')}</p>
        ) : (
          <svg
            class="chart"
            width={width}
            height={height}
            onKeyDown={onKeyDown}
            onClick={onClick}
            onFocusIn={onFocusIn}
            {...roles.group(`${title}. ${view.say('Enter goes in, Backspace out, Space to the row, ? tells why.')}`)}
          >
            <title>{title}</title>
            <Tiles view={view} rows={rows} layout={layout} areButtons />
          </svg>
        )}
      </div>
      <ShareLegend />
    </div>
  );
}
