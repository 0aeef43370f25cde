import { equal } from 'node:assert/strict';
import { baseName, fileNameFor } from '../../../client/src/base/file-names.ts';

describe('the name of a file', () => {
  it('is what stands behind its folder', () => {
    equal(baseName({ path: '/w/scenarios/a.scenario.yml' }), 'a.scenario.yml');
    equal(baseName({ path: 'Sans titre-1' }), 'Sans titre-1');
  });

  it('has only characters that every system takes', () => {
    equal(fileNameFor('Points par axe : 1/2', 'svg'), 'Points par axe 1 2.svg');
    equal(fileNameFor("Communauté d'essai, l’an prochain", 'html'), 'Communauté d’essai l’an prochain.html');
    equal(fileNameFor('../../.profile', 'csv'), 'profile.csv');
    equal(fileNameFor(' <>', 'png'), 'simulation.png');
  });
});
