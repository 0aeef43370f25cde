import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scanBlocks } from '../../../../server/src/core/parse/markdown/scan.ts';
import { awkwardMarkdown, awkwardSigns, digestOf } from '../../../kit/markdown.ts';
import { remarkBlocks } from '../../../kit/remark.ts';

describe('the reading of Markdown', () => {
  it('finds the blocks that remark finds', () => {
    fc.assert(
      fc.property(fc.oneof(awkwardMarkdown, awkwardSigns), text => {
        assert.equal(digestOf(text, scanBlocks(text)), digestOf(text, remarkBlocks(text)));
      }),
      { numRuns: 20_000 },
    );
  });

  it('ends indented code behind an item without anything in it, as remark does', () => {
    for (const text of [
      '* \n\n    a\n    b\n',
      '1.\n\n\n    a\n\n    b',
      '- x\n-\n\n\ta\n\tb',
      '*\n\nb\n\n    c\n    d\n',
    ])
      assert.equal(digestOf(text, scanBlocks(text)), digestOf(text, remarkBlocks(text)), text);
  });

  it('goes as deep as lists and quotes are nested', () => {
    for (const marker of ['- ', '> ', '1. ', '-\t> ']) {
      const text = `# a\n${marker.repeat(100_000)}\`\`\`\n# b\n`;
      const titles = scanBlocks(text).filter(({ kind }) => kind === 'heading');
      assert.equal(titles.length, 2, marker);
    }
  });

  it('reads the part of a text that it is given', () => {
    const text = '# a\n## b\n### c\n';
    assert.equal(digestOf(text, scanBlocks(text, 4, 9)), '## at 4: b\nprose: ');
  });
});
