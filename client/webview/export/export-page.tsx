/** Hands the simulation over as a page of its own: charts, table, style sheet, no script. */
import type { PageParts } from '../../../server/src/protocol/view.ts';
import { Patterns } from '../bars/patterns.tsx';
import { type View, ViewContext } from '../base/context.ts';
import { isOf } from '../plan/plan-card.tsx';
import type { ViewState } from '../state/view-state.ts';
import { PageBody } from './page-body.tsx';
import { pageStyles } from './page-styles.ts';
import { sheetStyles } from './sheet-styles.ts';
import { markupOf, standalonePage } from './standalone-page.ts';

/**
 * Gives the page to the extension, to be saved. Does nothing where nothing is shown. `goal` is that of the plan that is open;
 * null where none is.
 */
export function exportPage(view: View, state: ViewState, parts: PageParts, goal: number | null): void {
  const { shown, document: file } = state;
  if (shown === null) return;
  const { title: told, shown: scope, referentialLabel } = shown.simulation;
  const plan = state.plan !== null && isOf(state.plan, goal, shown.simulation.resultId) ? state.plan : null;
  const heading = told ?? file?.name ?? view.say('Simulation');
  const title = `${heading} · ${referentialLabel}`;
  const content = standalonePage({
    locale: state.locale,
    title,
    styles: pageStyles + sheetStyles({ title, foot: view.figures.today(), sheet: view.say('Page') }),
    body: markupOf(
      <ViewContext.Provider value={view}>
        <Patterns />
        <PageBody view={view} shown={shown} parts={parts} plan={plan} heading={heading} />
      </ViewContext.Provider>,
    ),
  });
  const name = [heading, scope.scope].filter(part => part !== '').join(' ');
  view.post({ type: 'saveDrawn', format: 'html', name, content });
}
