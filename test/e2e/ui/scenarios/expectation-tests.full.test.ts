import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { scenarioRoom } from '../scenario.ts';
import { until } from '../until.ts';

const TITLE = 'Une stratégie seule';
const SCENARIO = `Test: ${TITLE}
Statuts:
  nature_1.1.1: fait
Scores:
  nature_1.1.1:
    point_fait: 1.5 # à revoir
    point_potentiel: 12
`;

describe('the scores that scenarios expect, in the Test Explorer', () => {
  const room = scenarioRoom('expectation-tests');

  let shown = 0;

  const row = (text: string): Locator =>
    room.code.page.locator('.test-explorer .monaco-list-row', { hasText: text }).first();
  const unfold = async (text: string): Promise<void> => {
    const which = (state: string): Locator => row(text).and(room.code.page.locator(`[aria-expanded${state}]`));
    // A row is there before what is below it.
    await which('').waitFor();
    if ((await which('="false"').count()) > 0) await row(text).locator('.monaco-tl-twistie').click();
    await which('="true"').waitFor();
  };
  /** Writes a scenario that expects something wrong, and shows its tests; gives its path and its text. */
  const show = async (): Promise<readonly [path: string, text: string]> => {
    // Another one each time: what VS Code has found out about a test, it shows of all that take its place.
    const title = `${TITLE} ${++shown}`;
    const path = join(room.scenarios, `attentes-${shown}.test.yml`);
    const text = SCENARIO.replace(TITLE, title);
    writeFileSync(path, text);
    await room.code.run('View: Show Testing');
    await unfold('scenarios');
    await unfold(title);
    await row('nature_1.1.1 point_fait').waitFor();
    return [path, text];
  };

  it('are run, and told as a difference that is accepted there', async () => {
    const { code } = room;
    const [path, text] = await show();
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
    assert.equal(readFileSync(path, 'utf8'), text.replace('1.5', '12'));
    await code.shoot('tests-4-accepted');
  });

  it('are run again at each save, as long as that is turned on', async () => {
    const { code } = room;
    await show();
    await code.run('Test: Start Continuous Run');
    const passed = row('nature_1.1.1 point_potentiel').locator('.codicon-testing-passed-icon');
    await passed.waitFor();
    await code.open('1.1.1.md');
    await code.goTo('points: 12');
    await code.press('End');
    await code.press('Backspace');
    await code.see('.tab.active.dirty');
    await code.page.keyboard.press('ControlOrMeta+S');
    await row('nature_1.1.1 point_potentiel')
      .locator('.codicon-testing-error-icon, .codicon-testing-failed-icon')
      .waitFor();
    await code.shoot('tests-9-saved');
    await code.run('Test: Stop Continuous Run');
  });

  it('tell by file and in the text what they try of rules and actions', async () => {
    const { code } = room;
    await show();
    await code.run('Test: Run All Tests with Coverage');
    await code.see('.monaco-list-row', 'nature_1.md');
    await code.shoot('tests-5-coverage');
    await code.open('nature_1.md');
    await code.see('.coverage-deco-gutter');
    await code.see('.coverage-deco-gutter.coverage-deco-miss');
    await code.shoot('tests-6-rules');
    await code.open('2.2.2.md');
    await code.goTo('identifiant: 2.2.2.3');
    await code.see('.coverage-deco-gutter.coverage-deco-miss');
    await code.shoot('tests-7-actions');
  });

  it('speak French where the extension does', async () => {
    const { code } = room;
    const settings = join(room.workspace, '.vscode/settings.json');
    writeFileSync(
      settings,
      JSON.stringify({ ...JSON.parse(readFileSync(settings, 'utf8')), 'referentiel.language': 'fr' }),
    );
    // The server that speaks French is there as soon as its lenses are.
    await code.open('nature_1.md');
    await code.see('.editor-group-container.active .codelens-decoration', 'Essayer');
    await show();
    await code.run('Test: Run All Tests');
    await code.see('.test-output-peek-tree .monaco-list-row', /point_fait vaut 12\s; attendu\s: 1,5 \(\+10,5\)/);
    await code.shoot('tests-8-french');
  });
});
