import type { TableFaultReason } from '../../core/model/table-fault.ts';

/** Why a file gives no table; `line` and `known` are told where they help. */
export class TableFault extends Error {
  readonly reason: TableFaultReason;
  /** What the file is called. */
  readonly file: string;
  readonly detail: string;

  constructor(reason: TableFaultReason, file: string, detail = '') {
    super(`${reason}: ${file}`);
    this.reason = reason;
    this.file = file;
    this.detail = detail;
  }
}
