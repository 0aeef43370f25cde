import { languageOf, localeOf, say, speak } from '../../../l10n/say.ts';
import { Unreadable } from '../disk/load.ts';
import { check } from './commands/check.ts';
import { exportReferentials } from './commands/export.ts';
import { score } from './commands/score.ts';
import { EXIT, Failure, type Output, UsageError } from './usage.ts';

type Command = (args: readonly string[], output: Output) => Promise<number>;

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['check', check],
  ['export', exportReferentials],
  ['score', score],
  ['lsp', serve],
]);

const output: Output = {
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
  inColour: process.stdout.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
};

/** Runs one command and tells the exit code; a failure is told on standard error, and is code 2. */
async function run([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined) throw new UsageError('Give a command.');
  if (name === 'help' || [name, ...args].some(word => word === '--help' || word === '-h')) {
    output.out(usage());
    return EXIT.fine;
  }
  const command = COMMANDS.get(name);
  if (command === undefined) throw new UsageError('Unknown command {name}.', { name });
  return command(args, output);
}

function usage(): string {
  const lines: readonly (readonly [string, string])[] = [
    [
      'check DIR',
      say(
        'Shows the problems of the files below DIR; exit code 1 when one is an error. More: --fix (mends first what can be mended safely), --format text|json|sarif|github, --max-warnings N, --rule CODE=SEVERITY.',
      ),
    ],
    ['export DIR [--format json]', say('Prints the référentiels below DIR, their points and references.')],
    [
      'score DIR --scenario FILE…',
      say(
        'Scores scenarios; exit code 1 when an expectation is not met. More: --compare A B, --next N, --explain ACTION, --update, --format text|json|csv|markdown.',
      ),
    ],
    ['lsp --stdio', say('Runs the language server, for any editor.')],
  ];
  return `${lines.map(([command, text]) => `  ${command.padEnd(34)}${text}`).join('\n')}\n`;
}

/** `lsp --stdio`: the language server; it ends the process when the client is gone. */
async function serve(args: readonly string[]): Promise<number> {
  if (!args.some(word => /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/.test(word))) {
    throw new UsageError('Say how the client is reached: lsp --stdio.');
  }
  // Loaded only here: a check should not pay for the protocol.
  await import('../lsp/main.ts');
  return EXIT.fine;
}

async function main(args: readonly string[]): Promise<void> {
  speak(languageOf(localeOf(process.env)));
  for (const stream of [process.stdout, process.stderr]) stream.on('error', passOver);
  try {
    process.exitCode = await run(args);
  } catch (error) {
    output.err(toldFailure(error));
    process.exitCode = EXIT.failed;
  }
}

// What the caller can do something about is told without a stack, unlike a bug.
function toldFailure(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\n\n${usage()}`;
  if (error instanceof Unreadable) return `${say('{path} cannot be read.', { path: error.path })}\n`;
  if (error instanceof Failure) return `${error.message}\n`;
  return `${error instanceof Error ? error.stack : String(error)}\n`;
}

// A reader that has seen enough (`| head`) is no failure.
function passOver(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

void main(process.argv.slice(2));
