import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { updated } from '../../../server/src/lsp/session/updated.ts';

const TEXT = 'Une ligne.\nUne autre.\n';
const OPENED = 7;

/** Edits of a line, by where they begin in it, how much they take away and what they write. */
const EDITS = fc.array(fc.tuple(fc.nat(1), fc.nat(9), fc.nat(3), fc.string({ maxLength: 3 })), {
  minLength: 1,
  maxLength: 9,
});

/** The text that is left by edits, which come in this order; each has the version of its place. */
function leftBy(edits: readonly (readonly [number, number, number, string])[], order: readonly number[]): string {
  const opened = TextDocument.create('file:///a.md', 'markdown', OPENED, TEXT);
  const document = order.reduce((now, at) => {
    const [line = 0, character = 0, length = 0, text = ''] = edits[at] ?? [];
    const range = { start: { line, character }, end: { line, character: character + length } };
    return updated(now, [{ range, text }], OPENED + 1 + at);
  }, opened);
  assert.equal(document.version, OPENED + edits.length);
  return document.getText();
}

describe('an open document that is edited', () => {
  it('holds the same in whichever order its edits come', () => {
    const inAnyOrder = EDITS.chain(edits =>
      fc.tuple(fc.constant(edits), fc.shuffledSubarray([...edits.keys()], { minLength: edits.length })),
    );
    fc.assert(
      fc.property(inAnyOrder, ([edits, order]) => {
        assert.equal(leftBy(edits, order), leftBy(edits, [...edits.keys()]));
      }),
    );
  });

  it('takes the edits of a client that counts in leaps, or does not count, as they come', () => {
    for (const versions of [
      [10, 20, 30],
      [7, 7, 7],
      [3, 2, 1],
    ]) {
      const opened = TextDocument.create('file:///a.md', 'markdown', OPENED, '');
      const start = { line: 0, character: 0 };
      const changed = versions.reduce(
        (now, version) => updated(now, [{ range: { start, end: start }, text: `${version} ` }], version),
        opened,
      );
      assert.equal(
        changed.getText(),
        versions
          .toReversed()
          .map(version => `${version} `)
          .join(''),
      );
    }
  });
});
