import assert from 'node:assert/strict';
import type { Edit } from '../../server/src/core/analysis/fix.ts';
import { analysisOf } from '../../server/src/core/analysis/run.ts';
import { type Creation, creationOf } from '../../server/src/core/features/creating.ts';
import type { Workspace } from '../../server/src/core/index/workspace.ts';
import { workspaceAfter } from '../../server/src/core/refactor/outcome.ts';
import { applyEdits } from '../../server/src/core/text/edits.ts';
import { sayCreation } from '../../server/src/words/fixes.ts';
import { onlyMark } from './fixture.ts';
import { openFixture } from './workspace.ts';

/**
 * What is created for the problem at the cursor, `action 1.1.2`: the texts that are new then, and of a file that was there what
 * follows the « … » of the expected text, what is still to be written marked. Afterwards the problem is gone. Null: nothing.
 */
export function checkCreating(
  fixture: string,
  expected: string | null,
  texts: Readonly<Record<string, string>> = {},
): void {
  const { fixture: parsed, workspace } = openFixture(fixture);
  const { file: path, span } = onlyMark(parsed);
  const analysis = analysisOf(workspace);
  const problems = (analysis.problems.get(path) ?? []).filter(
    one => one.span.start <= span.start && span.start <= one.span.end,
  );
  const file = workspace.files.get(path);
  assert(file && problems.length > 0, 'no problem at the cursor');
  const [creation] = problems.flatMap(problem => creationOf(analysis, file, problem) ?? []);
  assert.equal(creation ? `${creation.what} ${creation.id}` : null, expected);
  if (creation === undefined) return;
  assert.notEqual(sayCreation(creation), '');
  for (const [name, text] of Object.entries(texts)) {
    const made = textAfter(workspace, creation, `/ws/${name}`);
    if (text.startsWith('…')) assert.equal(made.slice(-text.length + 1), text.slice(1));
    else assert.equal(made, text);
  }
  const after = analysisOf(workspaceAfter(workspace, creation.changes)).problems.get(path) ?? [];
  const codes = new Set(problems.map(({ code }) => code));
  assert.deepEqual(
    after.filter(({ code }) => codes.has(code)),
    [],
  );
}

function textAfter({ files }: Workspace, { changes }: Creation, path: string): string {
  const created = changes.creates.find(one => one.path === path)?.text;
  const edits = changes.edits.filter(({ file }) => file === path).map(marked);
  return created ?? applyEdits(files.get(path)?.text ?? '', edits);
}

function marked(edit: Edit): Edit {
  if (edit.toFill === undefined) return edit;
  const { start, end } = edit.toFill;
  return { ...edit, text: `${edit.text.slice(0, start)}<|${edit.text.slice(start, end)}|>${edit.text.slice(end)}` };
}
