/** The content of the page that leaves the view. */
import type { JSX } from 'preact';
import type { WirePlan } from '../../../server/src/protocol/plan.ts';
import type { PageParts } from '../../../server/src/protocol/view.ts';
import { Legend } from '../bars/legend.tsx';
import type { View } from '../base/context.ts';
import { ChartRows, PITCH } from '../charts/chart-rows.tsx';
import { type ChartItem, categoryItems, childrenItems, childrenTitle } from '../charts/items.ts';
import { ExpectationsCount } from '../header/expectations-count.tsx';
import { Story } from '../header/story.tsx';
import type { Shown } from '../state/shown.ts';
import { PageChanges } from './page-changes.tsx';
import { PageAnswers, PageCollectivity } from './page-collectivity.tsx';
import { PageGains } from './page-gains.tsx';
import { PagePlan } from './page-plan.tsx';
import { PageTable } from './page-table.tsx';

export interface PageBodyProps {
  readonly view: View;
  readonly shown: Shown;
  readonly parts: PageParts;
  /** Null where none is shown. */
  readonly plan: WirePlan | null;
  /** What the scenario is called. */
  readonly heading: string;
}

const CHART = 440;

/** The total, the charts, the collectivité, what comes next, the plan, what has changed, and all the rows. */
export function PageBody({ view, shown, parts, plan, heading }: PageBodyProps): JSX.Element | null {
  const { say, figures } = view;
  const { simulation, rows, baseline } = shown;
  const total = rows[0];
  if (total === undefined) return null;
  const title = childrenTitle(shown);
  const scope = simulation.shown.scope;
  return (
    <main>
      <header>
        <p class="eyebrow">
          {say('Simulation')} · {simulation.referentialLabel} ·{' '}
          {say('platform of {year}', { year: simulation.platform })}
          {scope === '' ? '' : ` · ${scope} ${total.title}`}
        </p>
        <h1>{heading}</h1>
        {baseline === null ? null : <p class="compared">{say('Compared with {baseline}', { baseline })}</p>}
      </header>
      {simulation.unreadable ? (
        <p class="warning">
          {say('Part of the text of this scenario cannot be read: it does not count in these figures.')}
        </p>
      ) : null}
      {/* What the last change moved is of the moment, not of the page. */}
      <Story changed={null} shown={{ ...shown, moves: new Map() }} total={total} />
      <Legend shown={shown} />
      <ExpectationsCount expectations={shown.expectations} />
      <div class="cards">
        {title === null ? null : <PageChart view={view} title={say(title)} items={childrenItems(shown)} />}
        <PageChart view={view} title={say('By category')} items={categoryItems(shown, view)} />
      </div>
      <div class="parts">
        {parts.collectivity === null ? null : <PageCollectivity view={view} collectivity={parts.collectivity} />}
        {parts.nextActions === null ? null : <PageGains view={view} nextActions={parts.nextActions} />}
        {parts.collectivity === null ? null : <PageAnswers view={view} collectivity={parts.collectivity} />}
        {plan === null ? null : <PagePlan view={view} label={simulation.label} plan={plan} />}
        {parts.comparison === null ? null : <PageChanges view={view} comparison={parts.comparison} />}
      </div>
      <h2 class="all-rows">{say('All actions')}</h2>
      <div class="wide">
        <PageTable view={view} shown={shown} />
      </div>
      <p class="foot">
        {[heading, figures.today(), say('{count} actions', { count: figures.number(rows.length) })].join(' · ')}
      </p>
    </main>
  );
}

function PageChart(props: {
  readonly view: View;
  readonly title: string;
  readonly items: readonly ChartItem[];
}): JSX.Element | null {
  const { view, title, items } = props;
  if (items.length === 0) return null;
  const height = items.length * PITCH;
  return (
    <section class="card">
      <h2>{title}</h2>
      <svg class="chart" width={CHART} viewBox={`0 0 ${CHART} ${height}`}>
        <title>{title}</title>
        <ChartRows view={view} items={items} width={CHART} buttons={null} />
      </svg>
    </section>
  );
}
