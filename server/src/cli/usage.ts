import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Message, type MessageArguments, say } from '../../../l10n/say.ts';
import { nearest } from '../core/model/nearest.ts';

/** The exit codes that every command keeps to: nothing to report, problems found, nothing could be done. */
export const EXIT = { fine: 0, problems: 1, failed: 2 } as const;

/** A reason for which a command cannot go on, in one line, to be told to whoever called it; exit code 2. */
export class Failure extends Error {
  /** `meant` is what the caller probably wanted to write. */
  constructor(message: Message, args: MessageArguments = {}, meant?: string) {
    const told = say(message, args);
    super(meant === undefined ? told : `${told} ${say('Did you mean {suggestion}?', { suggestion: meant })}`);
  }
}

/** A failure of the caller's, who is told where to read how commands are written. */
export class UsageError extends Failure {}

/** Of what was asked for, `option` has no effect beside `one`: whoever asked for both would wait for it. */
export function notTogether(one: string, option: string): UsageError {
  return new UsageError('{one} and {other} do not go together.', { one, other: `--${option}` });
}

/** An option of a command: how it is given, `FORMAT` standing for its value, and what it does. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  readonly value?: string;
  readonly does: Message;
}

/** A command as its help describes it and as its arguments are read. */
export interface CommandSpec {
  readonly name: string;
  /** What stands behind the name, such as `DIR`. */
  readonly operands: string;
  readonly does: Message;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** What else is to be known, a paragraph each. */
  readonly notes: readonly Message[];
}

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;

/** The options and the other words of a command. @throws UsageError for an option that it does not know or that lacks its value */
export function parsedArguments<Options extends OptionsConfig>(args: readonly string[], options: Options) {
  const config = { args: [...args], options, allowPositionals: true } as const;
  for (const token of parseArgs({ ...config, strict: false, tokens: true }).tokens) {
    if (token.kind !== 'option') continue;
    const option = String(token.rawName);
    const known = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (known === undefined) {
      const names = Object.keys(options).map(name => `--${name}`);
      throw new UsageError('Unknown option {option}.', { option }, nearest(option, names));
    }
    const takesValue = known.type === 'string';
    // What begins with a dash is the next option, unless it was given as `--option=-4`.
    const hasValue = token.value !== undefined && (token.inlineValue || !/^-./.test(token.value));
    if (takesValue !== hasValue) {
      throw new UsageError(takesValue ? 'The option {option} needs a value.' : 'The option {option} takes no value.', {
        option,
      });
    }
  }
  return parseArgs(config);
}

/** One of the values that an option takes. @throws UsageError for another one */
export function choiceOf<Choice extends string>(option: string, given: string, choices: readonly Choice[]): Choice {
  const choice = choices.find(name => name === given);
  if (choice !== undefined) return choice;
  throw new UsageError(
    '{option} takes one of: {known}.',
    { option, known: choices.join(', ') },
    nearest(given, choices),
  );
}

/** One of the formats that a command knows. @throws UsageError for another one */
export function formatOf<Format extends string>(given: string, formats: readonly Format[]): Format {
  const format = formats.find(name => name === given);
  if (format === undefined) {
    const args = { format: given, known: formats.join(', ') };
    throw new UsageError('Unknown format {format}. Choose one of: {known}.', args, nearest(given, formats));
  }
  return format;
}
