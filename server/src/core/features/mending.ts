import { heardElsewhere } from '../analysis/attempt.ts';
import type { Edit, Fix } from '../analysis/fix.ts';
import { bringsNothing, lessBy } from '../analysis/fixes/counts.ts';
import { changedFiles, effectOf } from '../analysis/fixes/effect.ts';
import { type Analysis, analysed } from '../analysis/run.ts';
import { everywhere, NO_SEVERITIES, type Severities } from '../analysis/severities.ts';
import { type Workspace, withFiles } from '../index/workspace.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source.ts';
import { type Taken, taken } from '../text/taken.ts';
import { fixWhich } from './fixes.ts';
import { type Trials, trialsReading } from './trials.ts';

/**
 * One fix of each problem in the files that are asked for, where `fixOf` gives one: together they take away as many problems as they
 * are, and bring none. Their edits do not overlap: what would is left for another time, and so is what shows only afterwards.
 * A file whose letters were lost in reading is left alone: written back, they would be lost for good.
 */
export function fixesTogether(analysis: Analysis, isAsked: IsAsked, fixOf: FixOf): readonly Fix[] {
  const { workspace } = analysis;
  const places = new Map<string, Taken>();
  const fixes: Fix[] = [];
  const mayChange = ({ file, span }: Edit): boolean =>
    isAsked(file) && (places.get(file)?.isFree(span) ?? !isLossy(workspace.files.get(file)));
  for (const [name, problems] of analysis.problems) {
    const file = workspace.files.get(name);
    if (file === undefined || !isAsked(name)) continue;
    for (const problem of problems) {
      const fix = fixOf(name, problem);
      if (!fix?.edits.every(mayChange)) continue;
      for (const edit of fix.edits) take(places, edit);
      fixes.push(fix);
    }
  }
  return mending(analysis, [], fixes, trialsOf(workspace, places.keys()));
}

type FixOf = (path: string, problem: Problem) => Fix | undefined;

/** The fixes of everything that can be mended without being looked at. */
function safeFixes(analysis: Analysis, isAsked: IsAsked): readonly Fix[] {
  return fixesTogether(analysis, isAsked, (path, problem) => fixWhich(analysis, path, problem, ({ isSafe }) => isSafe));
}

/**
 * Where a few fixes mend nothing, it takes some readings of what all of them change to find them; what is left untried is left
 * to the author. In a file of ten thousand characters, some ten of them are found among a hundred.
 */
function trialsOf(workspace: Workspace, paths: Iterable<string>): Trials {
  const lengths = [...paths].map(path => workspace.files.get(path)?.text.length ?? 0);
  return trialsReading(workspace, MOST_READ + READINGS * lengths.reduce((sum, length) => sum + length, 0));
}

const READINGS = 8;
/** In characters. */
const MOST_READ = 400_000;

/** Of some fixes, those that mend beside the ones that are chosen already: all, or what is left of each half. */
function mending(analysis: Analysis, chosen: readonly Fix[], fixes: readonly Fix[], trials: Trials): readonly Fix[] {
  const all = [...chosen, ...fixes];
  const tried = { edits: editsOf(all), renames: [] };
  if (fixes.length === 0 || !trials.take(tried)) return [];
  const effect = effectOf(analysis, tried);
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

export function editsOf(fixes: readonly Fix[]): readonly Edit[] {
  return fixes.flatMap(({ edits }) => edits);
}

function isLossy(file: SourceFile | undefined): boolean {
  return file?.faults.some(({ kind }) => kind === 'encoding' || kind === 'too-large') ?? true;
}

function take(places: Map<string, Taken>, { file, span }: Edit): void {
  const own = places.get(file) ?? taken();
  places.set(file, own);
  own.take(span);
}
