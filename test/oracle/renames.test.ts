import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import { alternativeOf, isAlternative } from '../../server/src/core/model/id.ts';
import type { Action } from '../../server/src/core/model/referential.ts';
import { newIdsBelow } from '../../server/src/core/refactor/new-ids.ts';
import type { Texts } from '../kit/changed-texts.ts';
import { inFolder } from '../kit/disk.ts';
import { folderTexts } from '../kit/folder-texts.ts';
import { checkNothingLost } from '../kit/renumbering.ts';
import { workspaceOf } from '../kit/workspace.ts';
import { importSheets } from './import-sheets.ts';

const folder = process.env['ORACLE_DIR'];

describe('actions of published référentiels that get other ids, with all below them', () => {
  it('lose nothing in those of 2022 and 2023, and their scenarios', () => {
    assert.ok(folder, 'ORACLE_DIR must name the folder that holds corpus/');
    checkAll(folderTexts(join(folder, 'corpus')), 6);
  });

  it('lose nothing in what is imported of those of 2026', () =>
    inFolder({}, async ({ at }) => {
      assert.ok(folder, 'ORACLE_DIR must name the folder that holds corpus/');
      await importSheets(join(folder, 'corpus/platform-2026'), at('te'), 'te');
      checkAll(folderTexts(at('te')), 6);
    }));
});

/** True for an alternative and its measure, and for an alternative and itself. */
function standsFor(alternative: string, id: string): boolean {
  return isAlternative(alternative) && (alternative === id || alternativeOf(alternative) === id);
}

/** Some of the actions take the places of siblings, or that behind the last of them. */
function checkAll(texts: Texts, numRuns: number): void {
  for (const referential of workspaceOf(texts).referentials) {
    const families = [...referential.actions.values()]
      // What stands for another counts in no sum, and what a zero sets apart needs no weight: among other ids, they might.
      .map(({ children }) =>
        children.filter(({ id }) => !id.endsWith('.0') && children.every(other => !standsFor(other.id, id))),
      )
      .filter(({ length }) => length > 0);
    const changes = fc
      .constantFrom(...families)
      .chain(family =>
        fc.tuple(fc.constantFrom(...family), fc.constantFrom(...family)).map(([one, other]) => idsOf(one, other)),
      );
    fc.assert(
      fc.property(changes, ids => checkNothingLost(texts, referential.folder, ids)),
      { numRuns },
    );
  }
}

/** Two change places; one alone gets an id that none has. */
function idsOf(one: Action, other: Action): ReadonlyMap<string, string> {
  if (one === other) return newIdsBelow(one, one.id.replace(/[^.]+$/, '97'));
  return new Map([...newIdsBelow(one, other.id), ...newIdsBelow(other, one.id)]);
}
