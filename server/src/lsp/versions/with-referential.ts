import type { Analysis } from '../../core/analysis/run.ts';
import { folderOf, withFiles } from '../../core/index/workspace.ts';
import { referentialWith } from '../proto/referential-key.ts';

// A version is asked about again and again until the next change.
const alone = new WeakMap<Analysis, { readonly key: string; readonly analysis: Analysis }>();

/** What is found of one référentiel, as if there were no other beside it; undefined where it is not there. */
export function withReferential(analysis: Analysis, key: string): Analysis | undefined {
  const known = alone.get(analysis);
  if (known?.key === key) return known.analysis;
  const { workspace, problems } = analysis;
  const { referentials, files } = workspace;
  const asked = referentialWith(workspace, key);
  if (asked === undefined) return undefined;
  const others = new Set(referentials.map(({ folder }) => folder).filter(folder => folder !== asked.folder));
  const theirs = [...files].filter(([path, { kind }]) => kind === 'measure' && others.has(folderOf(path)));
  if (theirs.length === 0) return analysis;
  const gone = theirs.map(([path]) => [path, undefined] as const);
  const own = { ...analysis, workspace: withFiles(workspace, new Map(gone)), problems: problems.withAll(gone) };
  alone.set(analysis, { key, analysis: own });
  return own;
}
