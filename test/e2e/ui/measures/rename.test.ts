import assert from 'node:assert/strict';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { sitting } from '../sitting.ts';
import { until } from '../until.ts';
import type { Workbench } from '../workbench.ts';

// One sitting at one workbench: each step starts where the one before it ended.
describe('a rename, in the workbench', () => {
  let code: Workbench;
  let folder: string;
  let unrenamed: ReadonlyMap<string, string> = new Map();

  const said = (name: string) => `${JSON.stringify({ referentials: { [name]: { measureLevel: 3 } } }, null, 2)}\n`;
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  /** Opens a file of the folder, of which others may have the name. */
  const open = async (name: string): Promise<void> => {
    await code.open(name);
    await code.inText();
  };
  /** Saves what is unsaved, once the tabs of files say that they are. */
  const saveAll = async (...names: readonly string[]): Promise<void> => {
    for (const name of names) await code.see(`.tab.dirty[data-resource-name="${name}"]`);
    await code.run('File: Save All');
  };
  /** Asks for a new name of what stands at the cursor, and types it. */
  const rename = async (to: string): Promise<void> => {
    await code.page.keyboard.press('F2');
    const input = await code.see('.rename-input');
    await input.fill(to);
    await input.press('Enter');
  };
  /** Gives what is chosen in the explorer another name, and accepts what goes with it. */
  const renameInExplorer = async (to: string, shot: string): Promise<void> => {
    await code.page.locator('.explorer-folders-view .monaco-list-row.focused').press('F2');
    const input = await code.see('.explorer-folders-view .monaco-inputbox input');
    await input.fill(to);
    await input.press('Enter');
    await code.see('.monaco-dialog-box', /refactoring changes/);
    await code.shoot(shot);
    await code.page
      .locator('.monaco-dialog-box')
      .getByRole('button', { name: /OK|Yes/ })
      .click();
  };

  sitting(
    'rename',
    here => {
      ({ code } = here);
    },
    {
      plant: home => {
        folder = join(home, 'renommer');
        plant(join(home, 'transition'), folder, 'vivant', 'essai');
        writeFileSync(join(folder, 'referentiel.json'), said('mesures'));
      },
    },
  );

  it('is refused where the id is taken, and says by what', async () => {
    await open('9.1.1.md');
    await code.goTo('9.1.1');
    await rename('9.1.1alter');
    await code.run('Notifications: Show Notifications');
    await code.see('.notification-list-item', '“9.1.1alter” is taken already');
    await code.shoot('rename-1-refused');
    await code.run('Notifications: Clear All Notifications');
  });

  it('is refused where a file that names it is locked, or was changed on the disk beside what is unsaved in it', async () => {
    const rules = join(folder, 'personnalisations/essai_2.md');
    const written = readFileSync(rules, 'utf8');
    chmodSync(rules, 0o444);
    await open('8.1.1.md');
    await code.goTo('identifiant: 8.1.1');
    await rename('8.1.2');
    await code.run('Notifications: Show Notifications');
    await code.see('.notification-list-item', 'essai_2.md may not be written');
    await code.shoot('rename-1-locked');
    await code.run('Notifications: Clear All Notifications');
    chmodSync(rules, 0o644);
    await open('essai_2.md');
    await code.goToEnd();
    await code.page.keyboard.type('Ici.');
    await code.see('.tab.active.dirty');
    writeFileSync(rules, `${written}Là.\n`);
    await open('8.1.1.md');
    await code.goTo('identifiant: 8.1.1');
    await rename('8.1.2');
    await code.run('Notifications: Show Notifications');
    await code.see(
      '.notification-list-item',
      'essai_2.md was changed on the disk while something unsaved is written in it',
    );
    await code.shoot('rename-1-torn');
    await code.run('Notifications: Clear All Notifications');
    assert.equal(readFileSync(rules, 'utf8'), `${written}Là.\n`);
    assert.match(text('mesures/8.1.1.md'), /identifiant: 8\.1\.1\n/);
    await open('essai_2.md');
    await code.see('.editor-group-container.active .view-line', /^Ici\.$/);
    await code.revert();
    await code.see('.editor-group-container.active .view-line', /^Là\.$/);
    writeFileSync(rules, written);
    await code.page
      .locator('.editor-group-container.active .view-line', { hasText: /^Là\.$/ })
      .waitFor({ state: 'detached' });
  });

  it('asks about the alternatives of a measure, and shows what changes before it does', async () => {
    // What is typed elsewhere and not saved counts, and stays.
    await open('8.1.1.md');
    await code.goToEnd();
    const cited = 'Voir la mesure 9.1.1 : Inscrire le vivant dans le plan local d’urbanisme';
    await code.page.keyboard.type(cited);
    const written = [...textsIn(folder)];
    unrenamed = new Map(written.map(([name, own]) => [name, name === 'mesures/8.1.1.md' ? own + cited : own]));
    await open('9.1.1.md');
    await code.goTo('identifiant: 9.1.1');
    await rename('9.1.3');
    await code.see('.monaco-dialog-box', '9.1.1 has an alternative: 9.1.1alter → 9.1.3alter');
    await code.shoot('rename-2-question');
    await code.page.locator('.monaco-dialog-box').getByRole('button', { name: 'Renumber with it' }).click();
    await code.preview(/9\.1\.1\.md → .*9\.1\.3\.md/);
    const boxes = code.page.locator('.bulk-edit-panel .monaco-list-row').getByRole('checkbox');
    await boxes.and(code.page.locator('[aria-checked=true]')).first().waitFor();
    await boxes.and(code.page.locator('[aria-checked=false]')).first().waitFor({ state: 'detached' });
    await code.shoot('rename-3-preview');
    await code.applyPreview();
    await until('the files are renamed', () => existsSync(join(folder, 'mesures/9.1.3alter.md')));
    await until('they hold their ids', () => text('mesures/9.1.3.md').includes('identifiant: 9.1.3.2\n'));
    await until('the scenario follows', () => text('scenarios/bourg.scenario.yml').includes('essai_9.1.3alter.1'));
    // The workbench saves what it changed a moment after the change.
    await until('what was typed is there', () =>
      text('mesures/8.1.1.md').endsWith('Voir la mesure 9.1.3 : Inscrire le vivant dans le plan local d’urbanisme'),
    );
    await code.shoot('rename-4-done');
  });

  it('is undone in all files at once, byte for byte, scenarios that nobody has opened as well', async () => {
    await code.allSaved();
    const renamed = textsIn(folder);
    const beside = ['8.1.1.md', 'essai.md', 'essai_1.md', 'bourg.scenario.yml'];
    await code.page.keyboard.press('ControlOrMeta+z');
    await until('the files have their names again', () => existsSync(join(folder, 'mesures/9.1.1alter.md')));
    await saveAll('9.1.1.md', '9.1.1alter.md', ...beside);
    await code.shoot('rename-4-undone');
    await until('every byte is back', () => isDeepStrictEqual(textsIn(folder), unrenamed));
    // A file is on the disk before its editor knows that it was saved. Until then VS Code takes a text that is redone for the one
    // that was saved last, and renames the file without it: the text is lost, and nothing of the change can be undone any more.
    await code.allSaved();
    await code.page.keyboard.press('ControlOrMeta+Shift+z');
    await until('the files are renamed again', () => existsSync(join(folder, 'mesures/9.1.3alter.md')));
    await saveAll('9.1.3.md', '9.1.3alter.md', ...beside);
    await until('the texts are as well', () => isDeepStrictEqual(textsIn(folder), renamed));
  });

  it('of a title is of the places that cite it', async () => {
    await open('9.1.3.md');
    await code.goTo('Inscrire le vivant dans le plan local');
    await rename('Écrire le vivant dans le plan local d’urbanisme');
    await code.preview('8.1.1.md');
    await code.shoot('rename-5-title');
    await code.applyPreview();
    await until('the title is another', () => text('mesures/9.1.3.md').startsWith('# Écrire le vivant'));
    await until('so is what is cited', () =>
      text('mesures/8.1.1.md').endsWith('9.1.3 : Écrire le vivant dans le plan local d’urbanisme'),
    );
  });

  it('of a file in the explorer offers to renumber what it holds', async () => {
    await code.page.locator('.explorer-folders-view .monaco-list-row', { hasText: /^9\.2\.1\.md/ }).click();
    await code.see('.tab.active[data-resource-name="9.2.1.md"]');
    await renameInExplorer('9.2.4.md', 'rename-6-explorer');
    // The workbench leaves it to the author to save what goes with a new name.
    await code.see('.tab.active.dirty[data-resource-name="9.2.4.md"]');
    await code.see('.editor-group-container.active .view-line', /identifiant:.9\.2\.4$/);
    await code.shoot('rename-7-renumbered');
  });

  it('of a folder in the explorer takes along what the configuration says of it', async () => {
    await code.page
      .locator('.explorer-folders-view .monaco-list-row[aria-level="2"]', { hasText: /^mesures$/ })
      .click();
    await renameInExplorer('fiches', 'rename-8-folder');
    await code.see('.tab.dirty[data-resource-name="referentiel.json"]');
    await code.run('File: Save All');
    await until('the configuration names it', () => text('referentiel.json') === said('fiches'));
    await until('the measures are there', () => text('fiches/9.2.4.md').includes('identifiant: 9.2.4\n'));
    await code.shoot('rename-9-folder');
  });
});

