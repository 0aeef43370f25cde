import fc from 'fast-check';
import type { Action } from '../../../server/src/core/model/referential.ts';
import { newIdsBelow } from '../../../server/src/core/refactor/new-ids.ts';
import { EXAMPLES, folderTexts } from '../../kit/folder-texts.ts';
import { checkNothingLost } from '../../kit/renumbering.ts';
import { workspaceOf } from '../../kit/workspace.ts';

describe('actions of the examples that change places with all below them', () => {
  const texts = folderTexts(EXAMPLES);
  for (const { folder, actions } of workspaceOf(texts).referentials) {
    it(`lose nothing in ${folder.slice(EXAMPLES.length + 1)}`, () => {
      const pairs = [...actions.values()].flatMap(({ children }) => pairsOf(children));
      fc.assert(
        fc.property(fc.constantFrom(...pairs), ([one, other]) => {
          const ids = new Map([...newIdsBelow(one, other.id), ...newIdsBelow(other, one.id)]);
          checkNothingLost(texts, folder, ids);
        }),
        { numRuns: 12 },
      );
    }).timeout(30_000);
  }
});

function pairsOf(actions: readonly Action[]): readonly (readonly [Action, Action])[] {
  return actions.flatMap((one, at) => actions.slice(at + 1).map(other => [one, other] as const));
}
