import { scenarioRoom } from './scenario.ts';

describe('all outcomes of a rule in the workbench', () => {
  const room = scenarioRoom('outcomes');

  it('are one click from what the rule does in the scenario in use, and follow its text', async () => {
    await room.open();
    const { code } = room;
    await code.open('nature_1.md');
    await code.see('.codelens-decoration', /For “Une commune rurale.*”: reduced to 50% \(type is commune, plu: NON\)/);
    await code.shoot('outcomes-0-lens');
    await code.run('View: Close Other Editors in Group');
    await code.see('.codelens-decoration', 'Try it in a scenario');
    await (await code.see('.codelens-decoration a', 'All outcomes')).click();
    await code.webview.getByRole('cell', { name: 'reduced to 50%', exact: true }).waitFor();
    await code.shoot('outcomes-1-table');
    await code.goTo('0.5');
    await code.page.keyboard.press('End');
    await code.page.keyboard.type('5');
    await code.webview.getByRole('cell', { name: 'reduced to 55%', exact: true }).waitFor();
    await code.page.keyboard.press('Control+z');
    await code.webview.getByRole('cell', { name: 'reduced to 50%', exact: true }).waitFor();
    await code.webview.getByRole('button', { name: 'Open as a scenario: reduced to 50%' }).click();
    await code.see('.tab.active', 'nature_1.2.1.scenario.yml');
    await code.shoot('outcomes-2-scenario');
  });

  it('are applied to the scenario in use: a click on what the rule does there explains the points of its action', async () => {
    await room.open();
    const { code } = room;
    await code.open('nature_1.md');
    await (await code.see('.codelens-decoration a', /For “Une commune rurale/)).click();
    await code.webview.locator('.panel-why .why-action', { hasText: '1.2.1' }).waitFor();
    await code.shoot('outcomes-3-why');
  });
});
