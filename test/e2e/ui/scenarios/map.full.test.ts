import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Keyboard } from 'playwright-core';
import { checkWithAxe, withAxe } from '../../../kit/axe.ts';
import { untilStored } from '../kept.ts';
import { scenarioRoom } from '../scenario.ts';

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
    await code.run('Référentiel: Show Map of Citations');
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
    // The text takes the focus once it is there.
    await code.inText();
    // The map follows there, where it is already: nobody sees when, and it would take the keys along.
    await code.open('2.2.1.md');
    await looked(/^2\.2\.1 /);
    await code.open('1.2.1.md');
    await looked(/^1\.2\.1 /);
    await code.webview.locator('.map [tabindex="0"]').focus();
    await code.page.keyboard.press('ArrowLeft');
    await code.shoot('map-1-link');
    await code.page.keyboard.press('Enter');
    await code.see('.tab.active', '1.1.1.md');
    await code.webview.getByRole('button', { name: 'Table' }).click();
    await code.webview.locator('tbody tr', { hasText: 'évalué dans la mesure 2.1.1' }).waitFor();
    await code.shoot('map-2-table');
  });

  it('is walked along every link by the keyboard, and stands in each theme without anything that axe objects to', async () => {
    const { code, workspace } = room;
    await code.open('1.1.1.md');
    await code.run('Référentiel: Show Map of Citations');
    await code.webview.locator('h1', { hasText: /^1\.1\.1 / }).waitFor();
    const page = await (await code.webview.locator('html').elementHandle())?.ownerFrame();
    assert.ok(page, 'the map has a frame');
    await withAxe({ page });
    // What the pointer is over counts as looked at.
    await code.page.mouse.move(0, 0);
    await code.webview.locator('.map [tabindex="0"]').focus();
    const drawn = await allDrawn(page);
    assert.deepEqual(await walkedAlong(page, code.page.keyboard), drawn);
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
    await code.run('Référentiel: Show Map of Citations');
    await code.webview.locator('h1', { hasText: /^1\.1\.1 / }).waitFor();
    await code.webview.getByRole('button', { name: 'Table' }).click();
    await untilStored(code, /mainThreadWebview-referentiel\.map.*"shows":"table"/);
    await code.reload();
    await code.webview.locator('h1', { hasText: /^1\.1\.1 / }).waitFor();
    await code.webview.locator('tbody tr').first().waitFor();
    await code.shoot('map-4-back');
  });
});

/** What has the focus in the map: `action 3`, or `link 5`, by their places in it. */
const FOCUSED = `(() => {
  const at = document.activeElement;
  return at?.hasAttribute('data-link') ? 'link ' + at.dataset.link : 'action ' + at?.getAttribute('data-node');
})()`;

/** Every action and every link that the picture has. */
async function allDrawn(frame: Frame): Promise<ReadonlySet<string>> {
  const places = (what: string, attribute: string) =>
    frame
      .locator(`.map [${attribute}]`)
      .evaluateAll((all, name) => all.map(one => one.getAttribute(name)), attribute)
      .then(found => found.map(place => `${what} ${place}`));
  const [actions, strong, faint] = [
    await places('action', 'data-node'),
    await places('link', 'data-link'),
    await places('link', 'data-faint'),
  ];
  assert(actions.length > 1 && strong.length + faint.length > actions.length, 'the map of the example has links');
  return new Set([...actions, ...strong, ...faint]);
}

/** What the keyboard comes to that goes through the actions from the first one to the last, and of each through all that it cites. */
async function walkedAlong(frame: Frame, keyboard: Keyboard): Promise<ReadonlySet<string>> {
  const reached = new Set<string>();
  const press = async (key: string): Promise<void> => {
    const before = await frame.evaluate<string>(FOCUSED);
    await keyboard.press(key);
    await frame.waitForFunction(`${FOCUSED} !== ${JSON.stringify(before)}`);
    reached.add(await frame.evaluate<string>(FOCUSED));
  };
  const actions = await frame.locator('.map [data-node]').count();
  await press('End');
  await press('Home');
  for (let at = 0; at < actions; at++) {
    if (at > 0) await press('ArrowDown');
    const cited = await frame.locator('.map-link.out').count();
    for (let link = 0; link < cited; link++) await press(link === 0 ? 'ArrowRight' : 'ArrowDown');
    if (cited > 0) await press('Escape');
  }
  return reached;
}
