/** The points by category as a card. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { Card, type Fold } from '../base/card.tsx';
import { useView } from '../base/context.ts';
import type { Shown } from '../state/shown.ts';
import { Chart } from './chart.tsx';
import { categoryItems } from './items.ts';
import { PictureMenu } from './picture-menu.tsx';
import { barsPicture, sourceOf } from './pictures.tsx';

export interface CategoriesCardProps extends Fold {
  readonly shown: Shown;
  readonly onCategory: (category: string) => void;
}

/** The card; nothing where no action has a category. */
export function CategoriesCard({ shown, onCategory, open, onOpen }: CategoriesCardProps): JSX.Element | null {
  const view = useView();
  const items = useMemo(() => categoryItems(shown, view), [shown.simulation, view]);
  if (items.length === 0) return null;
  const title = view.say('By category');
  const baseline = shown.simulation.compared ? (shown.baseline ?? '') : null;
  const picture = () =>
    barsPicture({ view, title, name: 'categories', items, baseline, source: sourceOf(view, shown) });
  return (
    <Card title={title} open={open} onOpen={onOpen} tools={<PictureMenu title={title} picture={picture} />}>
      <Chart title={title} items={items} compared={baseline !== null} onPick={onCategory} onWhy={null} />
    </Card>
  );
}
