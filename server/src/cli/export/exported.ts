import { type Reference, referencesOf } from '../../core/index/references.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Action, Referential } from '../../core/model/referential.ts';
import type { SourceFile } from '../../core/model/source.ts';
import { positionAt } from '../../core/text/line-index.ts';
import type { Span } from '../../core/text/span.ts';
import { relativePath } from '../../files/paths.ts';
import type { ExportedAction, ExportedReference, ExportedReferential, ExportOutput } from '../../outputs/export.ts';

/** The référentiels below a folder as data. */
export function exportedWorkspace(workspace: Workspace, folder: string): ExportOutput {
  return { referentials: workspace.referentials.map(referential => exported(workspace, referential, folder)) };
}

function exported(workspace: Workspace, referential: Referential, folder: string): ExportedReferential {
  const { name, dialect, measureLevel, points, root } = referential;
  return {
    name: name ?? null,
    folder: relativePath(folder, referential.folder) || '.',
    dialect,
    measureLevel,
    points: points.get('')?.points ?? null,
    actions: [exportedAction(referential, root, folder)],
    references: referencesOf(workspace, referential).map(reference => exportedReference(reference, folder)),
  };
}

function exportedAction(referential: Referential, action: Action, folder: string): ExportedAction {
  const children = action.children.map(child => exportedAction(referential, child, folder));
  return { ...exportedPart(referential, action, folder), children };
}

/** An action without those below it. */
export function exportedPart(
  referential: Referential,
  { id, title, level, category }: Action,
  folder: string,
): Omit<ExportedAction, 'children'> {
  const source = referential.sources.get(id);
  const points = referential.points.get(id);
  return {
    id,
    title,
    level,
    file: source ? relativePath(folder, source.file.path) : null,
    line: source ? placeOf(source.file, source.declaration.entry.titleSpan).line : null,
    points: points?.points ?? null,
    percent: points?.percent ?? null,
    category: category ?? null,
  };
}

/** A place that names an action. */
export function exportedReference(
  { kind, from, file, span, to, target }: Reference,
  folder: string,
): ExportedReference {
  return {
    kind,
    from,
    file: relativePath(folder, file.path),
    ...placeOf(file, span),
    to,
    resolved: target !== undefined,
  };
}

/** Line and column from 1, the column in UTF-16 units. */
function placeOf({ lines }: SourceFile, { start }: Span): { line: number; column: number } {
  const { line, character } = positionAt(lines, start);
  return { line: line + 1, column: character + 1 };
}
