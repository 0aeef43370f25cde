import assert from 'node:assert/strict';
import { extended } from '../../../client/src/preview/plugin.ts';
import type { PreviewAnswer, PreviewCitation, PreviewName } from '../../../server/src/protocol/preview.ts';
import type { Token } from '../../../server/src/reading/tokens.ts';

const NOTHING: PreviewAnswer = { blocks: [], citations: [], formulas: [], formulaLabel: 'Formule' };

function token(type: string, more: Partial<Token> = {}): Token {
  const attrs = [['class', 'code-line']] as const;
  return { type, tag: '', info: '', content: '', level: 0, nesting: 0, map: null, children: null, attrs, ...more };
}

function text(content: string): Token {
  return token('text', { content });
}

function name(written: string, more: Partial<PreviewName> = {}): PreviewName {
  return { text: written, title: null, more: '', href: null, ...more };
}

function cited(written: string, more: Partial<PreviewCitation> = {}): PreviewCitation {
  return { ...name(written, { title: 'Planter', more: '8 pts', href: './2.md#L1' }), line: 0, beside: '', ...more };
}

/** What a renderer is given that shows each token by its type and its content, those of a paragraph included. */
function shown(tokens: readonly Token[], known: PreviewAnswer | undefined): string {
  const render = (all: readonly Token[]): string =>
    all.map(({ type, content, children }) => (children ? render(children) : `<${type}>${content}`)).join('');
  return extended({ renderer: { render } }, () => known).renderer.render(tokens, {}, {});
}

/** The parts of a paragraph on line 0, as they are shown. */
function paragraph(parts: readonly Token[], ...citations: readonly PreviewCitation[]): string {
  return shown([token('inline', { map: [0, 1], children: parts })], { ...NOTHING, citations });
}

const LINK = '<a class="referentiel-link" href="./2.md#L1" data-href="./2.md#L1" title="Planter · 8 pts">';

describe('the plugin of the preview', () => {
  it('changes nothing in a document of which nothing is known', () => {
    const tokens = [token('heading_open', { map: [0, 1] }), token('fence', { map: [1, 4], content: 'id: 1' })];
    assert.equal(shown(tokens, undefined), '<heading_open><fence>id: 1');
  });

  it('shows a block in words in the place of its letters, and marks its title for links', () => {
    const tokens = [token('heading_open', { map: [0, 1] }), token('fence', { map: [1, 4], content: 'id: 1' })];
    const block = {
      line: 1,
      titleLine: 0,
      facts: [{ kind: 'points', text: '8 pts' } as const],
      rows: [{ label: 'Actions', items: [name('cae_1', { title: 'Planter', href: './1.md#L1' }), name('cae_2')] }],
    };
    const html = shown(tokens, { ...NOTHING, blocks: [block] });
    assert.match(html, /^<html_block><div class="code-line" id="L1" data-line="0"><\/div>\n<heading_open><html_block>/);
    assert.match(html, /<p><span class="referentiel-points">8 pts<\/span><\/p><dl><dt>Actions<\/dt>/);
    assert.match(
      html,
      /href="\.\/1\.md#L1" .*>cae_1 <span class="referentiel-title">Planter<\/span><\/a><\/li><li>cae_2/,
    );
    assert(!html.includes('id: 1'));
  });

  it('leaves the tokens as they are, which the preview keeps', () => {
    const tokens = [token('inline', { map: [0, 1], children: [text('voir 1.1.2')] })];
    const before = structuredClone(tokens);
    shown(tokens, { ...NOTHING, citations: [cited('1.1.2')] });
    assert.deepEqual(tokens, before);
  });

  it('makes a link of a citation, with its title where the text gives none', () => {
    const html = paragraph([text('voir 1.1.2, 1.1.2.')], cited('1.1.2'), cited('1.1.2', { beside: '« Planter »' }));
    const bare = '1.1.2 <span class="referentiel-title">« Planter »</span>';
    assert.equal(html, `<text>voir <html_inline>${LINK}1.1.2</a><text>, <html_inline>${LINK}${bare}</a><text>.`);
  });

  it('finds citations in their order, and never within a longer number', () => {
    const parts = [text('11.1.2 et 1.1.21, '), token('softbreak'), text('1.1.2')];
    assert.equal(
      paragraph(parts, cited('1.1.2')),
      `<text>11.1.2 et 1.1.21, <softbreak><text><html_inline>${LINK}1.1.2</a><text>`,
    );
  });

  it('leaves links and code as they are', () => {
    const parts = [token('link_open'), text('1.1.2'), token('link_close'), token('code_inline', { content: '1.1.2' })];
    assert.equal(paragraph(parts, cited('1.1.2')), '<link_open><text>1.1.2<link_close><code_inline>1.1.2');
  });

  it('looks for the citations of a table on the lines of its rows', () => {
    const tokens = [token('tr_open', { map: [3, 4] }), token('inline', { children: [text('1.1.2')] })];
    assert(shown(tokens, { ...NOTHING, citations: [cited('1.1.2', { line: 3 })] }).includes(LINK));
    assert(!shown(tokens, { ...NOTHING, citations: [cited('1.1.2', { line: 4 })] }).includes(LINK));
  });

  it('sets a formula apart, unless it is typed on since', () => {
    const parts = [
      { ...name('si'), type: 'keyword' as const },
      { ...name(' VRAI\n'), type: 'text' as const },
    ];
    const known = { ...NOTHING, formulas: [{ line: 0, parts }] };
    const fence = (content: string) => [token('fence', { map: [0, 3], content })];
    const html = shown(fence('si VRAI\n'), known);
    assert.match(html, /<figcaption>Formule<\/figcaption><pre><code><span class="referentiel-word-keyword">si<\/span>/);
    assert.equal(shown(fence('si FAUX\n'), known), '<fence>si FAUX\n');
  });

  it('makes HTML of nothing that a file says', () => {
    const evil = '<img src=x onerror="a()">\'&';
    const named = { text: evil, title: evil, more: evil, href: `"${evil}` };
    const known: PreviewAnswer = {
      blocks: [
        { line: 1, titleLine: 0, facts: [{ kind: 'name', text: evil }], rows: [{ label: evil, items: [named] }] },
      ],
      citations: [{ ...named, line: 5, beside: evil }],
      formulas: [{ line: 8, parts: [{ ...named, type: 'name' }] }],
      formulaLabel: evil,
    };
    const tokens = [
      token('fence', { map: [1, 4] }),
      token('inline', { map: [5, 6], children: [text(evil)] }),
      token('fence', { map: [8, 10], content: evil }),
    ];
    const html = shown(tokens, known);
    assert.equal(html.match(/<html_(?:block|inline)>/g)?.length, 3);
    assert(!html.includes('<img') && !html.includes('onerror="'));
  });
});
