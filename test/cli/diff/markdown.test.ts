import assert from 'node:assert/strict';
import { micromark } from 'micromark';
import { commentCode, commentText } from '../../../server/src/cli/diff/comment-text.ts';
import { diffHtml } from '../../../server/src/cli/diff/html.ts';
import { diffMarkdown, LONGEST_COMMENT, MARKER } from '../../../server/src/cli/diff/markdown.ts';
import { diffText } from '../../../server/src/cli/diff/text.ts';
import { change, evenedOut, impact, report } from './reports.ts';

describe('a comment of a pull request', () => {
  it('is empty where nothing changed', () => {
    assert.equal(diffMarkdown(report([]), 0), '');
    assert.equal(diffMarkdown(report([], [impact('Bourg', 0.4, 0.4)]), 0), '');
  });

  it('begins with its marker, then the largest change', () => {
    const lines = diffMarkdown(report([change('1.1.1', 'changes-text')], [impact('Bourg', 0.4, 0.41)]), 0).split('\n');
    assert.equal(lines[0], MARKER);
    assert.match(lines[1] ?? '', /^\*\*Largest change of score: .*\*\*$/);
  });

  it('has the scores by measure where they even out, as the page and the terminal have', () => {
    const told = report([], [evenedOut('Bourg')]);
    const isTold = /6\.1\.1.*6 \/ 6.*8 \/ 8/;
    assert.match(diffMarkdown(told, 0), isTold);
    assert.match(diffHtml(told, 0).replace(/<[^>]*>/g, ' '), isTold);
    assert.match(diffText(told, 0).flat().join('\n'), isTold);
  });

  it('shows what touches scores, and folds text', () => {
    const told = diffMarkdown(report([change('1.1.1', 'changes-text'), change('1.1.2', 'breaks-scores')]), 0);
    assert.deepEqual(told.match(/^(?:### .*|<\/?details>|<summary>.*|\| cae [^|]*)/gm), [
      '### What breaks scores (1)',
      '| cae 1.1.2 Action ',
      '<details>',
      '<summary>What changes only text (1)</summary>',
      '| cae 1.1.1 Action ',
      '</details>',
    ]);
  });

  it('stays within what GitHub takes, and says what it leaves out', () => {
    const many = Array.from({ length: 2000 }, (_, at) =>
      change(`1.1.${at}`, 'changes-text', { message: `${at} ${'é'.repeat(5000)}` }),
    );
    const told = diffMarkdown(report(many), 0);
    assert.ok(told.length <= LONGEST_COMMENT && told.length > LONGEST_COMMENT / 3, String(told.length));
    const shown = told.match(/^\| cae/gm)?.length ?? 0;
    assert.match(told, new RegExp(`Not shown, for want of room: ${2000 - shown} more\\.`));
    assert.match(told, /<\/details>\n\n`avant` → `après`\n$/);
  });
});

describe('text from a file in a comment', () => {
  for (const [text, shown] of [
    ['@maire et a@b.fr', '@\u200bmaire et a@\u200bb.fr'],
    [
      'de $x$ :smile: :+1: :white_check_mark:',
      'de <span>$</span>x<span>$</span> :\u200bsmile: :\u200b+1: :\u200bwhite_check_mark:',
    ],
    ['voir #12 et GH-3', 'voir #\u200b12 et GH-\u200b3'],
    ['<b>gras</b> <!-- x', '&lt;b&gt;gras&lt;/b&gt; &lt;!-- x'],
    ['[lien](http://a.fr) ![](x) https://a.fr', '[lien](http://a.fr) ![](x) https://a.fr'],
    ['a | b\n\n# c', 'a | b # c'],
    ['`code` *un* _deux_ ~~non~~', '`code` *un* _deux_ ~~non~~'],
  ] as const) {
    it(`is shown letter by letter: ${JSON.stringify(text)}`, () =>
      assert.equal(micromark(commentText(text), { allowDangerousHtml: true }), `<p>${shown}</p>`));
  }

  it('leaves no cell of a table', () => assert.doesNotMatch(commentText('a|b').replaceAll('\\|', ''), /\|/));

  it('is cut where it is long, between two letters', () => {
    assert.equal(commentText('é'.repeat(400)).length, 301);
    assert.doesNotMatch(commentText(`${'é'.repeat(299)}😀😀`), /[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it('stays code where it is a name', () => assert.equal(commentCode('a`b|c\nd'), '`a’b¦c d`'));
});
