import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readReview } from '../../server/src/core/parse/review/read-review.ts';
import { reviewEdit } from '../../server/src/core/parse/review/write-review.ts';
import { applyEdits } from '../../server/src/core/text/edits.ts';
import { inRepository, type Repository } from '../kit/repository.ts';

const FILE = 'referentiel.review.json';

/** The text with approvals of some more changes, each named by the digit that its fingerprint is made of. */
function approved(text: string, digits: string): string {
  const put = [...digits].map(digit => ({
    fingerprint: digit.repeat(12),
    subject: 'cae_1.1.1',
    aspect: 'title',
    by: undefined,
    date: '2026-11-26',
    note: undefined,
    cites: new Map(),
  }));
  const edit = reviewEdit(text, { put, withdrawn: [] });
  return edit === undefined ? text : applyEdits(text, [edit]);
}

/** Two branches approve some changes each, and are merged by git; gives the text that comes of it. */
async function merged(repository: Repository, base: string, ours: string, theirs: string): Promise<string> {
  const { git, commit, write, at } = repository;
  if (base !== '') await write(FILE, base);
  commit();
  git('switch', '--quiet', '--create', 'autre');
  await write(FILE, approved(base, theirs));
  commit();
  git('switch', '--quiet', 'main');
  await write(FILE, approved(base, ours));
  commit();
  git('merge', '--quiet', 'autre');
  return readFileSync(at(FILE), 'utf8');
}

/** What is approved, by the digits of the fingerprints, in the order of the text, which is JSON. */
function digitsIn(text: string): string {
  assert.doesNotThrow(() => JSON.parse(text));
  const { approvals, faults } = readReview(text);
  assert.deepEqual(faults, []);
  return approvals.map(({ fingerprint }) => fingerprint[0]).join('');
}

describe('the approvals of two branches', () => {
  it('are merged by git, line by line, where they stand apart', () =>
    inRepository({}, async repository => {
      const text = await merged(repository, approved('', '37b'), '15', 'af');
      assert.equal(digitsIn(text), '1357abf');
    }));

  for (const [what, base, expected] of [
    ['in one place', approved('', '9'), '134569'],
    ['in a file that both begin', '', '13456'],
  ] as const) {
    it(`are all kept by git’s own union, ${what}`, () =>
      inRepository({ '.gitattributes': `${FILE} merge=union\n` }, async repository => {
        const text = await merged(repository, base, '135', '46');
        assert.equal([...digitsIn(text)].sort().join(''), expected);
      }));
  }

  it('stay in order when the next one comes', () =>
    inRepository({ '.gitattributes': `${FILE} merge=union\n` }, async repository => {
      const text = await merged(repository, '', '35', '46');
      assert.match(digitsIn(approved(text, '1')), /^1/);
    }));
});
