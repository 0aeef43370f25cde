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

export type TableFaultReason =
  | 'none'
  | 'not-a-file'
  | 'outside'
  | 'unreadable'
  | 'too-large'
  | 'encoding'
  | 'separator'
  | 'quotes'
  | 'no-table'
  | 'several'
  | 'no-referential'
  | 'no-name'
  | 'no-settings'
  | 'no-files'
  | 'several-referentials'
  | 'no-such-referential'
  | 'cell-too-long'
  | 'cell-lost'
  | 'too-many-rows'
  | 'not-a-workbook'
  | 'encrypted'
  | 'damaged'
  | 'bomb'
  | 'no-tab';
