import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Folder, inFolder } from './disk.ts';
import { built } from './lsp-transport.ts';
import { inTerminal, type Terminal } from './terminal.ts';

/** An editor as a person sets it up by the documentation, and what they press in it. */
export interface Editor {
  /** The title of its part of docs/editeurs.md. */
  readonly name: string;
  /** Where it looks for the configuration that stands there, below the home. */
  readonly configuration: string;
  /** Starts it on a file. */
  readonly start: (file: string) => readonly [string, ...string[]];
  /** Has it show the problem at a line and column, where it does not by itself. */
  readonly showProblems: (terminal: Terminal, place: readonly [line: number, column: number]) => Promise<void>;
  /** Goes to a line and column, each from 1. */
  readonly goTo: (terminal: Terminal, line: number, column: number) => Promise<void>;
  readonly hover: (terminal: Terminal) => Promise<void>;
  readonly definition: (terminal: Terminal) => Promise<void>;
  /** Gives what the cursor is on another name. */
  readonly rename: (terminal: Terminal, name: string) => Promise<void>;
  /** Types behind the end of the line, asks for completions, and chooses the one that shows some words. */
  readonly complete: (terminal: Terminal, text: string, shown: string) => Promise<void>;
  /** True where it offers all that the server found, by whatever words. */
  readonly findsWords?: true;
  /** Chooses the quick fix that shows some words. */
  readonly fix: (terminal: Terminal, shown: string) => Promise<void>;
  readonly saveAll: (terminal: Terminal) => Promise<void>;
}

const FILES = {
  'w/referentiel.json': '{}\n',
  'w/essai.scenario.yml': 'Statuts:\n  1.1.9: fait\n',
  'w/1.1.1.md': '# Rénover les écoles\n```yaml\nid: 1.1.1\npoints: 100\n```\nVoir la 1.1.2 et la 1.1.9.\n',
  'w/1.1.2.md':
    '# Éclairer sobrement\n```yaml\nid: 1.1.2\npoints: 100\n```\n## Actions\n### Extinction nocturne\n```yaml\nid: 1.1.2.1\npoints: 50\n```\n### Détection nocturne\n```yaml\nid: 1.1.2.2\npoints: 50\n```\n',
};
/** Of the problem: its line and column. */
const PLACE = [6, 22] as const;
const DANGLING = 'Aucune action ne porte';

