import { parseArgs } from 'node:util';
import { type Message, type MessageArguments, say } from '../../../l10n/say.ts';
import { absolutePath } from '../disk/paths.ts';
import { isReadableFolder, kindOfPath } from '../disk/walk.ts';

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

/**
 * What a command was given: one folder, and one of the formats that it knows, the first where none is named.
 * @throws UsageError for anything else
 */
export async function argumentsOf<Format extends string>(
  args: readonly string[],
  formats: readonly [Format, ...Format[]],
): Promise<{ readonly folder: string; readonly format: Format }> {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: { format: { type: 'string', default: formats[0] } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'option' && token.name !== 'format') {
      throw new UsageError('Unknown option {option}.', { option: token.rawName });
    }
  }
  return { format: formatOf(values.format, formats), folder: await folderOf(positionals) };
}

/** The one folder among the words of a command, as an absolute path. @throws UsageError for anything else */
export async function folderOf([folder, ...others]: readonly string[]): Promise<string> {
  if (folder === undefined || others.length > 0) throw new UsageError('Give one folder: DIR.');
  if ((await kindOfPath(folder)) !== 'folder') throw new UsageError('There is no folder {folder}.', { folder });
  if (!(await isReadableFolder(folder))) throw new UsageError('The folder {folder} cannot be read.', { folder });
  return absolutePath(folder);
}

/** One of the formats that a command knows. @throws UsageError for another one */
export function formatOf<Format extends string>(
  given: string | boolean | undefined,
  formats: readonly Format[],
): Format {
  const format = formats.find(name => name === given);
  if (format === undefined) {
    throw new UsageError('Unknown format {format}. Choose one of: {known}.', {
      format: typeof given === 'string' ? given : '',
      known: formats.join(', '),
    });
  }
  return format;
}
