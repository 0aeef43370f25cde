import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPage } from '../browser.ts';
import { until } from './until.ts';
import { type Workbench, workbench } from './workbench.ts';

const STRUCTURE = `identifiant,nom,description,points,categorie,labels
1,Faire place aux haies,,,,
1.1,Bords de route,,,,
1.1.1,Planter des haies,Une haie abrite et retient l’eau.,,,te_cae
1.1.1.1,Choisir les essences,,"2,5",bases,te_cae
1.1.1.2,Creuser les fosses,,"1,5",mise en œuvre,
`;

// One sitting at one workbench: each step starts where the one before it ended.
describe('the sheets of the platform in the workbench', () => {
  let code: Workbench;
  let close: () => Promise<void>;
  let workspace = '';

  before(async () => {
    const address = process.env['E2E_ADDRESS'];
    workspace = process.env['E2E_WORKSPACE'] ?? '';
    assert.ok(address && workspace, 'E2E_ADDRESS and E2E_WORKSPACE say where the workbench is');
    mkdirSync(join(workspace, 'feuilles'));
    mkdirSync(join(workspace, 'te'));
    writeFileSync(join(workspace, 'feuilles/te-structure.csv'), STRUCTURE);
    const opened = await openPage();
    close = opened.close;
    code = await workbench(opened.page, address);
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await code?.shoot('failed');
  });

  after(() => close());

  /** Answers the dialog of a folder. */
  const giveFolder = async (title: string, button: string, name: string): Promise<void> => {
    await code.see('.quick-input-title', title);
    const input = await code.see('.quick-input-widget input');
    // The dialog writes its own suggestion over what is typed before.
    await until('the dialog is ready', async () => (await input.inputValue()) === `${workspace}/`);
    await input.fill(`${join(workspace, name)}/`);
    // It takes no click before it has gone there.
    await code.page.locator('.quick-input-list .monaco-list-row', { hasText: 'exemple' }).waitFor({ state: 'hidden' });
    await (await code.see('.quick-input-widget .monaco-button:visible', button)).click();
    await code.page.locator('.quick-input-title', { hasText: title }).waitFor({ state: 'hidden' });
  };

  const choose = async (text: string): Promise<void> => {
    await (await code.see('.quick-input-list .monaco-list-row', text)).click();
  };

  /** Waits for a notification, shown or already gone from sight. */
  const isTold = async (text: string): Promise<void> => {
    await code.run('Notifications: Show Notifications');
    await code.see('.notifications-center .notification-list-item-message', text);
    await code.run('Notifications: Hide Notifications');
  };

  it('are imported, once their differences were seen', async () => {
    await code.ask('Import Sheets…', 'Import which sheets?');
    await choose('A folder of CSV files');
    await giveFolder('The folder of the CSV files', 'Read these sheets', 'feuilles');
    await giveFolder('The folder of the Markdown files', 'Import here', 'te');
    await code.see('.monaco-dialog-box', 'new files: 4');
    await code.shoot('sheets-1-import');
    await (await code.see('.monaco-dialog-box .monaco-button', 'See the Differences')).click();
    await code.see('.multiDiffEntry', '1.1.1.md');
    await code.shoot('sheets-2-differences');
    assert(!existsSync(join(workspace, 'te/actions')), 'nothing is written before it is asked for');
    await choose('Import');
    await code.see('.statusbar-item', /4 référentiels/);
    assert.match(readFileSync(join(workspace, 'te/actions/1.1.1.md'), 'utf8'), /^# Planter des haies\n/);
  });

  it('are told to be as they were, and refused with the cell where the platform would', async () => {
    await code.run('Import the Same Sheets Again');
    await isTold('The files are already what the sheets say.');
    writeFileSync(join(workspace, 'feuilles/te-structure.csv'), STRUCTURE.replace('te_cae\n1.1.1.2', 'cae\n1.1.1.2'));
    await code.run('Import the Same Sheets Again');
    await isTold('The platform would refuse these sheets. Nothing was written.');
    await code.see('.view-lines', /te-structure\.csv,\srow\s5,\scolumn\sF\s\(labels\)/);
    await code.shoot('sheets-3-refused');
  });

  it('are exported, with the file that they came in', async () => {
    await code.ask('Export as Sheets…', 'Export which référentiel?');
    await choose('Transition écologique');
    await code.see('.quick-input-title', 'Export as what?');
    await choose('A folder of CSV files');
    mkdirSync(join(workspace, 'sorties'));
    await giveFolder('The folder of the sheets', 'Export here', 'sorties');
    await isTold('The sheets are in');
    const written = readFileSync(join(workspace, 'sorties/structure.csv'), 'utf8');
    assert.equal(written, STRUCTURE);
  });
});