/** Says that the language server serves an editor that is set up by the documentation. */
export function itServes(editor: Editor): void {
  const started = (file: string, test: (terminal: Terminal, folder: Folder) => Promise<void>) => () =>
    inFolder({ ...FILES, [`home/${editor.configuration}`]: configurationOf(editor.name) }, async folder => {
      await command(folder);
      const [program, ...args] = editor.start(file);
      const line = ['sh', '-c', 'cd w && exec "$0" "$@"', program, ...args] as const;
      await inTerminal(folder, line, environment(folder), terminal => test(terminal, folder));
    });
  const opened = (test: (terminal: Terminal, folder: Folder) => Promise<void>) =>
    started('1.1.1.md', async (terminal, folder) => {
      await editor.showProblems(terminal, PLACE);
      await terminal.until('the problem', screen => screen.includes(DANGLING));
      await test(terminal, folder);
    });

  const saved = async (terminal: Terminal, folder: Folder, what: string, isSo: (texts: string) => boolean) => {
    await editor.saveAll(terminal);
    await terminal.until(`${what}, in the files`, () => isSo(textsIn(folder)));
  };

  describe(`${editor.name}, as the documentation sets it up`, () => {
    it(
      'shows problems, in the language that the configuration names',
      opened(async () => undefined),
    );

    it(
      'shows those of a scenario, too',
      started('essai.scenario.yml', async terminal => {
        await editor.showProblems(terminal, [2, 4]);
        await terminal.until('the problem', screen => screen.includes(DANGLING));
      }),
    );

    it(
      'tells of what a number names',
      opened(async terminal => {
        await editor.goTo(terminal, 6, 10);
        await editor.hover(terminal);
        await terminal.until('the hover', screen => /1\.1\.2 Éclairer sobrement[\s\S]*100\spts · 50\s%/.test(screen));
      }),
    );

    it(
      'leads to what a number names',
      opened(async terminal => {
        await editor.goTo(terminal, 6, 10);
        await editor.definition(terminal);
        await terminal.until('the other text', screen => screen.includes('### Extinction'));
      }),
    );

    it(
      'renames an id in every text',
      opened(async (terminal, folder) => {
        await editor.goTo(terminal, 6, 10);
        await editor.rename(terminal, '1.1.5');
        await terminal.until('the other number', screen => /Voir la 1\.1\.5 /.test(screen));
        await saved(terminal, folder, 'the other number', texts =>
          /Voir la 1\.1\.5 et[\s\S]*id: 1\.1\.5\.1/.test(texts),
        );
      }),
    );

    it(
      'completes a number',
      opened(async (terminal, folder) => {
        await editor.goTo(terminal, 6, 1);
        await editor.complete(terminal, ' Voir 1.1.2.', '1.1.2.2');
        await terminal.until('what was chosen', screen => screen.includes('Voir 1.1.2.1'));
        await saved(terminal, folder, 'what was chosen', texts => texts.includes('1.1.9. Voir 1.1.2.1\n'));
      }),
    );

    if (editor.findsWords)
      it(
        'completes by words of a title',
        opened(async (terminal, folder) => {
          await editor.goTo(terminal, 6, 1);
          await editor.complete(terminal, ' Voir la mesure noct', '1.1.2.2');
          await terminal.until('what was chosen', screen => screen.includes('Voir la mesure 1.1.2.1'));
          await saved(terminal, folder, 'what was chosen', texts => texts.includes('1.1.9. Voir la mesure 1.1.2.1\n'));
        }),
      );

    it(
      'mends a problem',
      opened(async (terminal, folder) => {
        await editor.goTo(terminal, 6, 22);
        await editor.fix(terminal, 'Remplacer par 1.1.2');
        await terminal.until(
          'the mended text, without the problem',
          screen => screen.includes('et la 1.1.2') && !screen.includes(DANGLING),
        );
        await saved(terminal, folder, 'the mended text', texts => texts.includes('Voir la 1.1.2 et la 1.1.2.'));
      }),
    );
  });
}

/** The command as it is once it is installed. */
async function command(folder: Folder): Promise<void> {
  await folder.write('bin/referentiel', `#!/bin/sh\nexec '${process.execPath}' '${built('cli.js')}' "$@"\n`);
  await chmod(folder.at('bin/referentiel'), 0o755);
}

function environment(folder: Folder): Record<string, string> {
  const home = folder.at('home');
  return {
    PATH: [folder.at('bin'), process.env['PATH']].join(delimiter),
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DATA_HOME: join(home, '.local/share'),
    XDG_STATE_HOME: join(home, '.local/state'),
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_RUNTIME_DIR: home,
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    TERM: 'xterm-256color',
  };
}

/** The texts of all files, in the order of their names. */
function textsIn(folder: Folder): string {
  const path = folder.at('w');
  const names = readdirSync(path).filter(name => /^[^.].*\.md$/.test(name));
  return names
    .sort()
    .map(name => readFileSync(join(path, name), 'utf8'))
    .join('\n');
}

/** The first block of code in the part of the documentation with this title. */
function configurationOf(name: string): string {
  const page = readFileSync(fileURLToPath(new URL('../../docs/editeurs.md', import.meta.url)), 'utf8');
  const part = page.split(/^## /m).find(one => one.startsWith(`${name}\n`));
  const [, code] = /^```\w*\n([\s\S]*?)^```$/m.exec(part ?? '') ?? [];
  assert(code, `docs/editeurs.md says nothing of ${name}`);
  return code;
}
