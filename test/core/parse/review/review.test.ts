import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Approval } from '../../../../server/src/core/model/review.ts';
import { type ReadReview, readReview } from '../../../../server/src/core/parse/review/read-review.ts';
import { type ApprovalChanges, reviewEdit } from '../../../../server/src/core/parse/review/write-review.ts';
import { applyEdits } from '../../../../server/src/core/text/edits.ts';

const FIRST = '0a1b2c3d4e5f';
const SECOND = '5f4e3d2c1b0a';
const LAST = 'ffffffffffff';

function approval(fingerprint: string, rest: Partial<Approval> = {}): Approval {
  const known = { subject: 'cae_1.1.1', aspect: 'text Description', by: undefined, date: '2026-11-26' };
  return { fingerprint, ...known, note: undefined, cites: new Map(), ...rest };
}

function changed(text: string, { put = [], withdrawn = [] }: Partial<ApprovalChanges>): string {
  const edit = reviewEdit(text, { put, withdrawn });
  return edit === undefined ? text : applyEdits(text, [edit]);
}

function approvalsIn(text: string): readonly Approval[] {
  return readReview(text).approvals.map(({ keySpan: _, ...own }) => own);
}

/** What is wrong, in words of the code: `review-value/date`. */
function faultsIn({ faults }: ReadReview): readonly string[] {
  return faults.map(({ code, variant }) => `${code}/${variant}`);
}

describe('referentiel.review.json', () => {
  it('has a line for each approval, in the order of the fingerprints, each ended by a comma', () => {
    const put = [approval(LAST), approval(FIRST, { by: 'Claire', note: 'Vu « ensemble »' }), approval(SECOND)];
    assert.equal(
      changed('', { put }),
      `{
  "${FIRST}": {"subject": "cae_1.1.1", "change": "text Description", "by": "Claire", "date": "2026-11-26", "note": "Vu « ensemble »"},
  "${SECOND}": {"subject": "cae_1.1.1", "change": "text Description", "date": "2026-11-26"},
  "${LAST}": {"subject": "cae_1.1.1", "change": "text Description", "date": "2026-11-26"},
  "version": 1
}
`,
    );
  });

  it('is changed in its own lines alone', () => {
    const text = `{\r\n\t"outil": {"a": [1, 2]},\r\n\t"${SECOND}" : {"subject":"x", "change":"y", "date":"2026-01-01", "vu": [true]},\r\n\t"version": 1,\r\n\t"fin": null\r\n}`;
    const put = [approval(LAST)];
    const line = `"${LAST}": {"subject": "cae_1.1.1", "change": "text Description", "date": "2026-11-26"},\r\n\t`;
    assert.equal(changed(text, { put }), text.replace('"version"', `${line}"version"`));
    assert.equal(changed(changed(text, { put }), { withdrawn: [LAST] }), text);
  });

  it('keeps what others wrote into an entry that is approved anew', () => {
    const text = `{"${FIRST}": {"subject": "x", "change": "y", "date": "2026-01-01", "vu": [true, "é"]}, "version": 1}`;
    const now = changed(text, { put: [approval(FIRST)] });
    assert.deepEqual(JSON.parse(now)[FIRST].vu, [true, 'é']);
  });

  it('takes approvals behind the version, and where nothing else is said', () => {
    const text = `{\n"version": 1,\n"${FIRST}": {"subject": "x", "change": "y", "date": "2026-01-01"}\n}`;
    assert.deepEqual(Object.keys(JSON.parse(changed(text, { put: [approval(LAST)] }))), ['version', FIRST, LAST]);
    assert.deepEqual(Object.keys(JSON.parse(changed(text, { withdrawn: [FIRST] }))), ['version']);
    assert.deepEqual(Object.keys(JSON.parse(changed('{}', { put: [approval(LAST)] }))), [LAST, 'version']);
  });

  it('is not written into where nothing is to be done', () => {
    assert.equal(reviewEdit('', { put: [], withdrawn: [FIRST] }), undefined);
  });

  it('gives back what was written, whatever that is', () => {
    const word = fc.string({ unit: 'binary', maxLength: 12 }).filter(text => !/\p{Cs}/u.test(text));
    const points = fc.option(fc.double({ min: 0, max: 500, noNaN: true }), { nil: undefined });
    const cited = fc.tuple(fc.constantFrom('', 'a1b2c3d4e5f6'), points).map(([text, own]) => ({ text, points: own }));
    const one = fc.record<Approval>(
      {
        fingerprint: fc.stringMatching(/^[0-9a-f]{12}$/),
        subject: word,
        aspect: word,
        by: fc.option(word, { nil: undefined }),
        date: fc.constantFrom('2026-11-26', '2025-01-31'),
        note: fc.option(word, { nil: undefined }),
        cites: fc.array(fc.tuple(word, cited), { maxLength: 3 }).map(entries => new Map(entries)),
      },
      { noNullPrototype: true },
    );
    const all = fc.uniqueArray(one, { selector: ({ fingerprint }) => fingerprint, maxLength: 6 });
    fc.assert(
      fc.property(all, fc.nat(5), (put, many) => {
        const inOrder = put.toSorted((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
        // At once or one after the other, it is the same file.
        const steps = [put.slice(0, many), put.slice(many)];
        const text = steps.reduce((before, some) => changed(before, { put: some }), '');
        assert.equal(text === '' ? '' : changed('', { put }), text);
        assert.deepEqual(approvalsIn(text), inOrder);
        assert.doesNotThrow(() => text === '' || JSON.parse(text));
        const withdrawn = put.slice(0, many).map(({ fingerprint }) => fingerprint);
        assert.deepEqual(
          approvalsIn(changed(text, { withdrawn })),
          inOrder.filter(({ fingerprint }) => !withdrawn.includes(fingerprint)),
        );
      }),
      { numRuns: 12 },
    );
  });

  it('says nothing where git left a conflict, which is one fault', () => {
    const line = `  "${FIRST}": {"subject": "x", "change": "y", "date": "2026-01-01"},`;
    const text = `{\n<<<<<<< HEAD\n${line}\n=======\n${line.replace('0a', '1a')}\n>>>>>>> autre\n  "version": 1\n}\n`;
    const read = readReview(text);
    assert.deepEqual(faultsIn(read), ['review-syntax/conflict']);
    assert.equal(read.isWritable, false);
  });

  it('reads all that it can, and tells of the rest', () => {
    const text = `{
  "${FIRST}": {"subject": "x", "change": "y", "date": "hier"},
  "${SECOND}": {"subject": "x", "change": "y", "date": "2026-01-01", "cites": [1]},
  "${LAST}": {"subject": "x", "change": "y", "date": "2026-01-01"},
  "a00000000000": 12,
  "version": 1
}`;
    const read = readReview(text);
    assert.deepEqual(
      read.approvals.map(({ fingerprint }) => fingerprint),
      [LAST],
    );
    assert.deepEqual(faultsIn(read), ['review-value/date', 'review-value/cites', 'review-value/approval']);
  });

  for (const [what, text, fault] of [
    ['a list', '[]', 'review-syntax/form'],
    ['a later version', '{"version": 2}', 'review-syntax/later'],
    ['lines that are no JSON', '{\n  "a" {}\n}', 'review-syntax/line'],
    ['a version that is no number', '{"version": "un"}', 'review-value/version'],
  ] as const) {
    it(`tells of ${what}`, () => assert.deepEqual(faultsIn(readReview(text)), [fault]));
  }
});
