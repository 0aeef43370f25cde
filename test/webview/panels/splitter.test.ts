import { deepEqual, equal, ok } from 'node:assert/strict';
import { boundsOf, shareAfter, shareAt } from '../../../client/webview/panels/dock-size.ts';
import type { OpenView } from '../kit/page.ts';
import { collectivity } from '../kit/panels.ts';
import { measure } from '../kit/samples.ts';
import { browserSuite, until } from '../kit/suite.ts';

describe('the size of the panels', () => {
  it('stays within bounds in any window', () => {
    deepEqual(boundsOf('beside', 1400), { least: 20, most: 60 });
    deepEqual(boundsOf('below', 100), { least: 75, most: 75 });
    equal(shareAt('beside', 1000, 1600), 38);
    equal(shareAfter('ArrowLeft', 'beside', 59, boundsOf('beside', 1400)), 60);
    equal(shareAfter('ArrowDown', 'below', 40, boundsOf('below', 800)), 38);
    equal(shareAfter('Home', 'below', 40, boundsOf('below', 800)), 15);
    equal(shareAfter('a', 'below', 40, boundsOf('below', 800)), null);
  });
});

describe('the splitter of the panels', () => {
  const suite = browserSuite();

  async function opened(width: number): Promise<OpenView> {
    const view = await suite.openOn(measure, {}, { width, height: 800 });
    await view.page.getByRole('button', { name: 'Collectivité', exact: true }).click();
    await view.send({ type: 'collectivity', collectivity: collectivity() });
    return view;
  }
  const splitterOf = ({ page }: OpenView) => page.getByRole('separator', { name: 'Taille des panneaux' });
  const shareOf = async (view: OpenView): Promise<number> =>
    Number(await splitterOf(view).getAttribute('aria-valuenow'));
  const roomOf = async ({ page }: OpenView): Promise<readonly number[]> =>
    page.locator('.dock-frame').evaluate(frame => [frame.clientWidth, frame.clientHeight]);

  it('is moved by the keyboard beside the table, and remembered', async () => {
    const view = await opened(1600);
    equal(await splitterOf(view).getAttribute('aria-orientation'), 'vertical');
    equal(await shareOf(view), 23);
    await splitterOf(view).press('ArrowLeft');
    await until(view, async () => (await shareOf(view)) === 25);
    deepEqual((await roomOf(view))[0], 400);
    await splitterOf(view).press('End');
    await until(view, async () => (await shareOf(view)) === 60);
    await splitterOf(view).press('ArrowLeft');
    equal(await shareOf(view), 60);
    await splitterOf(view).press('Home');
    await until(view, async () => (await roomOf(view))[0] === 288);
    const { dock } = (await view.memory()) as { dock: unknown };
    deepEqual(dock, { beside: 18, below: null });
    await splitterOf(view).dblclick();
    await until(view, async () => (await roomOf(view))[0] === 371 || (await roomOf(view))[0] === 372);
  });

  it('is dragged below the table, where there is no room beside it', async () => {
    const view = await opened(400);
    const { page } = view;
    equal(await splitterOf(view).getAttribute('aria-orientation'), 'horizontal');
    const box = await splitterOf(view).boundingBox();
    ok(box);
    await page.mouse.move(200, box.y + 3);
    await page.mouse.down();
    await page.mouse.move(200, 400);
    await page.mouse.move(200, 320);
    await page.mouse.up();
    await until(view, async () => (await shareOf(view)) === 60);
    equal((await roomOf(view))[1], 480);
    const { dock } = (await view.memory()) as { dock: unknown };
    deepEqual(dock, { beside: null, below: 60 });
  });

  it('is as it was when the view comes back', async () => {
    const state = {
      dock: { beside: 40, below: null },
      panels: { explained: null, collectivity: true, nextActions: true },
    };
    const view = await suite.openOn(measure, {}, { width: 1600, height: 800, state });
    await until(view, async () => (await shareOf(view)) === 40);
  });
});
