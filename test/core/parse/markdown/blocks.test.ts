import assert from 'node:assert/strict';
import { markdownBlocks } from '../../../../server/src/core/parse/markdown/blocks.ts';
import { withoutConflicts } from '../../../../server/src/core/parse/markdown/conflicts.ts';
import { digestOf } from '../../../kit/markdown.ts';

describe('the blocks of a text', () => {
  const check = (text: string, expected: string) => assert.equal(digestOf(text, markdownBlocks(text)), expected);

  it('are an underlined title too', () => {
    check('Titre\n---\n', '## at 0: Titre\nprose: ');
  });

  it('end an open block of metadata at the next title, when another block follows', () => {
    check(
      '# A\n```yaml\nid: 1\n\n### B\n```yaml\nid: 1.1\n```\n',
      '# at 0: A\ncode at 4, yaml, open: id: 1\n### at 19: B\ncode at 25, yaml, closed: id: 1.1\nprose: ',
    );
  });

  it('end an open block of metadata at the next title, when the text ends', () => {
    check('# A\n```yaml\nid: 1\n## B\nt', '# at 0: A\ncode at 4, yaml, open: id: 1\n## at 18: B\nprose: 23');
  });

  it('keep a comment of a block that is closed', () => {
    check('# A\n```yaml\n# points: 5\nid: 1\n```\n', '# at 0: A\ncode at 4, yaml, closed: # points: 5\nid: 1\nprose: ');
  });
});

describe('conflicts of git', () => {
  it('are read as our side, every offset unchanged', () => {
    const text = 'a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\nd\n';
    const { text: ours, markers } = withoutConflicts(text);
    assert.equal(ours.length, text.length);
    assert.deepEqual(ours.split(/\s+/).join(' '), 'a b d ');
    assert.deepEqual(
      markers.map(({ start, end }) => text.slice(start, end)),
      ['<<<<<<< HEAD', '=======', '>>>>>>> other'],
    );
  });

  it('are left alone when they are not whole', () => {
    const text = '<<<<<<< HEAD\nTitre\n=======\n';
    assert.equal(withoutConflicts(text).text, text);
  });
});
