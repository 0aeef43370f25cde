/** An afternoon at the workbench in short: typing, reading, simulating, over and over. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { takenBy, takenByServer } from '../server-process.ts';
import { sitting } from '../ui/sitting.ts';
import type { Workbench } from '../ui/workbench.ts';
import { measuresIn, scenarioIn } from './files.ts';

const MINUTES = Number(process.env['SOAK_MINUTES'] ?? 20);
const MS = 60_000;
/** What is kept from the beginning on is there by then. */
const WARM = Math.min(2, MINUTES / 5);
const MOST_GROWTH = 1.1;

/** What the processes had in memory at a moment. */
interface Sample {
  /** In minutes since the beginning. */
  readonly at: number;
  readonly server: number;
  readonly host: number;
}

describe('a soak', function () {
  this.timeout((MINUTES + 5) * MS);
  let code: Workbench;
  let home: string;

  sitting('soak', here => {
    ({ code, home } = here);
  });

  const sample = (begun: number): Sample => {
    const server = takenByServer(join(home, '../extensions'));
    const host = server && takenBy(server.parent);
    assert(server && host, 'the language server and its host run');
    const at = (Date.now() - begun) / MS;
    console.log(`${at.toFixed(1)} min: server ${server.megabytes.toFixed(0)} MB, host ${host.megabytes.toFixed(0)} MB`);
    return { at, server: server.megabytes, host: host.megabytes };
  };

  const leave = async (): Promise<void> => {
    await code.run('File: Revert File');
    await code.run('View: Close All Editors');
  };

  const write = async (path: string): Promise<void> => {
    await code.open(path);
    // Its tab is there before it takes keys.
    await code.see('.editor-group-container.active .monaco-editor.focused');
    await code.page.keyboard.press('ControlOrMeta+End');
    await code.page.keyboard.type(' Voir la mesure 9.9.9, puis la 1.1.1. ');
    await code.see('.squiggly-warning, .squiggly-error');
    await code.run('Format Document');
    await leave();
  };

  const simulate = async (scenario: string): Promise<void> => {
    await code.open(scenario);
    await code.webview.getByTestId('total-done').waitFor();
    await code.webview.getByRole('button', { name: 'Expand all' }).click();
    for (const status of ['fait', 'pas_fait'])
      await code.webview.locator(`[role=treegrid] [data-status="${status}"]`).first().click();
    await leave();
  };

  it('holds no more memory at its end than after the first minutes', async () => {
    const measures = measuresIn(home);
    const scenario = scenarioIn(home);
    const begun = Date.now();
    const samples: Sample[] = [];
    do {
      for (const path of measures) await write(path);
      if (scenario !== undefined) await simulate(scenario);
      samples.push(sample(begun));
    } while ((samples.at(-1)?.at ?? 0) < MINUTES);
    for (const process of ['server', 'host'] as const) {
      const early = heldBetween(samples, process, WARM, WARM + MINUTES / 5);
      const late = heldBetween(samples, process, MINUTES * 0.8, Number.POSITIVE_INFINITY);
      const figures = `${process}: ${early.toFixed(0)} MB after ${WARM} minutes, ${late.toFixed(0)} MB at the end`;
      console.log(figures);
      assert(late <= early * MOST_GROWTH, figures);
    }
  });
});

/** What is garbage is collected now and then: the least of a while is what is held. */
function heldBetween(samples: readonly Sample[], process: 'server' | 'host', from: number, to: number): number {
  const held = samples.filter(({ at }) => from <= at && at <= to).map(one => one[process]);
  assert(held.length > 0, 'there was time to look');
  return Math.min(...held);
}
