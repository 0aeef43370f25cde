import type { Edit, Fix } from '../analysis/fix.ts';
import { FIXERS } from '../analysis/fixes/registry.ts';
import { heardElsewhere, NO_SEVERITIES, problemsOf, type Severities } from '../analysis/run.ts';
import { type Workspace, withFiles } from '../index/workspace.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source.ts';
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
 * The fixes of everything in a workspace, or in one file of it, that can be mended without being looked at. Their edits
 * do not overlap: what would is left for another time, and so is what shows only afterwards. A file whose letters were
 * lost in reading is left alone: written back, they would be lost for good.
 */
function safeFixes(workspace: Workspace, path?: string, severities?: Severities): readonly Fix[] {
  const edits: Edit[] = [];
  const fixes: Fix[] = [];
  const mayChange = ({ file }: Edit): boolean => (path ?? file) === file && !isLossy(workspace.files.get(file));
  for (const [file, problems] of problemsOf(workspace, severities, heardElsewhere)) {
    if (path !== undefined && file !== path) continue;
    for (const problem of problems) {
      const fix = fixesOf(workspace, file, problem, severities).find(({ isSafe }) => isSafe);
      if (!fix?.edits.every(edit => mayChange(edit) && !edits.some(done => overlap(done, edit)))) continue;
      edits.push(...fix.edits);
      fixes.push(fix);
    }
  }
  return fixes;
}

/** The edits of all safe fixes of a workspace, or of one file of it. */
export function fixAll(workspace: Workspace, path?: string, severities?: Severities): readonly Edit[] {
  return safeFixes(workspace, path, severities).flatMap(({ edits }) => edits);
}

/** What is left when all that can be mended safely is mended. */
export interface Mended {
  /** The workspace with the texts below. */
  readonly workspace: Workspace;
  /** The texts of the files that changed, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** How many fixes were applied. */
  readonly count: number;
}

/** Applies the safe fixes again and again until nothing is left to mend. */
export function mended(workspace: Workspace, severities?: Severities): Mended {
  const texts = new Map<string, string>();
  let now = workspace;
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = safeFixes(now, undefined, severities);
    if (fixes.length === 0) break;
    count += fixes.length;
    const edits = fixes.flatMap(fix => fix.edits);
    for (const path of new Set(edits.map(edit => edit.file))) {
      const own = edits.filter(edit => edit.file === path);
      texts.set(path, applyEdits(now.files.get(path)?.text ?? '', own));
    }
    now = withTexts(now, texts);
  }
  return { workspace: now, texts, count };
}

const MOST_ROUNDS = 10;

function withTexts(workspace: Workspace, texts: ReadonlyMap<string, string>): Workspace {
  return withFiles(
    workspace,
    new Map([...texts].map(([path, text]) => [path, parseFile(path, text, workspace.files.get(path))])),
  );
}

function isLossy(file: SourceFile | undefined): boolean {
  return file?.faults.some(({ kind }) => kind === 'encoding' || kind === 'too-large') ?? true;
}

function overlap(a: Edit, b: Edit): boolean {
  return a.file === b.file && a.span.start <= b.span.end && b.span.start <= a.span.end;
}
