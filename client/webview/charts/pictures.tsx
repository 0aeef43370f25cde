/** The charts of bars as pictures that leave the view. */
import { parts } from '../bars/parts.ts';
import type { View } from '../base/context.ts';
import type { Shown } from '../state/shown.ts';
import { ChartRows, PITCH } from './chart-rows.tsx';
import type { ChartItem } from './items.ts';
import type { LegendEntry, Picture } from './picture.tsx';

const WIDTH = 520;

export interface BarsPicture {
  readonly view: View;
  readonly title: string;
  readonly name: string;
  readonly items: readonly ChartItem[];
  /** The name of what is compared with; null without. */
  readonly baseline: string | null;
  readonly source: string;
}

/** Bars, with a legend of what is in them. */
export function barsPicture({ view, title, name, items, baseline, source }: BarsPicture): Picture {
  return {
    title,
    name,
    source,
    legend: legendOf(view, items, baseline),
    width: WIDTH,
    height: items.length * PITCH,
    drawing: <ChartRows view={view} items={items} width={WIDTH} buttons={null} />,
  };
}

/** Where the figures of a picture come from: the scenario, the scope, whose rules, the day. */
export function sourceOf({ say, figures }: View, { simulation, rows }: Shown): string {
  const { title, referentialLabel, shown, platform } = simulation;
  const scope = shown.scope === '' ? [] : [`${shown.scope} ${rows[0]?.title ?? ''}`];
  return [...(title === null ? [] : [title]), referentialLabel, ...scope]
    .concat(say('platform of {year}', { year: platform }), figures.today())
    .join(' · ');
}

function legendOf({ say }: View, items: readonly ChartItem[], baseline: string | null): readonly LegendEntry[] {
  const has = (isThere: (item: ChartItem) => boolean): boolean => items.some(isThere);
  const shown = parts.filter(part => part.name !== 'capped' || has(({ score }) => score.capped > 0.005));
  const entries = shown.map(({ name, label }) => ({ look: name, shape: `part ${name}`, label: say(label) }));
  const isOutside = has(({ points, score }) => points - score.potential > 0.005);
  return [
    ...entries,
    ...(isOutside ? [{ look: 'outside', shape: 'part outside', label: say('Outside the potential') }] : []),
    ...(baseline === null ? [] : [{ look: 'mark', shape: 'mark', label: baseline }]),
  ];
}
