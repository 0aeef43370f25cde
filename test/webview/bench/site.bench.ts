/**
 * What the site of a folder weighs, and when its first page and its heaviest are painted: on this machine, and on a telephone as
 * Lighthouse imitates one (1.6 Mbit/s, 150 ms there and back, a quarter of the processor): `npm run bench:site -- FOLDER`.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from 'playwright-core';
import { openChromium } from '../../kit/chromium.ts';
import { runCli } from '../../kit/cli.ts';
import { heaviest, weightOfSite } from '../../kit/site-weight.ts';

const TELEPHONE = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWER = 4;

const [built = '', measures = ''] = process.argv.slice(2);
await siteBench(built, measures);

/** Prints the figures of the site of a folder, which `cli` makes and serves. */
async function siteBench(cli: string, folder: string): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'referentiel-site-'));
  const browser = await openChromium();
  const served = spawn(process.execPath, [cli, 'serve', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const into = join(scratch, 'site');
    await runCli(['site', folder, '--into', into]);
    const files = new Map(readdirSync(into).map(name => [name, readFileSync(join(into, name))]));
    const weight = weightOfSite(files);
    const most = heaviest(weight);
    const whole = [...files.values()].reduce((sum, { length }) => sum + length, 0);
    console.log(`${weight.pages.length} pages`);
    tell('  all files', whole / 1000, 'kB');
    tell('  packed', weight.packed / 1000, 'kB');
    tell(`  ${most.name} with all it loads`, most.bytes / 1000, 'kB');
    tell('  packed', most.packed / 1000, 'kB');
    const address = await addressOf(served);
    for (const page of ['index.html', most.name]) {
      console.log(page);
      tell('  first paint here', await firstPaint(browser, `${address}${page}`, false), 'ms');
      tell('  on a telephone', await firstPaint(browser, `${address}${page}`, true), 'ms');
    }
  } finally {
    served.kill();
    await browser.close();
    rmSync(scratch, { recursive: true });
  }
}

function tell(what: string, figure: number, unit: string): void {
  console.log(`${what.padEnd(48)}${figure.toFixed(0).padStart(8)} ${unit}`);
}

/** Where `serve` says that it answers. */
async function addressOf(served: ReturnType<typeof spawn>): Promise<string> {
  if (served.stdout === null) throw new Error('What serve prints is kept');
  const [told] = await once(createInterface({ input: served.stdout }), 'line');
  const address = /http:\/\/\S+\//.exec(String(told))?.[0];
  if (address === undefined) throw new Error(`serve says ${told}`);
  return address;
}

async function firstPaint(browser: Browser, address: string, isTelephone: boolean): Promise<number> {
  const context = await browser.newContext(isTelephone ? { viewport: { width: 412, height: 823 } } : {});
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  if (isTelephone) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, ...TELEPHONE });
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  }
  await page.goto(address);
  const painted = await page.evaluate(
    () =>
      new Promise<number>(settle =>
        new PerformanceObserver(list => {
          for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') settle(startTime);
        }).observe({ type: 'paint', buffered: true }),
      ),
  );
  await context.close();
  return painted;
}
