import assert from 'node:assert/strict';
import { knownPreviews } from '../../../client/src/preview/known-previews.ts';
import type { PreviewAnswer } from '../../../server/src/protocol/preview.ts';

function answer(label: string): PreviewAnswer {
  return { blocks: [], citations: [], formulas: [], formulaLabel: label };
}

describe('what is known of previews', () => {
  it('is what the server said last, and is to be shown again where it is other than was shown', async () => {
    let said = 'a';
    const known = knownPreviews(async () => answer(said));
    assert.equal(known.show('file:///1.md'), undefined);
    await known.ask();
    assert(known.isBehind());
    assert.deepEqual(known.show('file:///1.md'), answer('a'));
    assert(!known.isBehind());
    said = 'b';
    await known.ask();
    assert(known.isBehind());
  });

  it('need not be shown again where the server says the same', async () => {
    const known = knownPreviews(async () => answer('a'));
    known.expect('file:///1.md');
    await known.ask();
    known.show('file:///1.md');
    await known.ask();
    assert(!known.isBehind());
  });

  it('is nothing for a file that is none of ours', async () => {
    const known = knownPreviews(async () => null);
    known.show('file:///README.md');
    await known.ask();
    assert(!known.isBehind());
    assert.equal(known.show('file:///README.md'), undefined);
  });

  it('is asked no more for what nobody shows', async () => {
    const asked: string[] = [];
    const known = knownPreviews(async uri => answer(`${asked.push(uri)}`));
    known.expect('file:///1.md');
    await known.ask();
    await known.ask();
    known.show('file:///2.md');
    await known.ask();
    known.forgetBehind();
    known.show('file:///3.md');
    known.forget('file:///3.md');
    await known.ask();
    assert.deepEqual(asked, ['file:///1.md', 'file:///2.md']);
  });
});
