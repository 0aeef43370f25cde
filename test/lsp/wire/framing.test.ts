import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createFraming } from '../../../server/src/lsp/wire/framing.ts';

/** What is passed on of chunks, and how often something is passed over. */
function framed(...chunks: readonly (string | Uint8Array)[]): { readonly passed: string; readonly drops: number } {
  let drops = 0;
  const framing = createFraming(() => drops++);
  const passed = Buffer.concat(chunks.map(chunk => framing(Buffer.from(chunk)))).toString();
  return { passed, drops };
}

function message(body: string, ...fields: readonly string[]): string {
  return [...fields, `Content-Length: ${Buffer.byteLength(body)}`, '', body].join('\r\n');
}

describe('the bytes of a client', () => {
  it('are passed on as they are where they are messages, however they are cut', () => {
    const bodies = fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 });
    fc.assert(
      fc.property(bodies, fc.array(fc.nat({ max: 200 }), { maxLength: 6 }), (texts, cuts) => {
        const bytes = Buffer.from(texts.map(text => message(text, 'Content-Type: x; charset=utf-8')).join(''));
        const places = [0, ...cuts.filter(cut => cut < bytes.length).sort((a, b) => a - b), bytes.length];
        const chunks = places.slice(1).map((end, at) => bytes.subarray(places[at], end));
        assert.deepEqual(framed(...chunks), { passed: bytes.toString(), drops: 0 });
      }),
    );
  });

  for (const [what, wrong, drops] of [
    ['a header without a length', 'Length: 2\r\n\r\n{}', 2],
    ['a length that is no number', 'Content-Length: two\r\n\r\n{}', 2],
    ['a length below zero', 'Content-Length: -2\r\n\r\n{}', 2],
    ['a length that no message has', 'Content-Length: 99999999999\r\n\r\n{}', 2],
    ['an empty header', '\r\n\r\n', 1],
    ['a text without a header', '{"jsonrpc":"2.0"}\n', 1],
  ] as const) {
    it(`are passed on again behind what is none: ${what}`, () => {
      const [before, after] = [message('{"id":1}'), message('{"id":2}')];
      assert.deepEqual(framed(before, wrong, after), { passed: before + after, drops });
      assert.deepEqual(framed(before + wrong + after), { passed: before + after, drops });
    });
  }

  it('are not kept for ever where no header ends', () => {
    const after = message('{"id":2}');
    assert.equal(framed('x'.repeat(1_000_000), `${'y'.repeat(9000)}\n${after}`).passed, after);
  });
});
