import { say } from '../../../l10n/say.ts';
import type { CommandSpec } from './usage.ts';

/** What the program can do, line by line. */
export function programHelp(commands: readonly CommandSpec[]): string[] {
  const rows = commands.map(({ name, operands, does }) => [`${name} ${operands}`, say(does)] as const);
  return [
    ...columns([
      ...rows,
      ['--version', say('Prints the version.')],
      ['COMMAND --help', say('Says more of a command.')],
    ]),
    '',
    exitCodes(),
  ];
}

/** What a command can do, line by line. */
export function commandHelp({ name, operands, does, options, notes }: CommandSpec): string[] {
  const rows = Object.entries(options).map(
    ([option, { value, does: what }]) => [`--${option}${value === undefined ? '' : ` ${value}`}`, say(what)] as const,
  );
  const known = Object.keys(options).length > 0 ? ` ${say('[OPTIONS]')}` : '';
  return [
    `${name} ${operands}${known}`,
    '',
    say(does),
    ...(rows.length > 0 ? ['', ...columns(rows)] : []),
    ...notes.flatMap(note => ['', say(note)]),
    '',
    exitCodes(),
  ];
}

function exitCodes(): string {
  return say('Exit codes: 0 when all is fine, 1 when problems were found, 2 when nothing could be done.');
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
