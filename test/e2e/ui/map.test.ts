import { scenarioRoom } from './scenario.ts';

describe('the map of citations in the workbench', () => {
  const room = scenarioRoom('map');

  it('follows the cursor and the text as it is typed, and leads along its links into the texts', async () => {
    await room.open();
    const { code } = room;
    await code.run('View: Close All Editors');
    await code.open('1.1.1.md');
    await code.run('Référentiel: Show the Map of Citations');
    const looked = (text: RegExp) => code.webview.locator('h1', { hasText: text }).waitFor();
    await looked(/^1\.1\.1 .*cites 2 cited by 6$/);
    await code.shoot('map-0-picture');
    await code.goTo('La collectivité réunit');
    await code.page.keyboard.type('Le suivi est évalué dans la mesure 2.1.1. ');
    await looked(/^1\.1\.1 .*cites 3 cited by 6$/);
    await code.webview.locator('.map [tabindex="0"]').focus();
    await code.page.keyboard.press('ArrowRight');
    await code.page.keyboard.press('ArrowRight');
    await looked(/^1\.2\.1 /);
    await code.page.keyboard.press('Enter');
    await code.see('.tab.active', '1.2.1.md');
    await code.webview.locator('.map [tabindex="0"]').focus();
    await code.page.keyboard.press('ArrowLeft');
    await code.shoot('map-1-link');
    await code.page.keyboard.press('Enter');
    await code.see('.tab.active', '1.1.1.md');
    await code.webview.getByRole('button', { name: 'Table' }).click();
    await code.webview.locator('tbody tr', { hasText: 'évalué dans la mesure 2.1.1' }).waitFor();
    await code.shoot('map-2-table');
  });
});
