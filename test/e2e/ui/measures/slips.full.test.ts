import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Faults, faultsOf } from '../faults.ts';
import { type Planted, plantFaults } from '../planted.ts';
import { sitting } from '../sitting.ts';
import { until } from '../until.ts';
import { PLACE, type Workbench } from '../workbench.ts';

// One sitting at one workbench: each step starts where the one before it ended.
describe('what an author mistypes, in the workbench', () => {
  let code: Workbench;
  let faults: Faults;
  let planted: Planted;
  let settings: string;

  sitting(
    'slips',
    async here => {
      ({ code } = here);
      faults = faultsOf(code);
      await faults.open('7.5.1.md');
      await faults.list();
      await faults.row('points-sum').first().waitFor();
      await faults.open('7.5.1.md');
    },
    {
      plant: home => {
        settings = join(home, '.vscode');
        planted = plantFaults(home);
      },
    },
  );

  it('is told at a weight what it wrongly adds up to', async () => {
    await code.goTo('points: 40');
    await code.hover('With its siblings: 105 of 100%.');
    await code.shoot('slips-1-hover');
    await code.dismiss('.monaco-hover:visible');
  });

  it('is shown at its own line, and mended there', async () => {
    const before = planted.text('7.5.1.md');
    await code.goTo(' 40');
    await code.page.keyboard.press('Delete');
    await faults.row('A space is missing after the colon').waitFor();
    await faults.openFixes('Write “points: 40”');
    await code.shoot('slips-2-fix');
    await code.page.keyboard.press('Enter');
    await faults.gone('A space is missing after the colon');
    await faults.save();
    assert.equal(planted.text('7.5.1.md'), before);
  });

  it('is silenced by a comment whose reason is typed at once', async () => {
    await code.goTo('base\n');
    await faults.fix('Ignore category-unknown here…');
    await code.see('.editor-group-container.active .view-line', /referentiel-disable.category-unknown/);
    // What stands for the reason is chosen after the comment has come.
    await code.see(PLACE, /\(1 selected\)/);
    await code.page.keyboard.type('à trancher');
    await code.shoot('slips-3-reason');
    await faults.gone('category-unknown');
    await faults.save();
    assert.match(planted.text('7.5.1.md'), /^<!-- referentiel-disable category-unknown: à trancher -->$/m);
  });

  it('is created where it is cited and missing', async () => {
    await code.goTo('7.5.9');
    await faults.openFixes('Create the action 7.5.9');
    await code.shoot('slips-4-create');
    await code.dismiss('.action-widget');
    await faults.fix('Create the action 7.5.9');
    await faults.gone('No action has the id 7.5.9');
    await until('the measure is there', () => planted.text('7.5.9.md').includes('id: 7.5.9'));
    await code.see('.tab.active[data-resource-name="7.5.9.md"]');
    await code.see(PLACE, /selected/);
    await code.shoot('slips-5-created');
    await faults.open('7.5.1.md');
  });

  it('is told in French', async () => {
    mkdirSync(settings);
    writeFileSync(join(settings, 'settings.json'), '{ "referentiel.language": "fr" }');
    await faults.row('totalisent').first().waitFor();
    await code.goTo(': 45');
    await code.page.keyboard.press('Delete');
    await faults.row('Le premier mot n’est pas suivi d’un deux-points').waitFor();
    await faults.openFixes('Écrire « points: 45 »');
    await code.shoot('slips-6-french');
    await code.dismiss('.action-widget');
  });
});
