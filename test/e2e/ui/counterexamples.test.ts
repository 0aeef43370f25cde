import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOf } from './faults.ts';
import { scenarioRoom, tabOf } from './scenario.ts';
import { until } from './until.ts';

describe('an example for which a rule goes wrong, in the workbench', () => {
  const room = scenarioRoom('counterexamples');

  it('is told at the formula, and opens as a scenario with what the collectivité answered; nothing is written until that is saved', async () => {
    const { code, scenarios } = room;
    const { keyboard } = code.page;
    await code.open('nature_2.md');
    await code.goTo('max(reponse(eclairage_part), 2/8)');
    await keyboard.type('1 / ');
    await keyboard.press('ControlOrMeta+Shift+ArrowRight');
    await keyboard.press('Shift+End');
    await keyboard.type('reponse(eclairage_part)');
    await code.see('.editor-group-container.active .squiggly-warning');
    // What is proposed while one types lies over hovers; it goes as the focus does.
    await code.goTo('reponse(eclairage_part)');
    await faultsOf(code).openFixes('Open the example as a scenario: commune, eclairage NON, eclairage_part 0');
    await code.shoot('counterexamples-1-offered');
    await code.page.locator('.action-widget .monaco-list-row', { hasText: 'Open the example' }).click();
    await code.see(`${tabOf('formula-division.scenario.yml')}.active`);
    await code.webview.getByTestId('total-done').waitFor();
    await code.shoot('counterexamples-2-opened');
    const path = join(scenarios, 'formula-division.scenario.yml');
    assert(!existsSync(path), 'written before it is saved');
    await keyboard.press('ControlOrMeta+S');
    await code.see(`${tabOf('formula-division.scenario.yml')}.active:not(.dirty)`);
    await until(
      'the scenario is written',
      () => existsSync(path) && /eclairage_part: 0/.test(readFileSync(path, 'utf8')),
    );
    assert.match(readFileSync(path, 'utf8'), /^ {2}eclairage: NON$/m);
  });
});