/** The texts of all files of a folder, by their paths in it. */
function textsIn(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const paths = files.map(({ parentPath, name }) => relative(folder, join(parentPath, name))).sort();
  return new Map(paths.map(path => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** Copies an example under another name, as its axes 9 and 8, which no other file of the workspace names. */
function plant(from: string, to: string, before: string, name: string): void {
  cpSync(from, to, { recursive: true });
  const renumbered = (written: string) =>
    written
      .replace(/(?<![\d.]|nature_)1(?=(?:\.\d+)+(?!\d))/g, '9')
      .replace(/(?<![\d.]|nature_)2(?=(?:\.\d+)+(?!\d))/g, '8');
  for (const entry of readdirSync(to, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:md|yml)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const own = readFileSync(path, 'utf8')
      .replaceAll(`${before}_`, `${name}_`)
      .replace(`referentiel: ${before}`, `referentiel: ${name}`);
    const text = renumbered(own)
      .replace(/^identifiant: 1$/m, 'identifiant: 9')
      .replace(/^identifiant: 2$/m, 'identifiant: 8');
    rmSync(path);
    writeFileSync(
      join(
        entry.parentPath,
        renumbered(entry.name)
          .replace(/^1\.md$/, '9.md')
          .replace(/^2\.md$/, '8.md')
          .replace(before, name),
      ),
      text,
    );
  }
}
