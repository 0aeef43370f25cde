import { saidBy } from '../../../../l10n/said-by.ts';
import type { TableFaultReason } from '../../core/model/table-fault.ts';
import { FolderRefused } from '../../files/folder-refused.ts';
import { TableFault } from '../../tables/fault.ts';
import { folderRefusedMessage, tableFaultMessage } from '../../words/table-faults.ts';
import { Failure } from '../usage.ts';

/** The options that answer what a fault asks for. */
const OPTIONS: Readonly<Partial<Record<TableFaultReason, string>>> = {
  several: '--as',
  'no-referential': '--as',
  'no-name': '--as te',
  'several-referentials': '--name',
  'cell-too-long': '--format sheets',
};

/** What comes of a work with sheets on the disk. @throws Failure that says in one line why nothing came */
export async function onDisk<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TableFault) throw new Failure(...tableFaultMessage(error, OPTIONS[error.reason]));
    if (error instanceof FolderRefused) throw new Failure(...folderRefusedMessage(error));
    if (isSystemError(error))
      throw new Failure('The folder cannot be written: {reason}. Nothing was written.', { reason: saidBy(error) });
    throw error;
  }
}

/** True for what the file system says: no room, no right, a name that is too long. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && 'syscall' in error && /^E[A-Z]+$/.test(String(error.code));
}
