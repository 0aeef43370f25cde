import assert from 'node:assert/strict';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { oneLine } from '../../server/src/core/text/one-line.ts';
import { escapeMarkdown } from '../../server/src/words/markdown.ts';

/** Signs that mean something in Markdown or HTML, letters around them, and spaces of every kind. */
const SIGNS = [
  ...'\\`*_{}[]()#+-.!|<>~&:@="\'/$^%;?,0123456789 \n\t\u00a0abé🌍',
  'http://',
  'www.',
  '&amp;',
  '&#42;',
  '<b>',
  '- ',
  '1. ',
];
const text = fc.array(fc.constantFrom(...SIGNS), { maxLength: 25 }).map(signs => signs.join(''));

describe('text shown as Markdown', () => {
  it('is shown letter by letter in one line, whatever it holds', () =>
    fc.assert(
      fc.property(text, written => {
        const shown = oneLine(written);
        assert.equal(plain(micromark(escapeMarkdown(written))), shown);
      }),
      { numRuns: 2000 },
    ));

  it('keeps the spaces that hold words together, as French has them', () => {
    assert.equal(escapeMarkdown('moins de 5\u202f000\n habitants\u00a0?'), 'moins de 5\u202f000 habitants\u00a0?');
  });

  it('makes no title of the line above', () => {
    for (const line of ['-', '--', '---', '=', '==']) {
      assert.equal(micromark(`a  \n${escapeMarkdown(line)}`), `<p>a<br />\n${line}</p>`);
    }
  });

  it('is bold as a whole between two stars on each side', () =>
    fc.assert(
      fc.property(text, written => {
        const escaped = escapeMarkdown(written);
        fc.pre(escaped !== '');
        const html = micromark(`**${escaped}**  \nmesure`);
        assert.match(html, /^<p><strong>[^<]*<\/strong><br \/>\nmesure<\/p>$/);
      }),
      { numRuns: 2000 },
    ));

  // What the dialect of editors makes links of without any sign of Markdown, and tables and strokes.
  for (const written of ['www.exemple.fr', 'https://exemple.fr', 'a@exemple.fr', '~~rayé~~', '| a | b |']) {
    it(`has its signs parted, so that editors make nothing of it either: ${written}`, () =>
      assert.doesNotMatch(escapeMarkdown(written), /www\.|https?:|(?<!\\)[@~|]/));
  }
});

/** The text of one paragraph of HTML; anything else than text in it is shown as it is. */
function plain(html: string): string {
  const inside = html.trim().replace(/^<p>([\s\S]*)<\/p>$/, '$1');
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return inside.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => signs[name] ?? '');
}
