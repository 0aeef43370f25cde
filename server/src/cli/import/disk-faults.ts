import type { Message } from '../../../../l10n/say.ts';
import { FolderRefused } from '../../disk/folder-changes.ts';
import { TableFault } from '../../disk/tables/fault.ts';
import { tableFaultMessage } from '../../words/table-faults.ts';
import { Failure } from '../usage.ts';

const UNWRITTEN: Readonly<Record<FolderRefused['reason'], Message>> = {
  outside: '{file} stands behind a link that leads out of the folder. Nothing was written.',
  'not-a-file': 'Something that is no file stands in the way of {file}. Nothing was written.',
  changed: 'The file {file} was changed by something else meanwhile. Nothing was written; run the command again.',
  'read-only': 'The file {file} is read-only. Nothing was written; make it writable, or leave it out.',
  'read-only-folder':
    'The folder of the file {file} is read-only. Nothing was written; make it writable, or leave it out.',
};

/** What comes of a work with sheets on the disk. @throws Failure that says in one line why nothing came */
export async function onDisk<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TableFault) {
      throw new Failure(...tableFaultMessage(error));
    }
    if (error instanceof FolderRefused) throw new Failure(UNWRITTEN[error.reason], { file: error.at });
    if (isSystemError(error))
      throw new Failure('The folder cannot be written: {reason}. Nothing was written.', { reason: error.message });
    throw error;
  }
}

/** True for what the file system says: no room, no right, a name that is too long. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && 'syscall' in error && /^E[A-Z]+$/.test(String(error.code));
}
