import { say } from '../../../../l10n/say.ts';
import { FolderRefused } from '../../files/folder-refused.ts';
import { Unreadable } from '../../files/load.ts';
import { TableFault } from '../../tables/fault.ts';
import { folderRefusedMessage, tableFaultMessage } from '../../words/table-faults.ts';

/** Why nothing comes of some sheets, in the language of the client. @throws what is no fault of theirs */
export function sayTableFault(error: unknown): string {
  if (error instanceof FolderRefused) return say(...folderRefusedMessage(error));
  if (error instanceof Unreadable) return say('The file {file} cannot be read.', { file: error.path });
  if (!(error instanceof TableFault)) throw error;
  return say(...tableFaultMessage(error));
}
