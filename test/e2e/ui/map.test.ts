import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWithAxe, withAxe } from '../../kit/axe.ts';
import { untilStored } from './kept.ts';
import { scenarioRoom } from './scenario.ts';

/** A theme of each kind, by what a webview calls the kind. */
const THEMES = {
  light: 'Default Light Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
  dark: 'Default Dark Modern',
} as const;

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

  it('stands in each theme without anything that axe objects to', async () => {
    const { code, workspace } = room;
    await code.open('1.1.1.md');
    await code.run('Référentiel: Show the Map of Citations');
    await code.webview.locator('h1', { hasText: /^1\.1\.1 / }).waitFor();
    const page = await (await code.webview.locator('html').elementHandle())?.ownerFrame();
    assert.ok(page, 'the map has a frame');
    await withAxe({ page });
    await code.webview.locator('.map [tabindex="0"]').focus();
    await code.page.keyboard.press('ArrowRight');
    for (const [kind, theme] of Object.entries(THEMES)) {
      const settings = { 'git.enabled': true, 'workbench.colorTheme': theme };
      writeFileSync(join(workspace, '.vscode/settings.json'), JSON.stringify(settings));
      await code.webview.locator(`body[data-vscode-theme-kind="vscode-${kind}"]`).waitFor();
      await checkWithAxe({ page }, kind === 'light' ? 'everything' : 'colours', theme);
      await code.shoot(`map-3-${kind}`);
    }
  });

  it('is back with what it shows after a reload', async () => {
    const { code } = room;
    await code.open('1.1.1.md');
    await code.run('Référentiel: Show the Map of Citations');
    await code.webview.locator('h1', { hasText: /^1\.1\.1 / }).waitFor();
    await code.webview.getByRole('button', { name: 'Table' }).click();
    await untilStored(code, /mainThreadWebview-referentiel\.map.*"shows":"table"/);
    await code.page.reload();
    await code.webview.locator('h1', { hasText: /^1\.1\.1 / }).waitFor();
    await code.webview.locator('tbody tr').first().waitFor();
    await code.shoot('map-4-back');
  });
});
