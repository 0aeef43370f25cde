import type { Edit, Fix, FixContext } from '../analysis/fix.ts';
import { bringsNothing, lessBy } from '../analysis/fixes/counts.ts';
import { changedFiles, effectOf } from '../analysis/fixes/effect.ts';
import { FIXERS } from '../analysis/fixes/registry.ts';
import { isSound } from '../analysis/fixes/sound.ts';
import { heardElsewhere, NO_SEVERITIES, problemsOf, type Severities } from '../analysis/run.ts';
import { type Workspace, withFiles } from '../index/workspace.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source.ts';

/**
 * The ways to mend a problem of a file, the one to prefer first; empty where there is none, or the file is not ours. `at` is
 * the id of the action at which the author stands, where that is not where the problem shows. What
 * would mend nothing here, or bring another problem, is neither safe nor preferred.
 */
export function fixesOf(
  workspace: Workspace,
  path: string,
  problem: Problem,
  severities: Severities = NO_SEVERITIES,
  at?: string,
): readonly Fix[] {
  const file = workspace.files.get(path);
  if (file === undefined) return [];
  const context: FixContext = { workspace, file, problem, severities, ...(at !== undefined && { at }) };
  return fixesIn(context).map(fix =>
    fix.isSafe && !isSound(context, fix) ? { ...fix, kind: 'other', isSafe: false } : fix,
  );
}

function fixesIn(context: FixContext): readonly Fix[] {
  return FIXERS.get(context.problem.code)?.(context) ?? [];
}

/**
 * The fixes of everything in a workspace, or in the files that are asked for, that can be mended without being looked at:
 * together they take away as many problems as they are, and bring none. Their edits do not overlap: what would is left for another time,
 * and so is what shows only afterwards. A file whose letters were lost in reading is left alone: written back, they would
 * be lost for good.
 */
function safeFixes(workspace: Workspace, severities: Severities, isAsked: IsAsked): readonly Fix[] {
  const edits: Edit[] = [];
  const fixes: Fix[] = [];
  const mayChange = ({ file }: Edit): boolean => isAsked(file) && !isLossy(workspace.files.get(file));
  for (const [name, problems] of problemsOf(workspace, severities, heardElsewhere)) {
    const file = workspace.files.get(name);
    if (file === undefined || !isAsked(name)) continue;
    for (const problem of problems) {
      const fix = fixesIn({ workspace, file, problem, severities }).find(({ isSafe }) => isSafe);
      if (!fix?.edits.every(edit => mayChange(edit) && !edits.some(done => overlap(done, edit)))) continue;
      edits.push(...fix.edits);
      fixes.push(fix);
    }
  }
  return mending(workspace, severities, [], fixes);
}

/** Of some fixes, those that mend beside the ones that are chosen already: all, or what is left of each half. */
function mending(
  workspace: Workspace,
  severities: Severities,
  chosen: readonly Fix[],
  fixes: readonly Fix[],
): readonly Fix[] {
  if (fixes.length === 0) return [];
  const all = [...chosen, ...fixes];
  const effect = effectOf(workspace, { edits: editsOf(all), renames: [] }, severities);
  // Whatever is applied takes problems away, so that this comes to an end however often it is done.
  if (!effect.hidesText && bringsNothing(effect) && lessBy(effect) >= all.length) return fixes;
  if (fixes.length === 1) return [];
  const middle = fixes.length >> 1;
  const first = mending(workspace, severities, chosen, fixes.slice(0, middle));
  return [...first, ...mending(workspace, severities, [...chosen, ...first], fixes.slice(middle))];
}

/** The edits of all safe fixes of a workspace, or of one file of it. */
export function fixAll(workspace: Workspace, path?: string, severities: Severities = NO_SEVERITIES): readonly Edit[] {
  return editsOf(safeFixes(workspace, severities, file => file === (path ?? file)));
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

/** Tells the files, by their paths, in which something is to be mended. */
type IsAsked = (path: string) => boolean;

/** Applies the safe fixes in the files that are asked for again and again until nothing is left to mend. */
export function mended(
  workspace: Workspace,
  severities: Severities = NO_SEVERITIES,
  isAsked: IsAsked = () => true,
): Mended {
  const texts = new Map<string, string>();
  let now = workspace;
  let count = 0;
  const next = () => safeFixes(now, severities, isAsked);
  for (let fixes = next(); fixes.length > 0; fixes = next()) {
    const changes = changedFiles(now, editsOf(fixes));
    for (const [path, { text }] of changes) texts.set(path, text);
    now = withFiles(now, changes);
    count += fixes.length;
  }
  return { workspace: now, texts, count };
}

function editsOf(fixes: readonly Fix[]): readonly Edit[] {
  return fixes.flatMap(({ edits }) => edits);
}

function isLossy(file: SourceFile | undefined): boolean {
  return file?.faults.some(({ kind }) => kind === 'encoding' || kind === 'too-large') ?? true;
}

function overlap(a: Edit, b: Edit): boolean {
  return a.file === b.file && a.span.start <= b.span.end && b.span.start <= a.span.end;
}
