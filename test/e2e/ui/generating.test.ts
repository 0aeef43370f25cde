import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenarioRoom } from './scenario.ts';
import { until } from './until.ts';

describe('generating scenarios in the workbench', () => {
  const room = scenarioRoom('generating');

  it('writes those that try the rules at the cursor beside the others, their figures to be accepted', async () => {
    const { code, scenarios } = room;
    const made = [1, 2].map(at => join(scenarios, `nature_2.2.2-${at}.scenario.yml`));
    const [first = '', last = ''] = made;
    await code.open('nature_2.md');
    await code.goTo('reponse(eclairage, NON)');
    await code.run('Référentiel: Generate the Scenarios That Try the Rules at the Cursor');
    await until('the scenarios are there', () => existsSync(last));
    await code.shoot('generating-1-made');
    await code.open('exemple/scenarios/nature_2.2.2-1.scenario.yml');
    await code.webview.getByRole('button', { name: '1 expected score waits to be accepted' }).click();
    const figures = code.webview.getByRole('table').getByRole('row', { name: '2.2.2 · Potential' });
    await figures.filter({ hasText: 'to be accepted' }).waitFor();
    await code.shoot('generating-2-waiting');
    await figures.getByRole('button', { name: 'Accept what is obtained' }).click();
    await figures.filter({ hasText: 'reached' }).waitFor();
    await code.shoot('generating-3-accepted');
    await code.run('File: Save All Files');
    await until('the figure is written', () => readFileSync(first, 'utf8').includes('point_potentiel: 8'));
    assert.match(readFileSync(first, 'utf8'), /^# Ce que ce scénario montre/);
  });
});
