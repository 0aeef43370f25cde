import { memory } from '../../index/memory.ts';
import { referentialOfFile, type Workspace, withFiles } from '../../index/workspace.ts';
import { levelOf } from '../../model/id.ts';
import type { Problem } from '../../model/problem.ts';
import type { Referential } from '../../model/referential.ts';
import type { SourceFile } from '../../model/source.ts';
import { problemsWithin, type Severities } from '../run.ts';

/**
 * One axis of a référentiel as a workspace of its own, with the root and the titles of the other axes: what a change of
 * weights or prose in it is judged by, at the price of a few files.
 */
export interface Extract {
  readonly workspace: Workspace;
  readonly axis: string;
  /** The paths of the files that hold something of the axis. */
  readonly own: ReadonlySet<string>;
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
}

const known = memory<Referential, Map<string, Extract | undefined>>();

/**
 * The axis of a référentiel to which a measure file belongs. Undefined where the file belongs to several, or where the axis
 * alone would not show the problems and the points that it has within the whole.
 */
export function extractAround(workspace: Workspace, path: string, severities: Severities): Extract | undefined {
  const referential = referentialOfFile(workspace, path);
  const file = workspace.files.get(path);
  const [axis, ...others] = file ? axesOf(file) : [];
  if (referential === undefined || axis === undefined || axis === NO_AXIS || others.length > 0) return undefined;
  const extracts = known(referential, [workspace, severities], () => new Map());
  if (!extracts.has(axis)) extracts.set(axis, extractOf(workspace, referential, axis, severities));
  return extracts.get(axis);
}

/** What the axis is worth in points; undefined where nothing tells. */
export function worthOf({ axis }: Extract, workspace: Workspace): number | undefined {
  return workspace.referentials[0]?.points.get(axis)?.points;
}

function extractOf(
  workspace: Workspace,
  { folder, files, measureLevel, name, points, dialect }: Referential,
  axis: string,
  severities: Severities,
): Extract | undefined {
  const near = files.filter(file => isOfAnAxis(file) || axesOf(file).some(one => one === axis || one === NO_AXIS));
  const settings = new Map([[folder, { ...workspace.settings.get(folder), measureLevel, ...(name && { name }) }]]);
  const part = withFiles(
    { files: new Map(), referentials: [], settings },
    new Map(near.map(file => [file.path, file])),
  );
  const own = new Set(near.filter(file => axesOf(file).includes(axis)).map(({ path }) => path));
  const problems = problemsWithin(part, severities);
  const extract = { workspace: part, axis, own, problems };
  const whole = problemsWithin(workspace, severities);
  const isFaithful =
    part.referentials[0]?.dialect === dialect &&
    worthOf(extract, part) === points.get(axis)?.points &&
    [...own].every(path => areSame(problems.get(path) ?? [], whole.get(path) ?? []));
  return isFaithful ? extract : undefined;
}

const NO_AXIS = '';

// The other axes themselves are its siblings, without what is below them.
function isOfAnAxis({ declarations }: SourceFile): boolean {
  return levelOf(declarations[0]?.id ?? NO_AXIS) === 1;
}

const axes = memory<SourceFile, readonly string[]>();

function axesOf(file: SourceFile): readonly string[] {
  return axes(file, [], () => {
    const all = file.declarations.flatMap(({ id }) => (id === undefined ? [] : [id.split('.')[0] ?? NO_AXIS]));
    return all.length === 0 ? [NO_AXIS] : [...new Set(all)];
  });
}

function areSame(a: readonly Problem[], b: readonly Problem[]): boolean {
  return (
    a.length === b.length &&
    a.every((problem, at) => problem.code === b[at]?.code && problem.span.start === b[at]?.span.start)
  );
}
