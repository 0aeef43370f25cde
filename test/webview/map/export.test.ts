import assert from 'node:assert/strict';
import { lookAt, mapSuite, SMALL, sent } from './view.ts';

describe('a map that is exported', () => {
  const { openOn } = mapSuite();

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
});
