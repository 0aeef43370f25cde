/** Hands the simulation over as a page of its own: charts, table, style sheet, no script. */
import { render } from 'preact';
import type { PageParts } from '../../../server/src/protocol/view.ts';
import { Patterns } from '../bars/patterns.tsx';
import { type View, ViewContext } from '../base/context.ts';
import { isOf } from '../plan/plan-card.tsx';
import type { ViewState } from '../state/view-state.ts';
import { PageBody } from './page-body.tsx';
import { pageStyles } from './page-styles.ts';
import { sheetStyles } from './sheet-styles.ts';

/**
 * Gives the page to the extension, to be saved. Does nothing where nothing is shown. `goal` is that of the plan that is open;
 * null where none is.
 */
export function exportPage(view: View, state: ViewState, parts: PageParts, goal: number | null): void {
  const { shown, document: file } = state;
  if (shown === null) return;
  const { title, shown: scope, referentialLabel } = shown.simulation;
  const plan = state.plan !== null && isOf(state.plan, goal, shown.simulation.resultId) ? state.plan : null;
  const heading = title ?? file?.name ?? view.say('Simulation');
  const content = pageOf(
    state.locale,
    `${heading} · ${referentialLabel}`,
    sheetStyles({ title: `${heading} · ${referentialLabel}`, foot: view.figures.today(), sheet: view.say('Sheet') }),
    markupOf(
      <ViewContext.Provider value={view}>
        <Patterns />
        <PageBody view={view} shown={shown} parts={parts} plan={plan} heading={heading} />
      </ViewContext.Provider>,
    ),
  );
  const name = [heading, scope.scope].filter(part => part !== '').join(' ');
  view.post({ type: 'saveDrawn', format: 'html', name, content });
}

function pageOf(locale: string, title: string, styles: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="${escaped(locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${pageStyles}${styles}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** The browser writes its own elements as HTML, and so escapes every text. */
function markupOf(content: Parameters<typeof render>[0]): string {
  const root = document.createElement('div');
  render(content, root);
  const markup = root.innerHTML;
  render(null, root);
  return markup;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
