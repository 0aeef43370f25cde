import assert from 'node:assert/strict';
import { checkWithAxe, withAxe } from '../../kit/axe.ts';
import { linksIn, lookAt, mapSuite, SMALL, STOP } from './view.ts';

describe('changes in a map', () => {
  const { openOn } = mapSuite();

  it('marks what has changed since the version that one compares with, and shows that alone where it is wished', async () => {
    const view = await openOn(SMALL);
    const change = {
      referential: SMALL.referential,
      severity: 'changes-scores',
      text: 'Points: 10 instead of 12',
      citation: null,
    };
    const changes = [
      { ...change, ids: ['1.1.2.4', '1.1.2'] },
      { ...change, ids: ['2.1.1'], severity: 'breaks-scores' },
    ];
    await view.sendRaw({ type: 'changed', version: 'main', changes });
    assert.equal(await view.page.locator('.map-change').count(), 2);
    await lookAt(view, SMALL, '1.1.2');
    assert.deepEqual(await view.page.locator('.map-changes li').allInnerTexts(), ['Points: 10 instead of 12']);
    assert.match((await view.page.locator(STOP).getAttribute('aria-label')) ?? '', /cited by 1, 1 change$/);
    await lookAt(view, SMALL, '2.1.1');
    await withAxe(view);
    await checkWithAxe(view);
    await view.page.getByLabel('Changed since main').check();
    assert.deepEqual(await linksIn(view, 'picture'), [0, 1, 2, 3]);
    await view.sendRaw({ type: 'changed', version: 'main', changes: changes.slice(0, 1) });
    assert.deepEqual(await linksIn(view, 'picture'), [0]);
    await view.sendRaw({ type: 'changed', version: '', changes: [] });
    assert.equal(await view.page.locator('.map-change').count(), 0);
    assert.deepEqual(await linksIn(view, 'picture'), [0, 1, 2, 3]);
  });

  it('draws the links that are new otherwise, and those that are gone', async () => {
    const view = await openOn(SMALL);
    const change = { referential: SMALL.referential, severity: 'changes-text', text: 'Citation' };
    const changes = [
      { ...change, ids: ['1.1.1'], citation: { kind: 'gained', to: '1.1.2' } },
      { ...change, ids: ['1.1.2'], citation: { kind: 'lost', to: '2.1.1' } },
    ];
    await view.sendRaw({ type: 'changed', version: 'main', changes });
    assert.equal(await view.page.locator('.gained').getAttribute('data-faint'), '0');
    assert.equal(await view.page.locator('.gone').count(), 1);
    await view.sendRaw({ type: 'changed', version: '', changes: [] });
    assert.equal(await view.page.locator('.gained, .gone').count(), 0);
  });

  it('tells in the table too what has changed', async () => {
    const view = await openOn(SMALL);
    const change = {
      referential: SMALL.referential,
      severity: 'changes-scores',
      text: 'Points: 10 instead of 12',
      citation: null,
    };
    await view.sendRaw({ type: 'changed', version: 'main', changes: [{ ...change, ids: ['1.1.2'] }] });
    await view.page.getByRole('button', { name: 'Table' }).click();
    assert.deepEqual(await view.page.locator('td:has(.map-change)').allInnerTexts(), ['1.1.2 Mesure 1.1.2\n1 change']);
    await withAxe(view);
    await checkWithAxe(view);
  });
});
