import type { TableFaultReason } from '../core/model/table-fault.ts';

/** Why a file gives no table, or a table no file. */
export class TableFault extends Error {
  readonly reason: TableFaultReason;
  /** What the file is called. */
  readonly file: string;
  /** What helps to find or to mend it: a cell, names to choose among; empty where nothing does. */
  readonly detail: string;

  constructor(reason: TableFaultReason, file: string, detail = '') {
    super(`${reason}: ${file}`);
    this.reason = reason;
    this.file = file;
    this.detail = detail;
  }
}
