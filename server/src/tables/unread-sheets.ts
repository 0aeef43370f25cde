import { nearest } from '../core/model/nearest.ts';
import { type SheetProblem, TABLE_KINDS, type TableKind, type Tables } from '../core/model/sheet.ts';

/** A tab or a CSV file that is read as no sheet of the platform. */
export interface UnreadSheet {
  /** What it is called in sentences. */
  readonly name: string;
  /** Its own name, to be compared with those of sheets. */
  readonly written: string;
}

/** Tells of what is not read, so that nobody takes it for imported: with the name of the missing sheet that it nearly has. */
export function unreadSheets(
  unread: readonly UnreadSheet[],
  tables: Tables,
  nameOf: (kind: TableKind) => string,
): readonly SheetProblem[] {
  const missing = TABLE_KINDS.filter(kind => !tables.has(kind)).map(nameOf);
  return unread.map(({ name, written }) => {
    const suggestion = nearest(written, missing);
    return {
      file: name,
      line: undefined,
      column: undefined,
      header: undefined,
      code: 'sheet-unread',
      variant: undefined,
      severity: suggestion === undefined ? 'information' : 'warning',
      args: { ...(suggestion !== undefined && { suggestion }) },
      platform: undefined,
      verdict: undefined,
    };
  });
}
