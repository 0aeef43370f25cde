import { scenarioRoom, TAB } from './scenario.ts';

const OTHER = 'Une communauté d’agglomération de 60 000 habitants bien engagée';

describe('scenarios side by side in the workbench', () => {
  const room = scenarioRoom('scenario-compared');

  it('are chosen by their titles, with versions of the text', async () => {
    await room.open();
    const { code } = room;
    await code.webview.locator('.tools .menu-button').first().click();
    await code.webview.getByRole('menuitem', { name: 'Several scenarios and versions…' }).click();
    const list = '.quick-input-list .monaco-list-row';
    await code.see(list, 'The text as last committed');
    await (await code.see(list, OTHER)).click();
    await code.shoot('compared-1-choice');
    await code.page.keyboard.press('Enter');
    const table = code.webview.locator('.comparison .compared-table').first();
    await table.locator('thead', { hasText: OTHER }).waitFor();
    await code.webview
      .locator('.inputs > .fold')
      .filter({ hasText: /\d+ statuses · \d+ answers/ })
      .waitFor();
    await code.shoot('compared-2-table');
    await code.webview.locator('.tools .menu-button').first().click();
    await code.webview.getByRole('menuitem', { name: 'Nothing' }).click();
    await table.waitFor({ state: 'detached' });
  });

  it('are a copy and its original in one gesture', async () => {
    await room.open();
    const { code } = room;
    await code.run('Référentiel: Duplicate the Scenario and Compare');
    await code.see(`.editor-group-container.active ${TAB.replace('commune_rurale', 'commune_rurale 2')}.active`);
    const copy = code.page.frameLocator('iframe.webview.ready >> nth=1').frameLocator('iframe#active-frame');
    await copy
      .getByTestId('total-difference')
      .filter({ hasText: /^0\.00$/ })
      .waitFor();
    await copy.locator('.comparison .compared-table thead', { hasText: '(copy)' }).waitFor();
    await code.shoot('compared-3-copy');
  });
});
