/**
 * How long a status takes in the browser: from the click to the message that asks for it, and from the message with what
 * changed to the page painted. `npm run build`, then `node test/webview/bench/click.bench.ts`.
 */

import type { ToView } from '../../../server/src/protocol/view.ts';
import { line, median, percentile } from '../../bench/figures.ts';
import { openChromium } from '../../kit/chromium.ts';
import { openView } from '../kit/page.ts';
import { nextActions } from '../kit/panels.ts';
import { delta, simulation } from '../kit/sample.ts';
import { someStatuses, wholeReferential } from '../kit/samples.ts';
import { show } from '../kit/show.ts';

/** Milliseconds. */
interface Timing {
  readonly posted: number;
  /** Until the handler of the message has returned: what the view itself takes. */
  readonly drawn: number;
  /** Until the frame with it is done: at least the wait for the next frame. */
  readonly painted: number;
}

const CLICKS = 80;
const browser = await openChromium();
for (const measures of [72, 486]) {
  const sample = wholeReferential(measures);
  const statuses = someStatuses(sample);
  const before = simulation(sample, { statuses });
  const after = simulation(sample, { statuses: { ...statuses, '1.1.1.1.2': 'non_concerne', '1.1.1.1.3': 'fait' } });
  const there: ToView = { type: 'simulation', simulation: delta(before.rows, after), baseline: null };
  const back: ToView = { type: 'simulation', simulation: delta(after.rows, before), baseline: null };
  const view = await openView(browser, { width: 1600, height: 1000 });
  await show(view, simulation({ id: '', title: 'Vide', points: 1 }));
  const opened = await view.page.evaluate(painted, { type: 'simulation', simulation: before, baseline: null });
  await view.send({ type: 'nextActions', nextActions });
  await view.page.getByRole('button', { name: 'Tout déplier' }).click();
  await view.send({ type: 'reveal', id: '1.1.1.1.2' });
  const timings = await view.page.evaluate(clicks, { there, back, count: CLICKS });
  const tell = (name: string, times: readonly number[]): string =>
    [line(`  ${name}, p50`, median(times)), line(`  ${name}, p95`, percentile(times, 95))].join('\n');
  console.log(`${before.rows.length} actions`);
  console.log(line('  whole answer → painted', opened));
  console.log(
    tell(
      'click → message posted',
      timings.map(({ posted }) => posted),
    ),
  );
  console.log(
    tell(
      'delta → drawn',
      timings.map(({ drawn }) => drawn),
    ),
  );
  console.log(
    tell(
      'delta → painted',
      timings.map(({ painted }) => painted),
    ),
  );
  await view.page.close();
}
await browser.close();

/** Runs in the page: how long a message takes until the frame with it is done. */
async function painted(data: unknown): Promise<number> {
  const start = performance.now();
  window.dispatchEvent(new MessageEvent('message', { data }));
  await new Promise<void>(resolve => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
  return performance.now() - start;
}

/** Runs in the page. */
async function clicks(given: {
  readonly there: unknown;
  readonly back: unknown;
  readonly count: number;
}): Promise<Timing[]> {
  const timings: Timing[] = [];
  const sent = (window as unknown as { readonly sentMessages: readonly unknown[] }).sentMessages;
  for (let index = 0; index < given.count; index++) {
    const name = index % 2 === 0 ? 'non_concerne' : 'fait';
    const button = document.querySelector<HTMLElement>(`.rows [data-id="1.1.1.1.2"] [data-status="${name}"]`);
    const count = sent.length;
    const start = performance.now();
    button?.click();
    const posted = performance.now() - start;
    if (sent.length === count) throw new Error('the click asked for nothing');
    const message = performance.now();
    window.dispatchEvent(new MessageEvent('message', { data: index % 2 === 0 ? given.there : given.back }));
    const drawn = performance.now() - message;
    await new Promise<void>(resolve => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
    });
    timings.push({ posted, drawn, painted: performance.now() - message });
  }
  return timings.slice(10);
}
