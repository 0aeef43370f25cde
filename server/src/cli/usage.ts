import { type Message, type MessageArguments, say } from '../../../l10n/say.ts';
import { kindOfPath } from '../disk/walk.ts';

/** The exit codes that every command keeps to. */
export const EXIT = { fine: 0, problems: 1, failed: 2 } as const;

/** A reason for which a command cannot run, to be told to whoever called it; exit code 2. */
export class UsageError extends Error {
  constructor(message: Message, args: MessageArguments = {}) {
    super(say(message, args));
    this.name = 'UsageError';
  }
}

/** Where a command prints. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** The one folder that a command was given. @throws UsageError where there is none, or more, or it is no folder */
export async function folderArgument(positionals: readonly string[]): Promise<string> {
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0) throw new UsageError('Give one folder: DIR.');
  if ((await kindOfPath(folder)) !== 'folder') throw new UsageError('There is no folder {folder}.', { folder });
  return folder;
}

/** One of the formats that a command knows. @throws UsageError for another one */
export function formatArgument<Format extends string>(given: string | undefined, known: readonly Format[]): Format {
  const format = known.find(name => name === given);
  if (format === undefined) {
    throw new UsageError('Unknown format {format}. Choose one of: {known}.', {
      format: given ?? '',
      known: known.join(', '),
    });
  }
  return format;
}
