import assert from 'node:assert/strict';
import { speak } from '../../../l10n/say.ts';
import { textsInWords } from '../../../l10n/texts-in-words.ts';
import type { WireMap } from '../../../server/src/protocol/map.ts';
import { mapTexts } from '../../../server/src/protocol/map-texts.ts';
import { type FromMap, isFromMap } from '../../../server/src/protocol/map-view.ts';
import { checkWithAxe, withAxe } from '../../kit/axe.ts';
import { checkInThemes } from '../kit/axe.ts';
import type { OpenView, ViewOptions } from '../kit/page.ts';
import { browserSuite } from '../kit/suite.ts';
import { exampleMap, largeMap, mapOf } from './maps.ts';

const SMALL = mapOf(
  ['1.1.1', '1.1.2', '2.1.1', '3.1.9*'],
  ['1.1.1 prose 1.1.2', '1.1.1 evaluated 2.1.1', '2.1.1 rule 1.1.1', '2.1.1 prose 3.1.9'],
);
/** What is a stop of Tab in the picture. */
const STOP = '.map [tabindex="0"]';

describe('the view of the map of citations', () => {
  const { open } = browserSuite();

  async function openOn(map: WireMap | null, options: ViewOptions = {}): Promise<OpenView> {
    const view = await open({ ...options, bundle: 'map' });
    await view.sendRaw({ type: 'setup', locale: 'en', texts: textsInWords(mapTexts) });
    await view.sendRaw({ type: 'map', map, revision: 3 });
    return view;
  }

  function lookAt(view: OpenView, map: WireMap, id: string): Promise<void> {
    return view.sendRaw({ type: 'lookAt', referential: map.referential, path: ['', id] });
  }

  async function sent({ page }: OpenView): Promise<readonly FromMap[]> {
    const messages = await page.evaluate<unknown[]>('window.sentMessages');
    assert(messages.every(isFromMap));
    return messages.filter(({ type }) => type !== 'ready');
  }

  /** The name of what has the focus. */
  async function focused({ page }: OpenView): Promise<string> {
    return (await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? '';
  }

  async function lookedAt({ page }: OpenView): Promise<string | null> {
    return page.locator('h1 .map-end-id').textContent();
  }

  /** The places of the links that the picture draws, or the table lists. */
  async function linksIn({ page }: OpenView, where: 'picture' | 'table'): Promise<readonly number[]> {
    const names = where === 'picture' ? ['data-link', 'data-faint'] : ['data-row'];
    const places = await Promise.all(
      names.map(name =>
        page.locator(`[${name}]`).evaluateAll((found, of) => found.map(one => Number(one.getAttribute(of))), name),
      ),
    );
    return [...new Set(places.flat())].sort((a, b) => a - b);
  }

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

  it('shows what it showed when it is made anew, and what one looked at', async () => {
    const before = await openOn(SMALL);
    await lookAt(before, SMALL, '2.1.1');
    await before.page.getByRole('button', { name: 'Table' }).click();
    await before.page.locator('tbody tr').first().waitFor();
    const view = await openOn(SMALL, { state: await before.memory() });
    assert.equal(await lookedAt(view), '2.1.1');
    assert.equal(await view.page.locator('tbody tr').count(), SMALL.links.length);
  });

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

  it('lists in the table what the picture draws, whatever the filter', async () => {
    const map = exampleMap();
    const view = await openOn(map);
    await lookAt(view, map, '1.1.1');
    const filters: readonly (() => Promise<unknown>)[] = [
      async () => undefined,
      () => view.page.getByLabel('Axis').selectOption('2'),
      () => view.page.getByRole('button', { name: 'Prose' }).click(),
      () => view.page.getByLabel('Axis').selectOption(''),
      () => view.page.getByLabel('Distance').selectOption('1'),
      () => view.page.getByRole('searchbox').fill('1'),
    ];
    const counts: number[] = [];
    for (const narrow of filters) {
      await narrow();
      const drawn = await linksIn(view, 'picture');
      await view.page.getByRole('button', { name: 'Table' }).click();
      assert.deepEqual(await linksIn(view, 'table'), drawn);
      await view.page.getByRole('button', { name: 'Picture' }).click();
      counts.push(drawn.length);
    }
    assert.equal(counts[0], map.links.length);
    assert(new Set(counts).size > 2, counts.join(' '));
  });

  it('sorts the table by a column, either way', async () => {
    const view = await openOn(SMALL, { width: 1100 });
    await view.page.getByRole('button', { name: 'Table' }).click();
    const head = view.page.getByRole('columnheader', { name: 'Cited' });
    const cited = (): Promise<readonly string[]> =>
      view.page
        .locator('tbody td:nth-child(3)')
        .evaluateAll(cells => cells.map(cell => cell.textContent?.slice(0, 5) ?? ''));
    await head.getByRole('button').click();
    assert.deepEqual(await cited(), ['1.1.1', '1.1.2', '2.1.1', '3.1.9']);
    await head.getByRole('button').click();
    assert.deepEqual(await cited(), ['3.1.9', '2.1.1', '1.1.2', '1.1.1']);
    assert.equal(await head.getAttribute('aria-sort'), 'descending');
  });

  it('draws 1,500 actions at once with few elements, and each can be reached', async () => {
    const map = largeMap(1500);
    const view = await openOn(map);
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

  it('is exported as a picture and as a page that need nothing else', async () => {
    const view = await openOn(SMALL);
    await lookAt(view, SMALL, '1.1.1');
    for (const name of ['As an SVG picture', 'As an HTML page']) {
      await view.page.getByRole('button', { name: 'Export' }).click();
      await view.page.getByRole('menuitem', { name }).click();
    }
    const [svg, html] = (await sent(view)).flatMap(message => (message.type === 'save' ? [message] : []));
    assert(svg && html);
    assert.match(svg.content, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.match(svg.content, /<text [^>]*text-anchor="end"/);
    assert.match(svg.content, /<rect [^>]*fill="rgb\(255, 255, 255\)"/);
    assert.match(svg.content, /3\.1\.9/);
    assert.match(html.content, /<table>.*Voir la mesure <mark>3\.1\.9<\/mark>/s);
    for (const { content } of [svg, html]) assert.doesNotMatch(content, /<script|href=|url\(http|var\(--/);
  });

  it('is exported as a picture that opens, whatever signs a title has', async () => {
    const [first, ...others] = SMALL.nodes;
    assert(first);
    const view = await openOn({ ...SMALL, nodes: [{ ...first, title: 'Saut\u000b<&\ud800' }, ...others] });
    await view.page.getByRole('button', { name: 'Export' }).click();
    await view.page.getByRole('menuitem', { name: 'As an SVG picture' }).click();
    const [svg] = (await sent(view)).flatMap(message => (message.type === 'save' ? [message.content] : []));
    const root = await view.page.evaluate(
      text => new DOMParser().parseFromString(text, 'image/svg+xml').documentElement.localName,
      svg ?? '',
    );
    assert.equal(root, 'svg');
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
