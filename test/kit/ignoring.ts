import assert from 'node:assert/strict';
import { countsOf } from '../../server/src/core/analysis/fixes/counts.ts';
import type { Rule } from '../../server/src/core/analysis/rule.ts';
import { analysisOf, problemsOf } from '../../server/src/core/analysis/run.ts';
import { type Ignoring, ignoringOf } from '../../server/src/core/features/ignoring.ts';
import { problemsAt } from '../../server/src/core/features/problems-at.ts';
import type { Workspace } from '../../server/src/core/index/workspace.ts';
import type { Problem } from '../../server/src/core/model/problem.ts';
import { applyEdits } from '../../server/src/core/text/edits.ts';
import { openExample } from './examples.ts';
import { onlyMark } from './fixture.ts';
import { openFixture, workspaceOf } from './workspace.ts';

/** The text of the only file once the problem at the cursor is ignored, what is still to be written marked; null: it cannot be. */
export function checkIgnoring(fixture: string, expected: string | null): void {
  const { fixture: parsed, workspace } = openFixture(fixture);
  const { file, span } = onlyMark(parsed);
  const [shown] = problemsAt(analysisOf(workspace), file, span);
  assert(shown, 'no problem at the cursor');
  const found = ignoring(workspace, file, shown.problem);
  assert.equal(found && marked(workspace, file, found), expected ?? undefined);
}

/** Each problem that a rule finds in an example is gone with its comment, and no other comes. */
export function checkIgnorings(rule: Rule, example: string): void {
  const severities = new Map(rule.offByDefault ? [[rule.code, rule.severity]] : []);
  const { workspace, problems } = openExample(example, severities);
  const before = countsOf(problems.values()).byCode;
  for (const [path, list] of problems) {
    for (const problem of list.filter(({ code }) => code === rule.code)) {
      const found = ignoring(workspace, path, problem);
      assert(found, `${problem.code} cannot be ignored at ${problem.span.start}`);
      const texts = new Map([...workspace.files].map(([name, { text }]) => [name, text]));
      texts.set(path, marked(workspace, path, found).replace('<|…|>', 'essai'));
      const after = countsOf(problemsOf(workspaceOf(texts), severities).values()).byCode;
      assert((after.get(rule.code) ?? 0) < (before.get(rule.code) ?? 0), texts.get(path));
      for (const [code, count] of after) assert(count <= (before.get(code) ?? 0), `${code}\n${texts.get(path)}`);
    }
  }
}

function ignoring({ files }: Workspace, path: string, problem: Problem): Ignoring | undefined {
  const file = files.get(path);
  return file && ignoringOf(file, problem);
}

function marked({ files }: Workspace, path: string, { edit }: Ignoring): string {
  const { start = 0, end = 0 } = edit.toFill ?? {};
  const text = `${edit.text.slice(0, start)}<|${edit.text.slice(start, end)}|>${edit.text.slice(end)}`;
  return applyEdits(files.get(path)?.text ?? '', [{ ...edit, text }]);
}
