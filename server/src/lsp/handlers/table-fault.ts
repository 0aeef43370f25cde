import { say } from '../../../../l10n/say.ts';
import { FolderRefused } from '../../disk/folder-changes.ts';
import { TableFault } from '../../disk/tables/fault.ts';
import { tableFaultMessage } from '../../words/table-faults.ts';

/** Why nothing comes of some sheets, in the language of the client. @throws what is no fault of theirs */
export function sayTableFault(error: unknown): string {
  if (error instanceof FolderRefused) return say('The file {file} cannot be written.', { file: error.at });
  if (!(error instanceof TableFault)) throw error;
  return say(...tableFaultMessage(error));
}
