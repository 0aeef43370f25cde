import assert from 'node:assert/strict';
import { matchesGlob } from 'node:path';
import fc from 'fast-check';
import { isOfReferential, mayBeginOne, REFERENTIAL_FILES } from '../../client/src/referential-document.ts';
import { OF_REFERENTIALS, ORDINARY } from './folder-names.ts';

const BLOCK = '# T\n```yaml\nidentifiant: 1.1.1\n```\n';

describe('a document that is of a référentiel, as the extension tells it by itself', () => {
  it('goes by a name for which files are looked for, whatever stands in it', () => {
    const paths = [...OF_REFERENTIALS, ...ORDINARY];
    assert.deepEqual(
      paths.filter(path => isOfReferential(`/${path}`, 'plaintext', '')),
      OF_REFERENTIALS,
    );
    assert.deepEqual(
      paths.filter(path => matchesGlob(path, REFERENTIAL_FILES)),
      OF_REFERENTIALS,
    );
  });

  const told: Readonly<Record<string, readonly [languageId: string, text: string, expected: boolean]>> = {
    'Markdown with an id in a block of YAML': ['markdown', BLOCK, true],
    'the same with Windows’ line ends': ['markdown', BLOCK.replaceAll('\n', '\r\n'), true],
    'the same in a quote': ['markdown', BLOCK.replace(/^/gm, '> '), true],
    'a block that nobody has closed yet': ['markdown', '# T\n~~~yml\nid : 1.1.1', true],
    'ordinary Markdown': ['markdown', '# T\n\nid: 1.1.1\n\n```yaml\nname: x\n```\nid: 1\n', false],
    'Markdown with metadata at its top': ['markdown', '---\nid: page\n---\n# T\n', false],
    'code of another language': ['markdown', '```js\nid: 1\n```\n', false],
    'a scenario': ['yaml', 'Statuts:\n  1.1.1: fait\n', true],
    'other YAML': ['yaml', 'on: push\njobs: {}\n', false],
    'what is no Markdown': ['plaintext', BLOCK, false],
  };
  for (const [what, [languageId, text, expected]] of Object.entries(told)) {
    it(`${expected ? 'is' : 'is not'} ${what}`, () =>
      assert.equal(isOfReferential('/a/notes', languageId, text), expected));
  }

  it('is not looked through for a letter of prose', () => assert(!mayBeginOne(['Du texte, identifiant : aucun.'], 0)));

  it('is looked through after each change that may make it one', () => {
    const line = fc.constantFrom('```yaml', '``yaml', '```', '``', '~~~', 'id: 1', 'i: 1', 'a id: 1', 'a');
    const text = fc.array(line, { minLength: 1, maxLength: 6 }).map(lines => lines.join('\n'));
    const written = fc.constantFrom('', '`', '```', '~', 'd', '\n', '```yaml\n', 'id: 1\n', ' ');
    let times = 0;
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(4), written, (before, place, length, added) => {
        const at = place % (before.length + 1);
        const removed = before.slice(at, at + length).length;
        const after = before.slice(0, at) + added + before.slice(at + length);
        const isOne = (content: string) => isOfReferential('/a/notes', 'markdown', content);
        if (isOne(before) || !isOne(after)) return;
        times++;
        const first = before.slice(0, at).split('\n').length - 1;
        const lines = after.split('\n').slice(first, first + added.split('\n').length);
        assert(mayBeginOne(lines, removed), JSON.stringify({ before, after }));
      }),
      { numRuns: 5000, seed: 1 },
    );
    assert(times > 20, `${times} changes make one`);
  });
});
