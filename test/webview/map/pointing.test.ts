import assert from 'node:assert/strict';
import { exampleMap } from './maps.ts';
import { focused, lookAt, mapSuite, SMALL, STOP, sent } from './view.ts';

describe('actions and links of a map', () => {
  const { openOn } = mapSuite();

  it('reaches every action and every link by the keyboard', async () => {
    const map = exampleMap();
    const view = await openOn(map);
    await view.page.locator(STOP).focus();
    await view.page.keyboard.press('Home');
    const reached = new Set<string>();
    const note = async (): Promise<void> => {
      const place = await view.page.evaluate(() => {
        const { activeElement: at } = document;
        const link = at?.getAttribute('data-link');
        return link == null ? `action ${at?.getAttribute('data-node')}` : `link ${link}`;
      });
      reached.add(place);
    };
    for (const at of map.nodes.keys()) {
      await note();
      const cited = map.links.filter(({ from }) => from === at).length;
      for (let link = 0; link < cited; link++) {
        await view.page.keyboard.press(link === 0 ? 'ArrowRight' : 'ArrowDown');
        await note();
      }
      if (cited > 0) await view.page.keyboard.press('Escape');
      await view.page.keyboard.press('ArrowDown');
    }
    const all = [...map.nodes.keys()].map(at => `action ${at}`).concat([...map.links.keys()].map(at => `link ${at}`));
    assert.deepEqual(reached, new Set(all));
  });

  it('has one stop of Tab, whatever one looks at', async () => {
    const view = await openOn(SMALL);
    assert.equal(await view.page.locator(STOP).count(), 1);
    await lookAt(view, SMALL, '2.1.1');
    assert.equal(await view.page.locator(STOP).getAttribute('aria-label'), '2.1.1 Mesure 2.1.1, cites 2, cited by 1');
  });

  it('tells the sentence of a link that has the focus, and goes to it', async () => {
    const view = await openOn(SMALL);
    await lookAt(view, SMALL, '1.1.1');
    await view.page.locator(STOP).focus();
    await view.page.keyboard.press('ArrowRight');
    await view.page.keyboard.press('ArrowDown');
    assert.equal(await focused(view), '1.1.1 is evaluated in 2.1.1. Voir la mesure 2.1.1.');
    assert.deepEqual(await view.page.locator('.map-tip p').allInnerTexts(), [
      '1.1.1 is evaluated in 2.1.1',
      'Voir la mesure 2.1.1.',
    ]);
    await view.page.keyboard.press('Enter');
    await view.page.keyboard.press('ArrowRight');
    await view.page.keyboard.press('Enter');
    assert.deepEqual(await sent(view), [
      { type: 'openCitation', revision: 3, link: 1, citation: 0 },
      { type: 'openNode', revision: 3, node: 2 },
    ]);
  });

  it('tells the sentence of a link under the pointer', async () => {
    const view = await openOn(SMALL);
    await view.page.locator('[data-faint="3"]').dispatchEvent('pointermove', { bubbles: true });
    await view.page.locator('.map-tip').waitFor();
    assert.equal(await view.page.locator('.map-tip-head').textContent(), '2.1.1 cites 3.1.9');
  });

  it('searches what is typed, and leads to the first that matches', async () => {
    const view = await openOn(SMALL);
    await view.page.locator(STOP).focus();
    await view.page.keyboard.type('1.1.2');
    assert.equal(await view.page.getByRole('searchbox').inputValue(), '1.1.2');
    await view.page.keyboard.press('Escape');
    await view.page.keyboard.type('3.1.9');
    await view.page.keyboard.press('Enter');
    assert.match(await focused(view), /^3\.1\.9/);
  });

  it('leads to the first that matches while one looks at nothing', async () => {
    const view = await openOn(SMALL);
    await view.page.getByRole('searchbox').fill('3.1.9');
    await view.page.keyboard.press('Enter');
    assert.match(await focused(view), /^3\.1\.9/);
  });
});
