import { type Reference, referencesOf } from '../../core/index/references.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Action, Dialect, Referential } from '../../core/model/referential.ts';
import type { SourceFile } from '../../core/model/source.ts';
import { positionAt } from '../../core/text/line-index.ts';
import type { Span } from '../../core/text/span.ts';
import { loadFolder } from '../../disk/load.ts';
import { absolutePath, relativePath } from '../../disk/paths.ts';
import { exportTables } from '../../disk/tables/export-tables.ts';
import { jsonText } from '../../words/visible.ts';
import { EXPORT } from '../export/arguments.ts';
import { writeSheets } from '../export/sheets.ts';
import { onDisk } from '../import/disk-faults.ts';
import type { Output } from '../output.ts';
import { folderOf } from '../places.ts';
import { EXIT, formatOf, parsedArguments, UsageError } from '../usage.ts';

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

/** `export DIR`: the référentiels below DIR as data, or the sheets of one. */
export async function exportReferentials(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = parsedArguments(args, EXPORT.options);
  const format = formatOf(values.format ?? 'json', ['json', 'sheets', 'xlsx']);
  if (format !== 'json' && values.into === undefined) throw new UsageError('Say where to write: --into OUT.');
  if (format === 'json' && (values.into !== undefined || values.name !== undefined)) {
    throw new UsageError('--into and --name are for sheets: choose --format sheets or --format xlsx.');
  }
  const folder = await folderOf(positionals);
  const loaded = await loadFolder(folder);
  const { workspace } = loaded;
  if (format === 'json') {
    const referentials = workspace.referentials.map(referential => exported(workspace, referential, folder));
    output.document(jsonText({ referentials }));
  } else {
    const exportedTables = await onDisk(async () => exportTables(loaded, folder, values.name));
    output.lines([await writeSheets(exportedTables, format, absolutePath(values.into ?? ''))]);
  }
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
