import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOf } from '../faults.ts';
import { scenarioRoom, tabOf } from '../scenario.ts';
import { until } from '../until.ts';

describe('a rule in the workbench, and the scenarios that try it', () => {
  const room = scenarioRoom('rules-tried');

  it('has a table of all outcomes, one click from what it does in the scenario in use, which follows its text', async () => {
    await room.open();
    const { code } = room;
    await code.open('nature_1.md');
    await code.see('.codelens-decoration', /reduced to 50% \(type is commune, plu: NON\), for “Une commune rurale/);
    await code.shoot('outcomes-0-lens');
    await code.run('View: Close Other Editors in Group');
    await code.see('.codelens-decoration', 'Try it in a scenario');
    await (await code.see('.codelens-decoration a', 'All outcomes')).click();
    await code.webview.getByRole('cell', { name: 'reduced to 50%', exact: true }).waitFor();
    await code.shoot('outcomes-1-table');
    await code.goTo('0.5');
    await code.press('End');
    await code.page.keyboard.type('5');
    await code.webview.getByRole('cell', { name: 'reduced to 55%', exact: true }).waitFor();
    await code.page.keyboard.press('Control+z');
    await code.webview.getByRole('cell', { name: 'reduced to 50%', exact: true }).waitFor();
    await code.webview.getByRole('button', { name: 'Open as a scenario: reduced to 50%' }).click();
    await code.see('.tab.active', 'nature_1.2.1.scenario.yml');
    await code.shoot('outcomes-2-scenario');
  });

  it('is applied to the scenario in use: a click on what it does there explains the points of its action', async () => {
    await room.open();
    const { code } = room;
    await code.open('nature_1.md');
    await (await code.see('.codelens-decoration a', /for “Une commune rurale/)).click();
    await code.webview.locator('.panel-why .why-action', { hasText: '1.2.1' }).waitFor();
    await code.shoot('outcomes-3-why');
  });

  it('goes wrong for an example, told at the formula, which opens as a scenario; nothing is written until that is saved', async () => {
    const { code, scenarios } = room;
    await code.open('nature_2.md');
    // They move the lines as they come, which takes hovers away.
    await code.see('.editor-group-container.active .codelens-decoration', 'All outcomes');
    await code.goTo('max(reponse(eclairage_part), 2/8)');
    await code.press('Shift+End');
    // At once: what is wrong with half of it would be told as soon, and what is proposed while one types lies over hovers.
    await code.page.keyboard.insertText('1 / reponse(eclairage_part)');
    await code.see('.editor-group-container.active .squiggly-warning');
    await code.goTo('reponse(eclairage_part)');
    await faultsOf(code).openFixes('Open the example as a scenario: commune, eclairage NON, eclairage_part 0');
    await code.shoot('counterexamples-1-offered');
    await code.page.locator('.action-widget .monaco-list-row', { hasText: 'Open the example' }).click();
    await code.see(`${tabOf('formula-division.scenario.yml')}.active`);
    await code.webview.getByTestId('total-done').waitFor();
    await code.shoot('counterexamples-2-opened');
    const path = join(scenarios, 'formula-division.scenario.yml');
    assert(!existsSync(path), 'written before it is saved');
    await code.page.keyboard.press('ControlOrMeta+S');
    await code.see(`${tabOf('formula-division.scenario.yml')}.active:not(.dirty)`);
    await until(
      'the scenario is written',
      () => existsSync(path) && /eclairage_part: 0/.test(readFileSync(path, 'utf8')),
    );
    assert.match(readFileSync(path, 'utf8'), /^ {2}eclairage: NON$/m);
  });

  it('is tried by scenarios that are generated, written beside the others, their figures to be accepted', async () => {
    const { code, scenarios } = room;
    const made = [1, 2].map(at => join(scenarios, `nature_2.2.2-${at}.scenario.yml`));
    const [first = '', last = ''] = made;
    await code.open('nature_2.md');
    await code.goTo('reponse(eclairage, NON)');
    await code.run('Référentiel: Generate Scenarios That Try Rules at Cursor');
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
