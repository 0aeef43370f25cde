import { languageOf, say, speak } from '../../../l10n/say.ts';
import { check } from './commands/check.ts';
import { exportReferentials } from './commands/export.ts';
import { EXIT, type Output, UsageError } from './usage.ts';

type Command = (args: readonly string[], output: Output) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = { check, export: exportReferentials };

const output: Output = {
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
};

/** Runs one command and tells the exit code; a failure is told on standard error, and is code 2. */
async function run([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    output.out(usage());
    return name === undefined ? EXIT.failed : EXIT.fine;
  }
  const command = COMMANDS[name];
  if (command === undefined) throw new UsageError('Unknown command {name}.', { name });
  return command(args, output);
}

function usage(): string {
  const lines: readonly (readonly [string, string])[] = [
    [
      'check DIR [--format text|json]',
      say('Shows the problems of the files below DIR; exit code 1 when one is an error.'),
    ],
    ['export DIR [--format json]', say('Prints the référentiels below DIR, their points and references.')],
    ['lsp --stdio', say('Runs the language server, for any editor.')],
  ];
  return `${lines.map(([command, text]) => `  ${command.padEnd(34)}${text}`).join('\n')}\n`;
}

/** True for what the caller did wrong, as opposed to a bug: it is told without a stack. */
function isCallersFault(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

async function main(args: readonly string[]): Promise<void> {
  speak(languageOf(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || ''));
  if (args[0] === 'lsp') {
    // Loaded only here: a check should not pay for the protocol.
    await import('../lsp/main.ts');
    return;
  }
  try {
    process.exitCode = await run(args);
  } catch (error) {
    output.err(isCallersFault(error) ? `${error.message}\n\n${usage()}` : `${(error as Error).stack}\n`);
    process.exitCode = EXIT.failed;
  }
}

void main(process.argv.slice(2));
