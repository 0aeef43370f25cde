/** How fast the simulation is in a real workbench, from a click on a status to the new total painted and its opening, and what it takes. */
import { setTimeout } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';
import { openPage } from '../browser.ts';
import { type Taken, takenByServer } from '../server-process.ts';
import { type Workbench, workbench } from '../ui/workbench.ts';
import { type Click, clickAway, HAS_TOTAL, ROWS } from './page-scripts.ts';
import { webviewsApart } from './webviews-apart.ts';

const CLICKS = 180;
/** So many in one session, by which memory that grows would show. */
const MANY = 1000;
const WARM_UP = 20;
const OPENINGS = 8;
const LOOK_EVERY_MS = 5;

/**
 * Measures on the workbench at an address, whose folder holds a measure and a scenario with many statuses of these names;
 * the extension is in a folder of `extensions`. Prints the figures.
 */
export async function simulationBench(
  address: string,
  {
    measure,
    scenario,
    extensions,
  }: { readonly measure: string; readonly scenario: string; readonly extensions: string },
): Promise<void> {
  const { page, close } = await openPage();
  try {
    await webviewsApart(page);
    const code = await workbench(page, address);
    await code.open(measure);
    await code.see('.statusbar-item', /\d référentiel/);
    const first = await opening(code);
    await clicksIn(code, 'in a new scenario', CLICKS);
    const reopening = async (): Promise<number> => {
      await code.run('View: Revert and Close Editor');
      await code.open(measure);
      return opening(code);
    };
    // Once for each profile of the browser, the second webview waits seconds for VS Code's own service worker: no cost of ours.
    await reopening();
    const openings: number[] = [];
    while (openings.length < OPENINGS) openings.push(await reopening());
    print('command → total to be seen', openings);
    console.log(`the first time: ${Math.round(first)} ms`);
    await code.run('View: Revert and Close Editor');
    await code.open(scenario);
    while (!(await showsTotal(page))) await setTimeout(LOOK_EVERY_MS);
    await clicksIn(code, 'among many statuses', CLICKS);
    const taken = [takenByServer(extensions)];
    // Twice: what V8 learns to hold in the first thousand clicks is no growth, if the second adds nothing to it.
    while (taken.length <= 2) {
      await clicksIn(code, 'among many statuses, many times', MANY);
      taken.push(takenByServer(extensions));
    }
    printTaken(taken);
  } finally {
    await close();
  }
}

/** Clicks on statuses of the simulation that is open, with every row of the référentiel shown; prints what a click takes. */
async function clicksIn(code: Workbench, where: string, count: number): Promise<void> {
  await showWhole(code);
  const frame = await pageOfView(code.page);
  console.log(`${await allRows(frame)} rows`);
  const clicks = (await frame.evaluate(clickAway(count, WARM_UP))) as readonly Click[];
  print(
    `click ${where} → answer in the page`,
    clicks.map(({ answered }) => answered),
  );
  print(
    `click ${where} → painted`,
    clicks.map(({ painted }) => painted),
  );
}

/** The number of rows, once those of the whole référentiel are there. The policy of the page forbids Playwright's own way of waiting. */
async function allRows(frame: Frame): Promise<number> {
  for (;;) {
    const count = await frame.evaluate<number>(ROWS);
    if (count > 0) return count;
    await setTimeout(LOOK_EVERY_MS);
  }
}

/** Opens a new simulation by its command; gives the time until its total is there. */
async function opening(code: Workbench): Promise<number> {
  const { page } = code;
  await page.keyboard.press('F1');
  const input = await code.see('.quick-input-widget input');
  await input.fill('>Référentiel: Simulate Score');
  await code.see('.quick-input-list .monaco-list-row.focused', 'Simulate Score');
  const start = performance.now();
  await input.press('Enter');
  while (!(await showsTotal(page))) await setTimeout(LOOK_EVERY_MS);
  return performance.now() - start;
}

/** Playwright's own waiting looks only every half second after a while. */
async function showsTotal(page: Page): Promise<boolean> {
  const looks = page.frames().map(frame => frame.evaluate(HAS_TOTAL).catch(() => false));
  return (await Promise.all(looks)).includes(true);
}

/** The whole référentiel with every row, so that all of them are there to be scored, sent and drawn. */
async function showWhole({ run, page, webview }: Workbench): Promise<void> {
  await run('Référentiel: Focus on Actions View');
  const root = page.getByRole('treeitem', { level: 1 }).first();
  await root.hover();
  await root.getByRole('button', { name: /Simul/ }).click();
  await webview.getByRole('button', { name: 'Expand all' }).click();
  await webview.locator('[role=treegrid] [data-status="fait"]').first().scrollIntoViewIfNeeded();
}

async function pageOfView(page: Page): Promise<Frame> {
  const inner = page.frameLocator('iframe.webview.ready').locator('iframe#active-frame');
  const frame = await (await inner.elementHandle())?.contentFrame();
  if (frame === null || frame === undefined) throw new Error('the view has no page');
  return frame;
}

/** What the server takes before, between and after so many clicks each time. */
function printTaken(taken: readonly (Taken | undefined)[]): void {
  const known = taken.filter(one => one !== undefined);
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined || known.length < taken.length) {
    console.log('what the server takes is not told here');
    return;
  }
  const megabytes = known.map((one, at) => `${one.megabytes.toFixed(0)} MB after ${at * MANY}`);
  console.log(`memory of the server, by clicks: ${megabytes.join(', ')}`);
  const clicks = (known.length - 1) * (MANY + WARM_UP);
  console.log(`CPU of the server for a click: ${((last.cpuMs - first.cpuMs) / clicks).toFixed(1)} ms`);
}

function print(what: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN).toFixed(1);
  console.log(`${what}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms (${sorted.length})`);
}
