import { heardElsewhere } from '../analysis/attempt.ts';
import type { Edit, Fix, FixContext, PlacedText } from '../analysis/fix.ts';
import { bringsNothing, lessBy } from '../analysis/fixes/counts.ts';
import { changedFiles, effectOf } from '../analysis/fixes/effect.ts';
import { FIXERS, TEXT_FIXERS } from '../analysis/fixes/registry.ts';
import { isSound } from '../analysis/fixes/sound.ts';
import { type Analysis, analysed } from '../analysis/run.ts';
import { everywhere, NO_SEVERITIES, type Severities } from '../analysis/severities.ts';
import { type Workspace, withFiles } from '../index/workspace.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source.ts';

/**
 * The ways to mend a problem of a file, the one to prefer first; empty where there is none, or the file is not ours. `at` is
 * the id of the action at which the author stands, where that is not where the problem shows.
 */
export function fixesOf(analysis: Analysis, path: string, problem: Problem, at?: string): readonly Fix[] {
  const context = contextOf(analysis, path, problem, at);
  return context ? fixesIn(context) : [];
}

/** The same after the safe ones have been tried out: what mends nothing, or brings another problem, is not preferred. */
export function triedFixesOf(analysis: Analysis, path: string, problem: Problem, at?: string): readonly Fix[] {
  const context = contextOf(analysis, path, problem, at);
  if (context === undefined) return [];
  return fixesIn(context).map(fix =>
    fix.isSafe && !isSound(context, fix) ? { ...fix, kind: 'other', isSafe: false } : fix,
  );
}

function contextOf(analysis: Analysis, path: string, problem: Problem, at?: string): FixContext | undefined {
  const { workspace } = analysis;
  const file = workspace.files.get(path);
  return file && { workspace, file, problem, analysis, ...(at !== undefined && { at }) };
}

/** The ways to mend a problem of a scenario or the configuration, which the author chooses: none is safe. */
export function fixesOfText(file: PlacedText, problem: Problem): readonly Fix[] {
  return TEXT_FIXERS.get(problem.code)?.({ file, problem }) ?? [];
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
function safeFixes(analysis: Analysis, isAsked: IsAsked): readonly Fix[] {
  const { workspace } = analysis;
  const edits: Edit[] = [];
  const fixes: Fix[] = [];
  const mayChange = ({ file }: Edit): boolean => isAsked(file) && !isLossy(workspace.files.get(file));
  for (const [name, problems] of analysis.problems) {
    const file = workspace.files.get(name);
    if (file === undefined || !isAsked(name)) continue;
    for (const problem of problems) {
      const fix = fixesIn({ workspace, file, problem, analysis }).find(({ isSafe }) => isSafe);
      if (!fix?.edits.every(edit => mayChange(edit) && !edits.some(done => overlap(done, edit)))) continue;
      edits.push(...fix.edits);
      fixes.push(fix);
    }
  }
  return mending(analysis, [], fixes, trialsOf(workspace, edits));
}

/**
 * How often the files that some edits change may be read anew to find out which of the edits mend: less often where they
 * are large, so that a text of nothing but faults takes no hours. In a file of ten thousand characters, some ten fixes that
 * mend nothing are found among a hundred; what is left untried is left to the author.
 */
function trialsOf({ files }: Workspace, edits: readonly Edit[]): Trials {
  const paths = new Set(edits.map(({ file }) => file));
  const size = [...paths].reduce((sum, path) => sum + (files.get(path)?.text.length ?? 0), 0);
  return { left: TRIALS_A_FILE * paths.size + Math.ceil(MOST_READ / Math.max(1, size)) };
}

const TRIALS_A_FILE = 16;
/** In characters. */
const MOST_READ = 300_000;

/** How many more are allowed. */
interface Trials {
  left: number;
}

/** Of some fixes, those that mend beside the ones that are chosen already: all, or what is left of each half. */
function mending(analysis: Analysis, chosen: readonly Fix[], fixes: readonly Fix[], trials: Trials): readonly Fix[] {
  if (fixes.length === 0 || trials.left === 0) return [];
  trials.left--;
  const all = [...chosen, ...fixes];
  const effect = effectOf(analysis, { edits: editsOf(all), renames: [] });
  // Whatever is applied takes problems away, so that this comes to an end however often it is done.
  if (!effect.hidesText && bringsNothing(effect) && lessBy(effect) >= all.length) return fixes;
  if (fixes.length === 1) return [];
  const middle = fixes.length >> 1;
  const first = mending(analysis, chosen, fixes.slice(0, middle), trials);
  return [...first, ...mending(analysis, [...chosen, ...first], fixes.slice(middle), trials)];
}

/** The edits of all safe fixes of a workspace, or of one file of it. */
export function fixAll(analysis: Analysis, path?: string): readonly Edit[] {
  return editsOf(safeFixes(analysis, file => file === (path ?? file)));
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
  let now = analysed(workspace, everywhere(severities), heardElsewhere);
  let count = 0;
  const next = () => safeFixes(now, isAsked);
  for (let fixes = next(); fixes.length > 0; fixes = next()) {
    const changes = changedFiles(now.workspace, editsOf(fixes));
    for (const [path, { text }] of changes) texts.set(path, text);
    now = analysed(withFiles(now.workspace, changes), now.severities, heardElsewhere, now);
    count += fixes.length;
  }
  return { workspace: now.workspace, texts, count };
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
