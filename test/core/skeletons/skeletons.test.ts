import assert from 'node:assert/strict';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { entrySkeleton, keyLine, nestedSkeleton } from '../../../server/src/core/skeletons/action.ts';
import {
  evidenceSkeleton,
  indicatorSkeleton,
  questionSkeleton,
  ruleSkeleton,
} from '../../../server/src/core/skeletons/around.ts';
import { firstHole, hole, skeleton, textOfSkeleton } from '../../../server/src/core/skeletons/skeleton.ts';

describe('skeletons', () => {
  it('are texts with holes', () => {
    const pieces = skeleton`# ${hole('Titre')}\nvoir ${'1.1'}\n`;
    assert.equal(textOfSkeleton(pieces, '\r\n'), '# Titre\r\nvoir 1.1\r\n');
    assert.deepEqual(firstHole(pieces), { start: 2, end: 7 });
  });

  it('have the place of the first hole in lines that end in two signs', () => {
    assert.deepEqual(firstHole(skeleton`a\nb\n${hole('ici')}`, '\r\n'), { start: 6, end: 9 });
  });

  it('are actions one inside the other', () => {
    const action = (depth: number, id: string) => ({ depth, keys: [keyLine('id', id)], sections: [] });
    assert.equal(
      textOfSkeleton(nestedSkeleton([action(1, '1'), action(3, '1.1')])),
      '# Titre à écrire\n```yaml\nid: 1\n```\n\n## Actions\n### Titre à écrire\n```yaml\nid: 1.1\n```\n',
    );
  });

  it('are read as what they are', () => {
    const kindOf = (text: string) => parseFile('/ws/x.md', text).kind;
    assert.equal(kindOf(textOfSkeleton(entrySkeleton({ depth: 1, keys: ['id: 1.1.1'], sections: [] }))), 'measure');
    assert.equal(kindOf(textOfSkeleton(questionSkeleton('voirie', 'eau', ['cae_1.1.1']))), 'question');
    assert.equal(kindOf(textOfSkeleton(ruleSkeleton('cae_1.1.1'))), 'rule');
    assert.equal(kindOf(textOfSkeleton(evidenceSkeleton('plan', ['cae_1.1.1']))), 'evidence');
    assert.equal(kindOf(textOfSkeleton(indicatorSkeleton('cae_1.a', ['cae_1.1.1']))), 'indicator');
  });
});
