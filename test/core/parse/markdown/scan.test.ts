import assert from 'node:assert/strict';
import fc from 'fast-check';
import { remarkBlocks } from '../../../../server/src/core/parse/markdown/remark.ts';
import { scanBlocks } from '../../../../server/src/core/parse/markdown/scan.ts';
import { awkwardMarkdown, digestOf } from '../../../kit/markdown.ts';

describe('the line scanner', () => {
  it('reads what remark reads, wherever it is sure', () => {
    fc.assert(
      fc.property(awkwardMarkdown, text => {
        const scanned = scanBlocks(text);
        if (scanned) assert.equal(digestOf(text, scanned), digestOf(text, remarkBlocks(text)));
      }),
      { numRuns: 20_000 },
    );
  });

  it('is sure of most texts', () => {
    const texts = fc.sample(awkwardMarkdown, 1000);
    const sure = texts.filter(text => scanBlocks(text) !== null).length;
    assert(sure > 600, `sure of ${sure} in 1000`);
  });

  it('reads the part of a text that it is given', () => {
    const text = '# a\n## b\n### c\n';
    assert.equal(digestOf(text, scanBlocks(text, 4, 9) ?? []), '## at 4: b\nprose: ');
  });
});
