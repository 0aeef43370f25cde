import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Faults, faultsOf } from '../faults.ts';
import { type Planted, plantFaults } from '../planted.ts';
import { sitting } from '../sitting.ts';
import { until } from '../until.ts';
import type { Workbench } from '../workbench.ts';

// One sitting at one workbench: each step starts where the one before it ended.
describe('the faults of a référentiel, in the workbench', () => {
  let code: Workbench;
  let faults: Faults;
  let planted: Planted;
  let settings: string;

  sitting(
    'faults',
    here => {
      ({ code } = here);
      faults = faultsOf(code);
    },
    {
      plant: home => {
        settings = join(home, '.vscode');
        planted = plantFaults(home);
      },
    },
  );

  it('are listed with their codes', async () => {
    await faults.open('7.5.1.md');
    await faults.list();
    for (const name of ['points-sum', 'category-unknown', 'section-unknown', 'reference-unknown']) {
      await faults.row(name).first().waitFor();
    }
    await code.shoot('faults-1-problems');
  });

  it('lead from a code to the page of its rule', async () => {
    await faults.row('points-sum').first().locator('a', { hasText: 'points-sum' }).click();
    await code.see('.tab.active', 'points-sum.md');
    await code.webview.getByRole('heading', { name: 'Sum of weights' }).waitFor();
    await code.shoot('faults-2-page');
  });

  it('have fixes; one that is made takes its fault away, and undone leaves every byte as it was', async () => {
    const before = planted.text('7.5.1.md');
    await faults.open('7.5.1.md');
    await code.goTo('base');
    await faults.row('category-unknown').waitFor();
    await faults.openFixes('Replace with “bases”');
    await code.shoot('faults-3-fixes');
    await code.page.keyboard.press('Enter');
    await faults.gone('category-unknown');
    await faults.save();
    assert.equal(planted.text('7.5.1.md'), before.replace('categorie: base\n', 'categorie: bases\n'));
    await code.page.keyboard.press('ControlOrMeta+Z');
    await faults.row('category-unknown').waitFor();
    await faults.save();
    assert.equal(planted.text('7.5.1.md'), before);
  });

  it('show what a fix does to several files before it is made', async () => {
    await faults.open('7.md');
    await code.goTo('Habitants, associations et jeunesse');
    await faults.row('300 points').first().waitFor();
    await faults.fix('Scale the weights below 7.5 “Habitants, associations et jeunesse” to 330');
    await code.preview('7.5.2.md');
    await code.shoot('faults-4-preview');
    await code.applyPreview();
    await faults.gone('300 points');
    // The workbench saves what it changed a moment after the change.
    for (const name of ['7.5.1.md', '7.5.2.md', '7.5.3.md']) {
      await until(`${name} is saved`, () => /^points: 110$/m.test(planted.text(name)));
    }
  });

  it('speak French', async () => {
    mkdirSync(settings);
    writeFileSync(join(settings, 'settings.json'), '{ "referentiel.language": "fr" }');
    await faults.row('totalisent').first().waitFor();
    await code.shoot('faults-5-french');
    await faults.open('7.5.1.md');
    await code.goTo('Mobiliser');
    await faults.openFixes('Ramener les poids sous 7.5.1 ');
    await code.shoot('faults-6-french-fixes');
    await code.dismiss('.action-widget');
    await code.goTo('7.5.9');
    await code.hover('Aucune action ne porte l’identifiant 7.5.9');
    await code.shoot('faults-7-french-hover');
  });
});
