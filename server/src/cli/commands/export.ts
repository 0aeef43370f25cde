import { type Reference, referencesOf } from '../../core/index/references.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Action, Dialect, Referential } from '../../core/model/referential.ts';
import type { SourceFile } from '../../core/model/source.ts';
import { positionAt } from '../../core/text/line-index.ts';
import type { Span } from '../../core/text/span.ts';
import { loadFolder } from '../../disk/load.ts';
import { relativePath } from '../../disk/paths.ts';
import { jsonText } from '../../words/visible.ts';
import type { Output } from '../output.ts';
import { folderOf } from '../places.ts';
import { type CommandSpec, EXIT, formatOf, parsedArguments } from '../usage.ts';

/** A node of the tree as it is exported. Points are absolute, `percent` is the share of the parent, 0–100. */
interface ExportedAction {
  readonly id: string;
  readonly title: string;
  readonly level: number;
  readonly file: string | null;
  readonly line: number | null;
  readonly points: number | null;
  readonly percent: number | null;
  readonly category: string | null;
  readonly children: readonly ExportedAction[];
}

interface ExportedReference {
  readonly kind: 'prose' | 'key' | 'formula' | 'origin';
  readonly from: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly to: string;
  readonly resolved: boolean;
}

interface ExportedReferential {
  readonly name: string | null;
  readonly folder: string;
  readonly dialect: Dialect;
  readonly measureLevel: number;
  readonly points: number | null;
  /** The root, which holds all others. */
  readonly actions: readonly [ExportedAction];
  readonly references: readonly ExportedReference[];
}

export const EXPORT = {
  name: 'export',
  operands: 'DIR',
  does: 'Prints the référentiels below DIR, their points and references.',
  options: { format: { type: 'string', value: 'json', does: 'The form of the result, for other programs.' } },
  notes: ['Paths are relative to DIR.'],
} as const satisfies CommandSpec;

/** `export DIR [--format json]`: the référentiels below DIR as data. */
export async function exportReferentials(args: readonly string[], { document }: Output): Promise<number> {
  const { values, positionals } = parsedArguments(args, EXPORT.options);
  formatOf(values.format ?? 'json', ['json']);
  const folder = await folderOf(positionals);
  const { workspace } = await loadFolder(folder);
  const referentials = workspace.referentials.map(referential => exported(workspace, referential, folder));
  document(jsonText({ referentials }));
  return EXIT.fine;
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
  const { id, title, level, category, children } = action;
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
    children: children.map(child => exportedAction(referential, child, folder)),
  };
}

function exportedReference({ kind, from, file, span, to, target }: Reference, folder: string): ExportedReference {
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
