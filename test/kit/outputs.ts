import { CHECK_FORMATS } from '../../server/src/cli/check/arguments.ts';
import { check } from '../../server/src/cli/commands/check.ts';
import { exportReferentials } from '../../server/src/cli/commands/export.ts';
import { score } from '../../server/src/cli/commands/score.ts';
import { createOutput, type Output } from '../../server/src/cli/output.ts';
import { SCORE_FORMATS } from '../../server/src/cli/score/arguments.ts';
import { EXIT, Failure } from '../../server/src/cli/usage.ts';
import type { CliResult } from './cli.ts';
import { inFolder } from './disk.ts';

/** What one command printed in one format, on both streams. */
export interface Printed {
  readonly what: string;
  readonly out: string;
  readonly err: string;
}

type Command = (args: readonly string[], output: Output) => Promise<number>;

/** What every command prints in every format of a folder and of a scenario file, that of a failure included. */
async function printedOf(folder: string, scenario: string, action = '1.1.1'): Promise<Printed[]> {
  const more = ['--scenario', scenario, '--next', '3', '--compare', scenario, scenario];
  const printed = [
    ...CHECK_FORMATS.map(format => printing(check, ['check', folder, '--format', format])),
    printing(exportReferentials, ['export', folder]),
    ...SCORE_FORMATS.map(format => printing(score, ['score', folder, ...more, '--format', format])),
    printing(score, ['score', folder, ...more, `--explain=${action}`]),
  ];
  return Promise.all(printed);
}

/** The same for a text that somebody wrote wherever a text may stand: titles, keys, values, names of files, a status. */
export async function printedWith(text: string): Promise<Printed[]> {
  const quoted = JSON.stringify(text);
  const measure = `# ${text}\n\`\`\`yaml\nid: 1.1.1\n${quoted}: 1\ncategorie: ${quoted}\npoints: 10\n\`\`\`\n## ${text}\nVoir ${text} 9.9.9.\n`;
  const scenario = `Test: ${quoted}\nRéponses: { ${quoted}: ${quoted} }\nStatuts:\n  ${quoted}: fait\n  r_1.1.1: ${quoted}\nScores: { r: { ${quoted}: 1 } }\n`;
  // What no name of a file may hold stands in the texts alone.
  const name = text.replace(/[/\0]/g, '').slice(0, 60);
  const files = {
    [`${name}.md`]: measure,
    '1.1.2.md': measure.replace('id: 1.1.1', `id: ${quoted}`),
    's.yml': scenario,
    [`${name}.yml`]: scenario,
    'referentiel.json': JSON.stringify({ [text]: 1, rules: { [text]: 'off' } }),
  };
  let printed: Printed[] = [];
  await inFolder(files, async ({ path, at }) => {
    printed = (await Promise.all([printedOf(path, at(`${name}.yml`)), printedOf(path, at('s.yml'), text)])).flat();
  });
  return printed;
}

async function printing(command: Command, [name, ...args]: readonly string[]): Promise<Printed> {
  const { out, err } = await ran(command, args);
  return { what: [name, ...args.slice(1)].join(' '), out, err };
}

/** Runs a command in this process, and gives its exit code and what it prints; a failure is told as the program tells it. */
export async function ran(command: Command, args: readonly string[]): Promise<CliResult> {
  let out = '';
  let err = '';
  const output = createOutput(
    text => {
      out += text;
    },
    text => {
      err += text;
    },
  );
  const code = await command(args, output).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    output.err(error.message);
    return EXIT.failed;
  });
  return { code, out, err };
}
