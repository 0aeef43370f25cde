/** A chart as a card: its title, what it can be copied as, the drawing, and the same as a table for screen readers. */
import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { useView } from '../base/context.ts';
import { Icon } from '../base/icons.tsx';
import { Menu } from '../base/menu.tsx';
import { roles } from '../base/roles.ts';
import { useName } from '../base/use-name.ts';
import { useRoving } from '../base/use-roving.ts';
import { useWidth } from '../base/use-size.ts';
import { ChartRows, PITCH } from './chart-rows.tsx';
import { ChartTable } from './chart-table.tsx';
import type { ChartItem } from './items.ts';
import { copyPicture, savePicture } from './picture.tsx';

export interface ChartProps {
  readonly title: string;
  /** For the name of a file that the chart is saved as. */
  readonly name: string;
  readonly items: readonly ChartItem[];
  /** The name of what is compared with; null without. */
  readonly baseline: string | null;
  readonly onPick: (key: string) => void;
}

/** The chart; it is drawn anew only when its bars or its width change. */
export function Chart({ title, name, items, baseline, onPick }: ChartProps): JSX.Element {
  const view = useView();
  const { say } = view;
  const id = useName();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  useRoving(frame, { lines: '.item', items: '.item' });
  const [told, setTold] = useState('');
  const drawing = useMemo(
    () => (
      <svg class="chart" width={width} height={items.length * PITCH - 4} {...roles.group(title)}>
        <title>{title}</title>
        <ChartRows view={view} items={items} width={width} onPick={onPick} />
      </svg>
    ),
    [view, items, width, onPick, title],
  );
  const picture = { view, title, name, items, baseline };
  const copy = async (format: 'svg' | 'png'): Promise<void> => {
    setTold((await copyPicture(picture, format)) ? say('Copied') : '');
  };
  return (
    <section class="card" aria-labelledby={id}>
      <div class="card-head">
        <h2 id={id}>{title}</h2>
        <span class="told" {...roles.status}>
          {told}
        </span>
        <Menu
          label={say('Copy the chart “{title}”', { title })}
          class="quiet"
          items={[
            { name: say('Copy as SVG'), onChoose: () => void copy('svg') },
            { name: say('Copy as PNG'), onChoose: () => void copy('png') },
            { name: say('Save as SVG…'), apart: true, onChoose: () => void savePicture(picture, 'svg') },
            { name: say('Save as PNG…'), onChoose: () => void savePicture(picture, 'png') },
          ]}
        >
          <Icon name="copy" />
        </Menu>
      </div>
      <div class="chart-frame" ref={frame}>
        {width > 0 ? drawing : null}
      </div>
      <div class="visually-hidden">
        <ChartTable caption={title} items={items} compared={baseline !== null} />
      </div>
    </section>
  );
}
