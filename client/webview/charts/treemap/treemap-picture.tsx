/** A treemap as a picture that leaves the view. */
import type { View } from '../../base/context.ts';
import type { Shown } from '../../state/shown.ts';
import type { Picture } from '../picture.tsx';
import { sourceOf } from '../pictures.tsx';
import { treemapOf } from './layout.ts';
import { stepsInWords } from './share-steps.ts';
import { Tiles } from './tiles.tsx';

/** As wide as a page of text, so that the words fit. In pixels. */
const SIZE = { width: 960, height: 560 };

/** What is drawn of a row, larger than in the view. */
export function treemapPicture(view: View, shown: Shown, focus: number): Picture {
  const { rows } = shown;
  const row = rows[focus];
  const layout = treemapOf(shown, focus, SIZE.width, SIZE.height);
  const part = focus === 0 || row === undefined ? '' : ` · ${row.id} ${row.title}`;
  return {
    title: `${view.say('Points that can be reached, and the share done')}${part}`,
    name: ['points', focus === 0 ? '' : (row?.id ?? '')].filter(text => text !== '').join('-'),
    source: sourceOf(view, shown),
    legend: stepsInWords(view).map(({ name, label }) => ({ look: name, shape: 'tile-box', label })),
    ...SIZE,
    drawing: <Tiles view={view} rows={rows} layout={layout} areButtons={false} />,
  };
}
