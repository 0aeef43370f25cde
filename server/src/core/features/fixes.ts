import type { Edit, Fix } from '../analysis/fix.ts';
import { FIXERS } from '../analysis/fixes/registry.ts';
import { NO_SEVERITIES, problemsOf, type Severities } from '../analysis/run.ts';
import { type Workspace, withFiles } from '../index/workspace.ts';
import type { Problem } from '../model/problem.ts';
import { parseFile } from '../parse/parse-file.ts';
import { applyEdits } from '../text/edits.ts';

/** The ways to mend a problem of a file, the one to prefer first; empty where there is none, or the file is not ours. */
export function fixesOf(
  workspace: Workspace,
  path: string,
  problem: Problem,
  severities: Severities = NO_SEVERITIES,
): readonly Fix[] {
  const file = workspace.files.get(path);
  const fixer = FIXERS.get(problem.code);
  return file && fixer ? fixer({ workspace, file, problem, severities }) : [];
}

/**
 * The edits of everything in a workspace, or in one file of it, that can be mended without being looked at. They do not
 * overlap: what would is left for another time, and so is what shows only afterwards.
 */
export function fixAll(workspace: Workspace, path?: string, severities?: Severities): readonly Edit[] {
  const edits: Edit[] = [];
  for (const [file, problems] of problemsOf(workspace, severities)) {
    if (path !== undefined && file !== path) continue;
    for (const problem of problems) {
      const fix = fixesOf(workspace, file, problem, severities).find(({ isSafe }) => isSafe);
      const isFree = fix?.edits.every(
        edit => (path ?? edit.file) === edit.file && !edits.some(done => overlap(done, edit)),
      );
      if (fix && isFree) edits.push(...fix.edits);
    }
  }
  return edits;
}

/** The texts of the files that `fixAll` changes, applied again and again until nothing is left to mend; by path. */
export function fixedTexts(workspace: Workspace, severities?: Severities): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let now = workspace;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = fixAll(now, undefined, severities);
    if (edits.length === 0) break;
    for (const path of new Set(edits.map(edit => edit.file))) {
      texts.set(
        path,
        applyEdits(
          now.files.get(path)?.text ?? '',
          edits.filter(edit => edit.file === path),
        ),
      );
    }
    now = withTexts(now, texts);
  }
  return texts;
}

const MOST_ROUNDS = 10;

function withTexts(workspace: Workspace, texts: ReadonlyMap<string, string>): Workspace {
  return withFiles(
    workspace,
    new Map([...texts].map(([path, text]) => [path, parseFile(path, text, workspace.files.get(path))])),
  );
}

function overlap(a: Edit, b: Edit): boolean {
  return a.file === b.file && a.span.start <= b.span.end && b.span.start <= a.span.end;
}
