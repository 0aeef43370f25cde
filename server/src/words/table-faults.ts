import type { Message, MessageArguments } from '../../../l10n/say.ts';
import type { TableFaultReason } from '../core/model/table-fault.ts';

/** Why a file gives no table, and what to do: a sentence with its arguments. `option` is where a command line takes what is asked for. */
export function tableFaultMessage(
  {
    reason,
    file,
    detail,
  }: {
    readonly reason: TableFaultReason;
    /** What the file is called. */
    readonly file: string;
    readonly detail: string;
  },
  option?: string,
): readonly [Message, MessageArguments] {
  const shown = option === undefined ? '' : ` (${option})`;
  // A tab between quotation marks looks like nothing.
  const message = reason === 'separator' && detail === '\t' ? SEPARATED_BY_TABS : UNREAD[reason];
  return [message, { file, detail, option: shown, expected: 'Structure référentiel' }];
}

/** Why nothing of a folder is written. */
export function folderRefusedMessage({ reason, at }: FolderRefused): readonly [Message, MessageArguments] {
  return [UNWRITTEN[reason], { file: at }];
}

/** As `files/folder-changes` refuses: `at` is the name of what is in the way. */
interface FolderRefused {
  readonly reason: 'outside' | 'not-a-file' | 'changed' | 'read-only' | 'read-only-folder';
  readonly at: string;
}

const UNWRITTEN: Readonly<Record<FolderRefused['reason'], Message>> = {
  outside: '{file} stands behind a link that leads out of the folder. Nothing was written.',
  'not-a-file': 'Something that is no file stands in the way of {file}. Nothing was written.',
  changed: 'The file {file} was changed by something else meanwhile. Nothing was written; run the command again.',
  'read-only': 'The file {file} is read-only. Nothing was written; make it writable, or leave it out.',
  'read-only-folder':
    'The folder of the file {file} is read-only. Nothing was written; make it writable, or leave it out.',
};

const SEPARATED_BY_TABS: Message =
  '{file} separates its columns by tabs, where the platform wants commas. Save it as CSV with commas.';

const UNREAD: Readonly<Record<TableFaultReason, Message>> = {
  none: 'There is no file or folder {file}.',
  'not-a-file': '{file} is a folder, or no ordinary file: give a file.',
  outside: 'The sheet {file} is a link that leads out of its folder. Put the file itself there.',
  unreadable: 'The file {file} cannot be read.',
  'too-large': '{file} is far larger than any sheet. Check what it is.',
  encoding: '{file} is not in UTF-8, so its accents would be lost. Save it as “CSV UTF-8”.',
  separator: '{file} separates its columns by “{detail}”, where the platform wants commas. Save it as CSV with commas.',
  quotes:
    '{file} is no sound CSV: a quotation mark is missing or too many, near its line {detail}. Correct it, or save the sheet again.',
  'no-table': '{file} holds no sheet. The names of its files end in one of: {detail}.',
  several: '{file} holds several sheets of one kind: {detail}. Say which référentiel{option}, or keep one.',
  'no-referential': 'No sheet in {file} has {detail} in its name. Check the name of the référentiel{option}.',
  'no-name': 'Nothing says of which référentiel {file} is. Say it, such as te{option}.',
  'no-settings': '{file} is no JSON object, or no ordinary file, so nothing can be added to it. Correct it.',
  'no-files': '{file} holds no file of a référentiel.',
  'several-referentials': '{file} holds several référentiels: {detail}. Say which{option}.',
  'no-such-referential': 'There is no référentiel {file} here, but: {detail}.',
  'cell-too-long':
    'The cell {file} is longer than the {detail} characters that a workbook takes. Shorten it, or export CSV files{option}.',
  'cell-lost':
    'The cell {file} cannot be kept in Markdown: the form of its id is lost there, or its file would be too large to be read. Correct or shorten it.',
  'too-many-rows': 'There are too many rows: {file} would be too large to be read. Import fewer of them.',
  'not-a-workbook': '{file} is no workbook (.xlsx). Save the spreadsheet as “Excel workbook (.xlsx)”.',
  encrypted:
    '{file} is a workbook with a password, or of an old format (.xls). Save it as “Excel workbook (.xlsx)” without a password.',
  damaged: '{file} is a damaged workbook. Save the spreadsheet again.',
  bomb: '{file} would be far larger than any workbook once it is unpacked, and is not opened.',
  'not-json': '{file} is no JSON.',
  'no-tab': '{file} has no tab or file “{expected}”. It has: {detail}.',
};
