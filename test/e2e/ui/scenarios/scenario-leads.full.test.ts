import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { givePath } from '../folder-dialog.ts';
import { SCENARIO, scenarioRoom, TAB, tabOf } from '../scenario.ts';
import { until } from '../until.ts';

const OTHER = 'Une communauté d’agglomération de 60 000 habitants bien engagée';
const EXPORT = `Ville\n,,,,,Actuel\nN°,Intitulé,Description,Phase,Potentiel max,Potentiel personnalisé,Points faits,% fait,Points programmés,% programmé,Points pas faits,% pas fait,Statut
1.1.1.2,Mobiliser les observations des habitants,,,3,3,3,1,,,,,Fait
1.1.1.3,Actualiser et diffuser les données,,,1.8,1.8,0.9,0.5,0.9,0.5,,,Détaillé au %
`;
/** What the clipboard holds, asked inside the page of the view, which has the focus. */
const TEXT = 'navigator.clipboard.readText()';
const TYPES = 'navigator.clipboard.read().then(items => items.flatMap(({ types }) => types).join())';
const THERE = SCENARIO.replace('.scenario.yml', '-te.scenario.yml');

describe('a scenario in the workbench, and what it leads to', () => {
  const room = scenarioRoom('scenario-leads');

  it('is compared with others, chosen by their titles, and with versions of the text', async () => {
    await room.open();
    const { code } = room;
    await code.webview.locator('.tools .menu-button').first().click();
    await code.webview.getByRole('menuitem', { name: 'Several scenarios and versions…' }).click();
    const list = '.quick-input-list .monaco-list-row';
    await code.see(list, 'The text as last committed');
    await (await code.see(list, OTHER)).click();
    await code.shoot('compared-1-choice');
    await code.page.keyboard.press('Enter');
    const table = code.webview.locator('.comparison .compared-table').first();
    await table.locator('thead', { hasText: OTHER }).waitFor();
    await code.webview
      .locator('.inputs > .fold')
      .filter({ hasText: /\d+ statuses · \d+ answers/ })
      .waitFor();
    await code.shoot('compared-2-table');
    await room.compareWithNothing();
    await table.waitFor({ state: 'detached' });
  });

  it('is copied, and compared with its copy, in one gesture', async () => {
    await room.open();
    const { code } = room;
    await code.run('Référentiel: Duplicate Scenario and Compare');
    await code.see(`.editor-group-container.active ${TAB.replace('commune_rurale', 'commune_rurale 2')}.active`);
    const copy = code.page.frameLocator('iframe.webview.ready >> nth=1').frameLocator('iframe#active-frame');
    await copy
      .getByTestId('total-difference')
      .filter({ hasText: /^0\.00$/ })
      .waitFor();
    await copy.locator('.comparison .compared-table thead', { hasText: '(copy)' }).waitFor();
    await code.shoot('compared-3-copy');
  });

  it('comes from an export of the platform, which tells what it does not say', async () => {
    const { code } = room;
    writeFileSync(join(room.workspace, 'Export_nature.csv'), EXPORT);
    await code.ask('Open Export as Scenario…', 'Open which export or snapshot?');
    await givePath(code, 'Open which export or snapshot?', join(room.workspace, 'Export_nature.csv'));
    await (await code.see('.quick-input-list .monaco-list-row', 'Export_nature.csv')).click();
    await code.see('.quick-input-title', 'Which référentiel is this export of?');
    const input = await code.see('.quick-input-widget input');
    await input.fill('nature');
    await input.press('Enter');
    await code.see('.monaco-dialog-box', 'What Export_nature.csv does not say:');
    await code.shoot('export-1-silences');
    await (await code.see('.monaco-dialog-box .monaco-button', 'OK')).click();
    await code.see(`${tabOf('Export_nature.scenario.yml')}.dirty`);
    await room.showsTotal('3.90');
    await code.shoot('export-2-view');
  });

  it('has pictures, which leave by the clipboard as a text and as an image', async () => {
    await room.code.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await room.open();
    const { webview } = room.code;
    const clipboard = async (question: string): Promise<string> =>
      String(await webview.locator('body').evaluate(question));
    const copy = async (format: string): Promise<void> => {
      await webview.getByRole('button', { name: 'Copy the chart “By axis”' }).click();
      await webview.getByRole('menuitem', { name: `Copy as ${format}`, exact: true }).click();
    };
    await copy('SVG');
    await until('the drawing is on the clipboard', async () => (await clipboard(TEXT)).startsWith('<svg'));
    await copy('PNG');
    await until('the image is on the clipboard', async () => (await clipboard(TYPES)) === 'image/png');
    await webview.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    await room.code.shoot('pictures-copied');
  });

  it('becomes one of the référentiel that continues its own, with what that would come to and where each status comes from', async () => {
    await room.open();
    const { code } = room;
    await room.choose('Report: what becomes of it in TE');
    await code.webview.getByRole('heading', { name: 'What becomes of it in TE (Transition écologique)' }).waitFor();
    await code.webview.getByText(/Leads nowhere: 15 statuses/).waitFor();
    await code.shoot('switch-0-report');
    await code.webview.getByRole('button', { name: 'Make a scenario of it' }).click();
    await code.see(`${tabOf(THERE)}.active.dirty`);
    await code.run('View: Close Editors in Other Groups');
    await room.showsTotal('3.30');
    await code.webview.getByText('platform of 2026').waitFor();
    await room.find('1.1.1.1');
    await room
      .row('1.1.1.1')
      .getByRole('button', { name: /points done/ })
      .click();
    await code.webview.getByText(/Remark: nature_1\.1\.1\.1/).waitFor();
    await code.shoot('switch-1-view');
    await code.run('Show Text of Scenario');
    await code.see('.view-line', /vivant_1\.1\.1\.1:.*#/);
    await code.shoot('switch-2-text');
  });
});
