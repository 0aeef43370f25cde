import assert from 'node:assert/strict';
import { completionsAt } from '../../../server/src/core/features/completion/completions.ts';
import { renaming } from '../../../server/src/core/features/rename.ts';
import { subjectAt } from '../../../server/src/core/features/subject/subject.ts';
import { type Workspace, withFiles } from '../../../server/src/core/index/workspace.ts';
import { computations } from '../../../server/src/core/memory/memory.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { workspaceOfAxes } from '../../kit/axes.ts';
import { NOTHING_OUTSIDE } from '../../kit/outside.ts';

const AXIS = '/ws/1.md';
const MEASURE = '/ws/1.1.5.md';

/** How many things are found out where something is asked again after an edit of a measure. */
function computedAgain(axes: number, edit: (text: string) => string, ask: (workspace: Workspace) => void): number {
  const before = workspaceOfAxes(axes);
  ask(before);
  const file = before.files.get(MEASURE);
  const after = withFiles(before, new Map([[MEASURE, parseFile(MEASURE, edit(file?.text ?? ''), file)]]));
  const start = computations();
  ask(after);
  return computations() - start;
}

/** All names of an axis, and below it, are written anew. */
function renameAxis(workspace: Workspace): void {
  const subject = subjectAt(workspace, AXIS, workspace.files.get(AXIS)?.text.indexOf('id: 1') ?? 0);
  assert(subject);
  const plan = renaming(workspace, subject, '97', NOTHING_OUTSIDE, false);
  assert(plan.kind === 'planned' && plan.changes.renames.length === 11);
}

/** An action is looked for by words of its title, or by letters where no title has the words. */
function complete(words: string): (workspace: Workspace) => void {
  return workspace => {
    const text = `${workspace.files.get(MEASURE)?.text}Voir la mesure ${words}`;
    const found = completionsAt(workspace, MEASURE, text, text.length, { asked: 'asked', form: 'id' });
    assert((found?.proposals.length ?? 0) > 0);
  };
}

const EDITS: readonly (readonly [string, (text: string) => string])[] = [
  ['prose', text => text.replace('Voir la', 'Voir aussi la')],
  ['a title', text => text.replace('# Action', '# Autre action')],
];

for (const [edited, edit] of EDITS) {
  for (const [asked, ask] of [
    ['a rename of an axis', renameAxis],
    ['a completion by words', complete('act')],
    ['a completion by letters', complete('acn')],
  ] as const) {
    it(`${asked} finds out no more in a large workspace than in a small one after an edit of ${edited}`, () => {
      const [small, large] = [computedAgain(3, edit, ask), computedAgain(30, edit, ask)];
      assert(large <= small, `${small} computations, then ${large}`);
    });
  }
}
