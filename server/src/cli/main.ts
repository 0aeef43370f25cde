import { saidBy } from '../../../l10n/said-by.ts';
import { languageOf, localeOf, say, speak } from '../../../l10n/say.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { nearest } from '../core/model/nearest.ts';
import { Unreadable } from '../files/load.ts';
import type { TakeStretches } from '../threads/take-stretches.ts';
import { CHECK } from './check/arguments.ts';
import { LSP, serve } from './commands/lsp.ts';
import { DIFF } from './diff/arguments.ts';
import { EXPORT } from './export/arguments.ts';
import { FORMAT } from './format/arguments.ts';
import { FORMULA } from './formula/arguments.ts';
import { commandHelp, programHelp } from './help.ts';
import { IMPORT } from './import/arguments.ts';
import { MCP } from './mcp/arguments.ts';
import { MUTATE } from './mutate/arguments.ts';
import { createOutput, type Output, tellBug } from './output.ts';
import { pathFromHere } from './places.ts';
import { REVIEW } from './review/arguments.ts';
import { RULES } from './rules/arguments.ts';
import { SCENARIO } from './scenario/arguments.ts';
import { SCORE } from './score/arguments.ts';
import { SERVE, SITE } from './site/arguments.ts';
import { SWITCH } from './switch/arguments.ts';
import { type CommandSpec, EXIT, Failure, UsageError } from './usage.ts';

interface Command {
  readonly spec: CommandSpec;
  /** Brings what the command needs, and no other does. */
  readonly load: () => Promise<Run>;
}

/** `keep` is for what goes on when it has begun (`main`). */
type Run = (args: readonly string[], output: Output, keep: () => Promise<void>) => Promise<number>;

const COMMANDS: readonly Command[] = [
  { spec: CHECK, load: async () => (await import('./commands/check.ts')).check },
  { spec: FORMAT, load: async () => (await import('./commands/format.ts')).format },
  { spec: EXPORT, load: async () => (await import('./commands/export.ts')).exportReferentials },
  { spec: IMPORT, load: async () => (await import('./commands/import.ts')).importSheets },
  { spec: SCORE, load: async () => (await import('./commands/score.ts')).score },
  { spec: DIFF, load: async () => (await import('./commands/diff.ts')).diff },
  { spec: SWITCH, load: async () => (await import('./commands/switch.ts')).switchReferential },
  { spec: RULES, load: async () => (await import('./commands/rules.ts')).rules },
  { spec: FORMULA, load: async () => (await import('./commands/formula.ts')).formula },
  { spec: SCENARIO, load: async () => (await import('./commands/scenario.ts')).makeScenario },
  { spec: MUTATE, load: async () => (await import('./commands/mutate.ts')).mutate },
  { spec: REVIEW, load: async () => (await import('./commands/review.ts')).review },
  { spec: SITE, load: async () => (await import('./commands/site.ts')).site },
  { spec: SERVE, load: async () => (await import('./commands/serve.ts')).serveSite },
  { spec: MCP, load: async () => (await import('./commands/mcp.ts')).mcp },
  { spec: LSP, load: async () => serve },
];

const output = createOutput(
  text => process.stdout.write(text),
  text => process.stderr.write(text),
  process.stdout.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
);

/** Runs one command and tells the exit code. @throws Failure where it cannot go on */
async function run([name, ...args]: readonly string[], keep: () => Promise<void>): Promise<number> {
  if (name === undefined) throw new UsageError('Give a command.');
  const asksForHelp = ['help', '--help', '-h'];
  if (name === '--version') output.lines([manifest.version]);
  else if (!asksForHelp.includes(name) && !args.some(word => word === '--help' || word === '-h')) {
    const command = await commandNamed(name).load();
    return command(args, output, keep);
  } else output.lines(helpFor(asksForHelp.includes(name) ? args[0] : name));
  return EXIT.fine;
}

function helpFor(name: string | undefined): string[] {
  return name === undefined ? programHelp(COMMANDS.map(({ spec }) => spec)) : commandHelp(commandNamed(name).spec);
}

function commandNamed(name: string): Command {
  const command = COMMANDS.find(({ spec }) => spec.name === name);
  if (command !== undefined) return command;
  const names = COMMANDS.map(({ spec }) => spec.name);
  throw new UsageError('Unknown command {name}.', { name }, nearest(name, names));
}

/** Does what the words of a command line ask for, leaves the exit code with the process and keeps what V8 made of the program. */
export async function main(args: readonly string[], keep: () => Promise<void>): Promise<void> {
  speak(languageOf(localeOf(process.env)));
  process.stdout.on('error', tellUnwritten);
  // Nothing is left to tell it with.
  process.stderr.on('error', () => undefined);
  try {
    finish(await run(args, keep));
    await keep();
  } catch (error) {
    tellFailure(error, args[0]);
    finish(EXIT.failed);
  }
}

/** What the threads of a command do, who find it here where all is one bundle; a command without threads does not load it. */
export const takeStretches: TakeStretches = async (work, tell) =>
  (await import('../threads/take-stretches.ts')).takeStretches(work, tell);

/** What the caller can do something about is told without a stack, unlike a bug. */
function tellFailure(error: unknown, name: string | undefined): void {
  if (error instanceof Unreadable) output.err(say('{path} cannot be read.', { path: pathFromHere(error.path) }));
  else if (error instanceof Failure) output.err(error.message);
  else tellBug(output, error);
  if (!(error instanceof UsageError)) return;
  const command = COMMANDS.find(({ spec }) => spec.name === name);
  const help = command ? commandHelp(command.spec) : programHelp(COMMANDS.map(({ spec }) => spec));
  for (const line of ['', ...help]) output.err(line);
}

// The worst that was heard of: a stream tells of its failure when it likes.
let worst = 0;

function finish(code: number): void {
  worst = Math.max(worst, code);
  process.exitCode = worst;
}

// A reader that has seen enough (`| head`) is no failure; a disk that is full is one, told once.
let isTold = false;

function tellUnwritten(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  if (!isTold) output.err(say('The result cannot be written: {reason}.', { reason: saidBy(error) }));
  isTold = true;
  finish(EXIT.failed);
}
