import assert from 'node:assert/strict';
import { speak } from '../../../l10n/say.ts';
import { withAxe } from '../../kit/axe.ts';
import { checkInThemes } from '../kit/axe.ts';
import { exampleMap, largeMap } from './maps.ts';
import { focused, lookAt, lookedAt, mapSuite, SMALL, STOP } from './view.ts';

describe('the view of the map of citations', () => {
  const { openOn } = mapSuite();

  it('has nothing that axe objects to, in any theme', async () => {
    const map = exampleMap();
    const view = await openOn(map);
    await withAxe(view);
    await checkInThemes(view);
    await lookAt(view, map, '1.1.1');
    await view.page.locator(STOP).focus();
    await view.page.keyboard.press('ArrowLeft');
    await checkInThemes(view);
    await view.page.getByRole('button', { name: 'Export' }).click();
    await checkInThemes(view);
    await view.page.keyboard.press('Escape');
    await view.page.getByRole('button', { name: 'Table' }).click();
    await checkInThemes(view);
    await view.sendRaw({ type: 'map', map: SMALL, revision: 4 });
    await checkInThemes(view);
    await view.page.getByRole('button', { name: 'Picture' }).click();
    await lookAt(view, SMALL, '2.1.1');
    await checkInThemes(view);
  });

  it('follows the cursor, and stays at what is chosen until that moves on', async () => {
    const view = await openOn(SMALL);
    await lookAt(view, SMALL, '1.1.2');
    assert.equal(await lookedAt(view), '1.1.2');
    await view.page.locator('[data-node="2"]').click();
    await view.sendRaw({ type: 'map', map: { ...SMALL }, revision: 4 });
    assert.equal(await lookedAt(view), '2.1.1');
    await lookAt(view, SMALL, '1.1.1');
    assert.equal(await lookedAt(view), '1.1.1');
  });

  it('leaves the keys in a text beside it, and has them at what is looked at once they are back', async () => {
    const view = await openOn(SMALL);
    await lookAt(view, SMALL, '1.1.1');
    await view.page.locator(STOP).focus();
    await view.page.evaluate(() => {
      Object.defineProperty(document, 'hasFocus', { value: () => false, configurable: true });
    });
    await lookAt(view, SMALL, '2.1.1');
    assert.equal(await view.page.evaluate(() => document.activeElement === document.body), true);
    await view.page.evaluate(() => {
      Object.defineProperty(document, 'hasFocus', { value: () => true, configurable: true });
      window.dispatchEvent(new FocusEvent('focus'));
    });
    assert.equal(await lookedAt(view), '2.1.1');
    assert.match(await focused(view), /^2\.1\.1 /);
  });

  it('shows what it showed when it is made anew, and what one looked at', async () => {
    const before = await openOn(SMALL);
    await lookAt(before, SMALL, '2.1.1');
    await before.page.getByRole('button', { name: 'Table' }).click();
    await before.page.locator('tbody tr').first().waitFor();
    // It is remembered once it has been painted.
    await before.page.waitForFunction('acquireVsCodeApi().getState().shows === "table"');
    const view = await openOn(SMALL, { state: await before.memory() });
    assert.equal(await lookedAt(view), '2.1.1');
    await view.page.locator('tbody tr').first().waitFor();
    assert.equal(await view.page.locator('tbody tr').count(), SMALL.links.length);
  });

  it('draws 1,500 actions at once with few elements, and each can be reached', async () => {
    const map = largeMap(1500);
    const view = await openOn(map);
    assert.match((await view.page.locator('.map-total').textContent()) ?? '', /^1,500 actions, /);
    await lookAt(view, map, map.nodes[700]?.label ?? '');
    const elements = await view.page.locator('.map *').count();
    assert(elements < 1200, `${elements} elements`);
    const strokes = await view.page
      .locator('.map-strokes')
      .evaluateAll(found => found.map(path => (path.getAttribute('d')?.split('M').length ?? 1) - 1));
    const written = await view.page.locator('.map-node').count();
    assert.equal(
      strokes.reduce((sum, count) => sum + count, written),
      1500,
    );
    await view.page.locator(STOP).focus();
    await view.page.keyboard.press('ArrowDown');
    assert.match(await focused(view), new RegExp(`^${map.nodes[701]?.label} `));
  });

  it('shows what files hold as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const [first, ...others] = SMALL.nodes;
    assert(first);
    const view = await openOn({ ...SMALL, nodes: [{ ...first, title: hostile }, ...others] });
    await lookAt(view, SMALL, '1.1.1');
    assert.equal(await view.page.locator('.map-about .link').textContent(), `1.1.1 ${hostile}`);
    assert.equal(await view.page.locator('img').count(), 0);
  });

  it('speaks French', async () => {
    speak('fr');
    const view = await openOn(SMALL);
    speak('en');
    assert.equal(
      await view.page.locator('.map-total').textContent(),
      '3 actions, 4 renvois. 1 lien ne mène nulle part.',
    );
  });

  it('says that there is no référentiel', async () => {
    const { page } = await openOn(null);
    assert.equal(await page.locator('#app').textContent(), 'There is no référentiel here.');
  });
});
