/** An afternoon at the workbench in short: typing, reading, simulating, over and over. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { takenBy, takenByServer } from '../server-process.ts';
import { sitting } from '../ui/sitting.ts';
import { until } from '../ui/until.ts';
import type { Workbench } from '../ui/workbench.ts';
import { measuresIn, scenarioIn } from './files.ts';
import { type Held, heldByPage, type Inspected, inspected } from './held.ts';

const MINUTES = Number(process.env['SOAK_MINUTES'] ?? 20);
const MS = 60_000;
/** What is kept from the beginning on is there after so many minutes, and what runs has been compiled after so many rounds. */
const WARM = { minutes: Math.min(2, MINUTES / 5), rounds: 5 };
const MOST_GROWTH = 1.1;
/** What is typed below a text, for its layout to take away again. */
const EMPTY_LINES = 4;
/** Where processes are inspected: the ports behind that which Node gives to each at first. */
const FIRST_PORT = 9230;

const PROGRAMS = ['server', 'host', 'page'] as const;
/** What is watched: the data that the language server, the host of extensions and the page of the workbench hold, and all that they do. */
const WATCHED = [...PROGRAMS, 'all'] as const;
type Watched = (typeof WATCHED)[number];

/** What each held at a moment, in megabytes. */
interface Sample extends Readonly<Record<Watched, number>> {
  /** In minutes since the beginning. */
  readonly at: number;
}

describe('a soak', function () {
  this.timeout((MINUTES + 5) * MS);
  let code: Workbench;
  let home: string;

  sitting('soak', here => {
    ({ code, home } = here);
  });

  const inspectors = new Map<number, Inspected>();
  after(() => {
    for (const inspector of inspectors.values()) inspector.close();
  });
  const heldBy = async (pid: number): Promise<Held> => {
    const inspector = inspectors.get(pid) ?? (await inspected(pid, FIRST_PORT + inspectors.size));
    inspectors.set(pid, inspector);
    return inspector.held();
  };
  const sample = async (begun: number): Promise<Sample> => {
    const server = takenByServer(join(home, '../extensions'));
    const host = server && takenBy(server.parent);
    assert(server && host, 'the language server and its host run');
    const held = {
      server: await heldBy(server.pid),
      host: await heldBy(server.parent),
      page: await heldByPage(code.page),
    };
    const taken = {
      server: held.server.data,
      host: held.host.data,
      page: held.page.data,
      all: PROGRAMS.reduce((sum, one) => sum + held[one].all, 0),
    };
    const at = (Date.now() - begun) / MS;
    const figures = WATCHED.map(one => `${one} ${taken[one].toFixed(1)} MB`).join(', ');
    const inMemory = `${server.megabytes.toFixed(0)} and ${host.megabytes.toFixed(0)} MB`;
    console.log(`${at.toFixed(1)} min: ${figures}; server and host have ${inMemory} in memory`);
    return { at, ...taken };
  };

  const unsaved = async (): Promise<void> => {
    await code.see('.tab.active.dirty');
  };

  const leave = async (): Promise<void> => {
    await code.run('View: Revert and Close Editor');
    await code.page.locator('.tabs-container .tab').waitFor({ state: 'detached' });
  };

  const write = async (path: string): Promise<void> => {
    await code.open(path);
    // Its tab is there before it takes keys.
    await code.see('.editor-group-container.active .monaco-editor.focused');
    await code.page.keyboard.press('ControlOrMeta+End');
    await code.page.keyboard.type(` Voir la mesure 9.9.9, puis la 1.1.1.${'\n'.repeat(EMPTY_LINES)}`);
    await unsaved();
    await code.see('.squiggly-warning, .squiggly-error');
    // The empty lines go, and the cursor with them: what is laid out late would be unsaved again.
    const lines = readFileSync(join(home, path), 'utf8').split('\n').length;
    await code.see('.statusbar-item', new RegExp(`^Ln ${lines + EMPTY_LINES},`));
    const cursor = await code.see('.statusbar-item', /^Ln \d/);
    const typed = await cursor.textContent();
    await code.run('Format Document');
    await until('the document to be laid out', async () => (await cursor.textContent()) !== typed);
    await leave();
  };

  const simulate = async (scenario: string): Promise<void> => {
    for (const status of ['fait', 'pas_fait']) {
      await code.open(scenario);
      await code.webview.getByTestId('total-done').waitFor();
      await code.webview.getByRole('button', { name: 'Expand all' }).click();
      await code.webview.locator(`[role=treegrid] [data-status="${status}"]`).first().click();
      // What is written after a revert would be unsaved again.
      await unsaved();
      await leave();
    }
  };

  it('holds no more memory at its end than after the first minutes', async () => {
    const measures = measuresIn(home);
    const scenario = scenarioIn(home);
    const begun = Date.now();
    const samples: Sample[] = [];
    do {
      for (const path of measures) await write(path);
      if (scenario !== undefined) await simulate(scenario);
      samples.push(await sample(begun));
    } while ((samples.at(-1)?.at ?? 0) < MINUTES);
    const warm = Math.max(WARM.minutes, samples[WARM.rounds - 1]?.at ?? MINUTES);
    for (const one of WATCHED) {
      const early = heldBetween(samples, one, warm, warm + MINUTES / 5);
      const late = heldBetween(samples, one, MINUTES * 0.8, Number.POSITIVE_INFINITY);
      const figures = `${one}: ${early.toFixed(1)} MB after ${warm.toFixed(1)} minutes, ${late.toFixed(1)} MB at the end`;
      console.log(figures);
      assert(late <= early * MOST_GROWTH, figures);
    }
  });
});

/** What is garbage is collected now and then: the least of a while is what is held. */
function heldBetween(samples: readonly Sample[], watched: Watched, from: number, to: number): number {
  const held = samples.filter(({ at }) => from <= at && at <= to).map(one => one[watched]);
  assert(held.length > 0, `a round ended between minute ${from} and minute ${to}: it needs more time`);
  return Math.min(...held);
}
