import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Message, type MessageArguments, say } from '../../../l10n/say.ts';
import { absolutePath } from '../disk/paths.ts';
import { isReadableFolder, kindOfPath } from '../disk/walk.ts';

/** The exit codes that every command keeps to. */
export const EXIT = { fine: 0, problems: 1, failed: 2 } as const;

/** A reason for which a command cannot go on, to be told to whoever called it; exit code 2. */
export class Failure extends Error {
  constructor(message: Message, args: MessageArguments = {}) {
    super(say(message, args));
  }
}

/** A failure of the caller's, who is shown how commands are written. */
export class UsageError extends Failure {}

/** Where a command prints. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** True where what is printed reaches a terminal that shows colours. */
  readonly inColour: boolean;
}

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;

/** The options and the other words of a command. @throws UsageError for an option that it does not know or that lacks its value */
export function parsedArguments<Options extends OptionsConfig>(args: readonly string[], options: Options) {
  const config = { args: [...args], options, allowPositionals: true } as const;
  for (const token of parseArgs({ ...config, strict: false, tokens: true }).tokens) {
    if (token.kind !== 'option') continue;
    const known = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (known === undefined) throw new UsageError('Unknown option {option}.', { option: String(token.rawName) });
    if ((known.type === 'string') !== (token.value !== undefined)) {
      throw new UsageError(
        known.type === 'string' ? 'The option {option} needs a value.' : 'The option {option} takes no value.',
        {
          option: String(token.rawName),
        },
      );
    }
  }
  return parseArgs(config);
}

/** The one folder among the words of a command, as an absolute path. @throws UsageError for anything else */
export async function folderOf([folder, ...others]: readonly string[]): Promise<string> {
  if (folder === undefined || others.length > 0) throw new UsageError('Give one folder: DIR.');
  if ((await kindOfPath(folder)) !== 'folder') throw new UsageError('There is no folder {folder}.', { folder });
  if (!(await isReadableFolder(folder))) throw new UsageError('The folder {folder} cannot be read.', { folder });
  return absolutePath(folder);
}

/** One of the formats that a command knows. @throws UsageError for another one */
export function formatOf<Format extends string>(given: string, formats: readonly Format[]): Format {
  const format = formats.find(name => name === given);
  if (format === undefined) {
    throw new UsageError('Unknown format {format}. Choose one of: {known}.', {
      format: given,
      known: formats.join(', '),
    });
  }
  return format;
}
