import assert from 'node:assert/strict';
import { throwOn } from '../../server/src/core/analysis/attempt.ts';
import type { Edit, Fix } from '../../server/src/core/analysis/fix.ts';
import { countsOf } from '../../server/src/core/analysis/fixes/counts.ts';
import { type Analysis, analysed } from '../../server/src/core/analysis/run.ts';
import { fixesOf } from '../../server/src/core/features/fixes.ts';
import { type Workspace, withFiles } from '../../server/src/core/index/workspace.ts';
import type { Problem } from '../../server/src/core/model/problem.ts';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';
import { applyEdits } from '../../server/src/core/text/edits.ts';
import { sayFix } from '../../server/src/words/fixes.ts';
import { changedTexts, type Texts, textWith } from './changed-texts.ts';

/** A problem with the fixes that are proposed for it. */
export interface Proposed {
  readonly file: string;
  readonly problem: Problem;
  readonly fixes: readonly Fix[];
}

/** The fixes of every problem of one code. */
export function fixesIn(analysis: Analysis, code: string): Proposed[] {
  return [...analysis.problems].flatMap(([file, problems]) =>
    problems
      .filter(problem => problem.code === code)
      .map(problem => ({ file, problem, fixes: fixesOf(analysis, file, problem) })),
  );
}

/**
 * A fix takes its problem away and brings no other, but for those that were `hidden` (how many of each code there were
 * before the problem came; null where nobody knows). Undone, it leaves every byte as it was. It has words.
 */
export function checkFix(
  analysis: Analysis,
  { problem }: Proposed,
  fix: Fix,
  hidden: ReadonlyMap<string, number> | null = new Map(),
): void {
  assert.notEqual(sayFix(fix), '');
  const { workspace, severities } = analysis;
  const [before, fixed] = [countsOf(analysis.problems.values()).byCode, withFix(workspace, fix)];
  const after = countsOf(analysed(fixed, severities, throwOn, analysis).problems.values()).byCode;
  const what = `${problem.code} ${problem.variant}: ${sayFix(fix)}\n${shown(fixed, fix)}`;
  const left = after.get(problem.code) ?? 0;
  assert(
    left < (before.get(problem.code) ?? 0) || left <= (hidden?.get(problem.code) ?? 0),
    `still there after ${what}`,
  );
  for (const [code, count] of hidden === null ? [] : after) {
    assert(count <= Math.max(before.get(code) ?? 0, hidden?.get(code) ?? 0), `${code} appears after ${what}`);
  }
  for (const path of new Set(fix.edits.map(({ file }) => file))) checkUndo(workspace, path, fix.edits);
}

/** The workspace after a fix. */
export function withFix(workspace: Workspace, fix: Fix): Workspace {
  const texts = textsOf(workspace);
  const changed = changedTexts(texts, fix);
  const paths = [...new Set([...texts.keys(), ...changed.keys()])].filter(
    path => texts.get(path) !== changed.get(path),
  );
  return withFiles(
    workspace,
    new Map(
      paths.map(path => {
        const text = changed.get(path);
        return [path, text === undefined ? undefined : parseFile(path, text, workspace.files.get(path))];
      }),
    ),
  );
}

function textsOf({ files }: Workspace): Texts {
  return new Map(Array.from(files, ([path, { text }]) => [path, text]));
}

/** Undone, edits leave every byte of a file as it was. */
export function checkUndo(workspace: Workspace, path: string, edits: readonly Edit[]): void {
  const before = workspace.files.get(path)?.text ?? '';
  const own = edits.filter(({ file }) => file === path).toSorted((a, b) => a.span.start - b.span.start);
  let shift = 0;
  const inverse = own.map(({ file, span: { start, end }, text }): Edit => {
    const at = start + shift;
    shift += text.length - (end - start);
    return { file, span: { start: at, end: at + text.length }, text: before.slice(start, end) };
  });
  assert.equal(applyEdits(textWith(textsOf(workspace), path, edits), inverse), before);
}

function shown({ files }: Workspace, { edits, creates, renames }: Fix): string {
  const paths = [...edits.map(({ file }) => file), ...creates.map(({ path }) => path), ...renames.map(({ to }) => to)];
  return [...new Set(paths)].map(path => `//- ${path}\n${files.get(path)?.text.slice(0, 2000) ?? '(gone)'}`).join('\n');
}
