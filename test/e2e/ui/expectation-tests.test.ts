import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { scenarioRoom } from './scenario.ts';
import { until } from './until.ts';

const FILE = 'attentes.test.yml';
const SCENARIO = `Test: Une stratégie seule
Statuts:
  nature_1.1.1: fait
Scores:
  nature_1.1.1:
    point_fait: 1.5 # à revoir
    point_potentiel: 12
`;

describe('the scores that scenarios expect, in the Test Explorer', () => {
  const room = scenarioRoom('expectation-tests');

  const row = (text: string): Locator =>
    room.code.page.locator('.test-explorer .monaco-list-row', { hasText: text }).first();
  const unfold = async (text: string): Promise<void> => {
    const folded = room.code.page.locator('.test-explorer .monaco-list-row[aria-expanded="false"]', { hasText: text });
    if ((await folded.count()) > 0) await folded.first().locator('.monaco-tl-twistie').click();
  };
  /** Writes a scenario that expects something wrong, and shows its tests. */
  const show = async (): Promise<string> => {
    const path = join(room.scenarios, FILE);
    writeFileSync(path, SCENARIO);
    await room.code.run('View: Show Testing');
    await row('scenarios').waitFor();
    await unfold('scenarios');
    await row('Une stratégie seule').waitFor();
    await unfold('Une stratégie seule');
    await row('nature_1.1.1 point_fait').waitFor();
    return path;
  };

  it('are run, and told as a difference that is accepted there', async () => {
    const { code } = room;
    const path = await show();
    await code.shoot('tests-1-listed');
    await code.run('Test: Run All Tests');
    await row('nature_1.1.1 point_fait').locator('.codicon-testing-error-icon, .codicon-testing-failed-icon').waitFor();
    await row('nature_1.1.1 point_potentiel').locator('.codicon-testing-passed-icon').waitFor();
    await code.shoot('tests-2-run');
    await code.page.locator('.test-output-peek-tree .monaco-list-row', { hasText: 'nature_1.1.1 point_fait' }).click();
    const accept = code.page.locator('.floating-click-widget, .monaco-button', {
      hasText: 'Accept Scores',
    });
    await accept.first().waitFor();
    await code.shoot('tests-3-difference');
    await accept.first().click();
    await until('the figure is written', () => readFileSync(path, 'utf8').includes('point_fait: 12 # à revoir'));
    await row('nature_1.1.1 point_fait').locator('.codicon-testing-passed-icon').waitFor();
    assert.equal(readFileSync(path, 'utf8'), SCENARIO.replace('1.5', '12'));
    await code.shoot('tests-4-accepted');
  });
});
