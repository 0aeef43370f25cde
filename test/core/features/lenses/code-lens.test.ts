import assert from 'node:assert/strict';
import { citationsOf, hasStatuses, lensesOf } from '../../../../server/src/core/features/lenses/code-lens.ts';
import type { Workspace } from '../../../../server/src/core/index/workspace.ts';
import type { ById } from '../../../../server/src/core/model/referential.ts';
import { preparedParts } from '../../../../server/src/core/scoring/prepared-parts.ts';
import type { Scores } from '../../../../server/src/core/scoring/score.ts';
import { scoredParts } from '../../../../server/src/core/scoring/scored-parts.ts';
import { textOf } from '../../../../server/src/core/text/span.ts';
import { workspaceOf } from '../../../kit/workspace.ts';
import { filesOf, referentialFrom, type Shape, scenarioFrom } from '../../scoring/support.ts';

const MEASURES: readonly Shape[] = [
  [1, [2, 3]],
  [4, 5],
];
const STATUSES = 'Statuts: { ref_1.1.1: fait, ref_1.1.2.2: programme, ref_1.2.1: fait }\n';

/** The référentiel of some measures, and more files. */
function opened(measures: readonly Shape[] = MEASURES, more: ReadonlyMap<string, string> = new Map()): Workspace {
  return workspaceOf(new Map([...filesOf(referentialFrom([measures])), ...more]));
}

function scoresIn(workspace: Workspace, text = STATUSES): Scores {
  const scores = scoredParts(preparedParts(workspace), scenarioFrom(text)).byFolder.get('');
  assert(scores, 'the référentiel is not scored');
  return scores;
}

function linesOf(workspace: Workspace, path: string, scope = ''): string[] {
  const { text = '' } = workspace.files.get(path) ?? {};
  return lensesOf(workspace, path, { scores: scoresIn(workspace), scope }).flatMap(({ id, span, score }) =>
    score ? `${id} « ${textOf(text, span)} » ${score.done} / ${score.potential}` : [],
  );
}

describe('the lenses of a file', () => {
  it('stand at the titles of its actions, in the order of its text, with their scores', () => {
    assert.deepEqual(linesOf(opened(), '1.1.md'), [
      '1.1 « A1.1 » 1 / 6',
      '1.1.1 « A1.1.1 » 1 / 1',
      '1.1.2 « A1.1.2 » 0 / 5',
      '1.1.2.1 « A1.1.2.1 » 0 / 2',
      '1.1.2.2 « A1.1.2.2 » 0 / 3',
    ]);
  });

  it('are those of the scope that is shown', () => {
    assert.deepEqual(
      ['1', '1.1', '1.2'].map(scope => linesOf(opened(), '1.1.md', scope).length),
      [5, 5, 0],
    );
  });

  it('tell what its actions weigh and how often they are cited, without a simulation', () => {
    const workspace = opened(MEASURES, new Map([['2.1.md', '# B\n```yaml\nid: 2.1\n```\nVoir 1.1.2 et 1.1.2.\n']]));
    assert.deepEqual(
      lensesOf(workspace, '1.1.md').map(lens => [
        lens.id,
        lens.weight?.points,
        lens.score,
        citationsOf(workspace, lens),
        lens.begins,
      ]),
      [
        ['1.1', 6, undefined, 0, true],
        ['1.1.1', 1, undefined, 0, false],
        ['1.1.2', 5, undefined, 2, false],
        ['1.1.2.1', 2, undefined, 0, false],
        ['1.1.2.2', 3, undefined, 0, false],
      ],
    );
  });

  it('are none where it only repeats another file', () => {
    const [copied = ''] = [filesOf(referentialFrom([MEASURES])).get('1.1.md')];
    const workspace = opened(MEASURES, new Map([['1.1 copie.md', copied]]));
    const lenses = ['1.1.md', '1.1 copie.md'].map(path => linesOf(workspace, path).length);
    assert.deepEqual(lenses.sort(), [0, 5]);
  });

  it('are none in a file that is no measure', () => {
    assert.deepEqual(linesOf(opened(MEASURES, new Map([['README.md', '# Lisez-moi\n']])), 'README.md'), []);
  });

  it('cost what it declares, in a large référentiel as in a small one', () => {
    const large = Array.from({ length: 30 }, () => MEASURES).flat();
    assert.equal(lookUpsIn(opened(large)), lookUpsIn(opened()));
  });
});

describe('a scenario', () => {
  it('gives a référentiel statuses or says nothing of it', () => {
    const workspace = opened();
    assert.deepEqual(
      [STATUSES, 'Statuts: { autre_1.1: fait }\n'].map(text => hasStatuses(scoresIn(workspace, text))),
      [true, false],
    );
  });
});

/** How often the lenses of a file look something up by id or path. */
function lookUpsIn(workspace: Workspace): number {
  let count = 0;
  const counting = <Value>(found: ById<Value>): ById<Value> => ({
    get: id => {
      count++;
      return found.get(id);
    },
    has: id => found.has(id),
    keys: () => assert.fail('goes through all actions'),
    values: () => assert.fail('goes through all actions'),
    [Symbol.iterator]: () => assert.fail('goes through all actions'),
  });
  const referentials = workspace.referentials.map(one => ({
    ...one,
    actions: counting(one.actions),
    sources: counting(one.sources),
  }));
  const shown = { scores: scoresIn(workspace), scope: '' };
  const lenses = lensesOf({ ...workspace, referentials }, '1.1.md', shown);
  assert.equal(lenses.length, 5);
  return count;
}
