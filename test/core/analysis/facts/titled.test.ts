import assert from 'node:assert/strict';
import { significantWords } from '../../../../server/src/core/analysis/facts/title-words.ts';
import { isTitledWithMost, titledWithAny } from '../../../../server/src/core/analysis/facts/titled.ts';
import type { Action } from '../../../../server/src/core/model/referential.ts';
import { workspaceOf } from '../../../kit/workspace.ts';

const MEASURE = 3;
const TITLE = 'Planifier la rénovation des bâtiments';

/** A root of some branches with a measure each, and how often all of them were gone through. */
function rootOf(branches: number): { readonly root: Action; readonly times: () => number } {
  const texts = Array.from({ length: branches }, (_, at) => {
    return [`/ws/${at + 1}.1.1.md`, `# ${TITLE} ${at}\n\`\`\`yaml\nidentifiant: ${at + 1}.1.1\n\`\`\`\n`] as const;
  });
  const [referential] = workspaceOf(new Map(texts)).referentials;
  assert(referential);
  let times = 0;
  const { children } = referential.root;
  const counted = {
    get children() {
      times++;
      return children;
    },
  };
  return {
    root: Object.defineProperties({ ...referential.root }, Object.getOwnPropertyDescriptors(counted)),
    times: () => times,
  };
}

describe('the actions with a word in their titles', () => {
  const words = significantWords(TITLE);

  it('are those of all branches', () => {
    const { root } = rootOf(3);
    assert.deepEqual(
      Array.from(titledWithAny(root, MEASURE, words), ({ id }) => id),
      ['1.1.1', '2.1.1', '3.1.1'],
    );
    assert(isTitledWithMost(root, MEASURE, words, 1));
    assert(!isTitledWithMost(root, MEASURE, significantWords('Organiser les mobilités'), 0.5));
  });

  it('are looked for in the branches once, as long as the tree is the same', () => {
    const { root, times } = rootOf(3);
    isTitledWithMost(root, MEASURE, words, 1);
    const asked = times();
    for (let again = 0; again < 10; again++) isTitledWithMost(root, MEASURE, words, 1);
    titledWithAny(root, MEASURE, words);
    assert.equal(times(), asked);
  });
});
