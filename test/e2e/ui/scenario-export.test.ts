import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenarioRoom, tabOf } from './scenario.ts';
import { until } from './until.ts';

const EXPORT = `Ville\n,,,,,Actuel\nN°,Intitulé,Description,Phase,Potentiel max,Potentiel personnalisé,Points faits,% fait,Points programmés,% programmé,Points pas faits,% pas fait,Statut
1.1.1.2,Mobiliser les observations des habitants,,,3,3,3,1,,,,,Fait
1.1.1.3,Actualiser et diffuser les données,,,1.8,1.8,0.9,0.5,0.9,0.5,,,Détaillé au %
`;

describe('an export of the platform in the workbench', () => {
  const room = scenarioRoom('scenario-export');

  it('opens as a scenario, and tells what the file does not say', async () => {
    const { code } = room;
    writeFileSync(join(room.workspace, 'Export_nature.csv'), EXPORT);
    await code.ask('Open Export as Scenario…', 'Open which export or snapshot?');
    const input = await code.see('.quick-input-widget input');
    // The dialog writes its own suggestion over what is typed before.
    await until('the dialog is ready', async () => (await input.inputValue()).endsWith('/'));
    await input.fill(join(room.workspace, 'Export_nature.csv'));
    await (await code.see('.quick-input-list .monaco-list-row', 'Export_nature.csv')).click();
    await code.see('.quick-input-title', 'Which référentiel is this export of?');
    await input.fill('nature');
    await input.press('Enter');
    await code.see('.monaco-dialog-box', 'What Export_nature.csv does not say:');
    await code.shoot('export-1-silences');
    await (await code.see('.monaco-dialog-box .monaco-button', 'OK')).click();
    await code.see(`${tabOf('Export_nature.scenario.yml')}.dirty`);
    await room.showsTotal('3.90');
    await code.shoot('export-2-view');
  });
});
