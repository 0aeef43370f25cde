import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre';
import { giveFolder, givePath } from '../folder-dialog.ts';
import { sitting } from '../sitting.ts';
import { until } from '../until.ts';
import type { Workbench } from '../workbench.ts';

const STRUCTURE: readonly (readonly string[])[] = [
  ['identifiant', 'nom', 'description', 'points', 'categorie', 'labels'],
  ['8', 'Faire place aux haies', '', '', '', ''],
  ['8.1', 'Bords de route', '', '', '', ''],
  ['8.1.1', 'Planter des haies', 'Une haie abrite et retient l’eau.', '', '', 'te_cae'],
  ['8.1.1.1', 'Choisir les essences', '', '2,5', 'bases', ''],
  ['8.1.1.2', 'Creuser les fosses', '', '1,5', 'mise en œuvre', ''],
];
const CSV = `${STRUCTURE.map(row => row.map(cell => (cell.includes(',') ? `"${cell}"` : cell)).join(',')).join('\n')}\n`;
const VERSIONS = [
  ['version', 'date', 'description'],
  ['1.0.0', '2026-01-15', 'Première version'],
];
const MEASURE = '8.1.1.md';

// One sitting at one workbench: each step starts where the one before it ended.
describe('the sheets of the platform in the workbench', () => {
  let code: Workbench;
  let workspace = '';

  sitting(
    'sheets',
    here => {
      ({ code, home: workspace } = here);
    },
    {
      plant: async home => {
        for (const folder of ['te', 'sorties', 'prise/structure.csv', 'feuilles', 'autre'])
          mkdirSync(join(home, folder), { recursive: true });
        for (const name of ['te', 'cae']) writeFileSync(join(home, 'feuilles', `${name}-structure.csv`), CSV);
        await writeWorkbook(home, STRUCTURE);
      },
    },
  );

  const writeWorkbook = async (home: string, rows: readonly (readonly string[])[]): Promise<void> => {
    const sheets = [
      { name: 'Structure référentiel', rows: rows.map(row => [...row]) },
      { name: 'Versions', rows: VERSIONS },
    ];
    writeFileSync(join(home, 'te.xlsx'), await writeXlsx({ sheets }));
  };

  const giveFile = async (title: string, name: string): Promise<void> => {
    await givePath(code, title, join(workspace, name));
    await (await code.see('.quick-input-list .monaco-list-row', name)).click();
    await code.page.locator('.quick-input-title', { hasText: title }).waitFor({ state: 'hidden' });
  };

  const choose = async (text: string): Promise<void> => {
    await (await code.see('.quick-input-list .monaco-list-row', text)).click();
  };

  /** Waits for a notification, shown or already gone from sight: readers of screens are told of each. */
  const isTold = (text: string) => code.see('.monaco-aria-container .monaco-alert', text);

  /** Waits for what the status bar says for a moment. */
  const isDone = (text: string) => code.see('.statusbar-item', text);

  const startExport = async (): Promise<void> => {
    await code.ask('Export as Sheets…', 'Export which référentiel?');
    await choose('Transition écologique');
    await code.see('.quick-input-title', 'Export as what?');
    await choose('A folder of CSV files');
  };

  it('are imported from a workbook, once their differences were seen', async () => {
    const before = await code.countReferentials();
    await code.ask('Import Sheets…', 'Import which sheets?');
    await choose('A workbook (.xlsx)');
    await giveFile('The workbook', 'te.xlsx');
    await giveFolder(code, 'The folder of the Markdown files', 'Import here', join(workspace, 'te/'));
    await code.see('.quick-input-title', /^New files: \d+\. Import into te\?$/);
    await code.shoot('sheets-1-import');
    await choose('See the Differences');
    await code.see('.multiDiffEntry', MEASURE);
    await code.shoot('sheets-2-differences');
    assert(!existsSync(join(workspace, 'te/actions')), 'nothing is written before it is asked for');
    await choose('Import');
    await isDone('The sheets are imported into te.');
    await code.countReferentials(before + 1);
    assert.match(readFileSync(join(workspace, 'te/actions', MEASURE), 'utf8'), /^# Planter des haies\n/);
  });

  it('are told to be as they were, and refused with the cell where the platform would', async () => {
    await code.run('Import the Same Sheets Again');
    await isDone('The files are already what the sheets say.');
    await writeWorkbook(
      workspace,
      STRUCTURE.map(row => row.map(cell => (cell === 'te_cae' ? 'cae' : cell))),
    );
    await code.run('Import the Same Sheets Again');
    // It takes the focus when it opens.
    await code.see('.editor-group-container.active .view-lines', /row\s4,\scolumn\sF\s\(labels\)/);
    await isTold('The platform would refuse these sheets. Nothing was written.');
    await code.shoot('sheets-3-refused');
    await code.open(`te/actions/${MEASURE}`);
    await code.see('.tab:not(.active)', 'Sheets.txt');
  });

  it('would be refused after an edit, which shows while it is typed and before they are exported', async () => {
    await code.open(`te/actions/${MEASURE}`);
    await code.goTo('te_cae');
    await code.press('ControlOrMeta+D');
    await code.page.keyboard.type('te_cea');
    await code.see('.squiggly-error');
    await code.shoot('sheets-4-foreseen');
    await startExport();
    await code.see('.editor-group-container.active .view-lines', /Invalid\slabel\ste_cea/);
    await isTold('The platform would refuse these sheets; what it would say is shown.');
    await code.shoot('sheets-5-export');
    await code.run('Notifications: Clear All Notifications');
    await code.open(`te/actions/${MEASURE}`);
    await code.revert();
    await code.page.locator('.squiggly-error').waitFor({ state: 'hidden' });
  });

  it('are exported as they came in', async () => {
    await startExport();
    await giveFolder(code, 'The folder of the sheets', 'Export here', join(workspace, 'sorties/'));
    await isDone('The sheets are in');
    assert.equal(readFileSync(join(workspace, 'sorties/structure.csv'), 'utf8'), CSV);
  });

  it('say which of their files cannot be written, once that was meant', async () => {
    await startExport();
    await giveFolder(code, 'The folder of the sheets', 'Export here', join(workspace, 'prise/'));
    await (await code.see('.monaco-dialog-box .monaco-button', 'Overwrite')).click();
    await isTold('The file structure.csv cannot be written');
  });

  it('are saved where they change a file, though no editor shows it', async () => {
    await code.run('View: Close All Editors');
    await writeWorkbook(
      workspace,
      STRUCTURE.map(row => row.map(cell => cell.replace('Planter des haies', 'Planter deux haies'))),
    );
    await code.ask('Import the Same Sheets Again', 'Changed: 1. Import into te?');
    await choose('Import');
    const file = join(workspace, 'te/actions', MEASURE);
    await until('the file is saved', () => Promise.resolve(readFileSync(file, 'utf8').startsWith('# Planter deux')));
  });

  it('are asked once of which référentiel they are, where a folder has those of several', async () => {
    await code.run('Notifications: Clear All Notifications');
    await code.ask('Import Sheets…', 'Import which sheets?');
    await choose('A folder of CSV files');
    await giveFolder(code, 'The folder of the CSV files', 'Read these sheets', join(workspace, 'feuilles/'));
    await giveFolder(code, 'The folder of the Markdown files', 'Import here', join(workspace, 'autre/'));
    await code.see('.quick-input-title', 'Which référentiel are these sheets of?');
    await code.page.keyboard.type('te');
    await code.page.keyboard.press('Enter');
    await code.see('.quick-input-title', /^New files: \d+\. Import into autre\?$/);
    await choose('Import');
    await isDone('The sheets are imported into autre.');
    await code.run('Import the Same Sheets Again');
    await isDone('The files are already what the sheets say.');
  });
});
