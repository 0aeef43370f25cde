import assert from 'node:assert/strict';
import { type CellValue, writeXlsx } from 'hucre';
import JSZip from 'jszip';
import type { StateOfPlay, Unreadable } from '../../server/src/core/model/state-of-play.ts';
import { diskFiles } from '../../server/src/disk/disk-files.ts';
import { readStateOfPlay } from '../../server/src/tables/state-of-play.ts';
import { inFolder } from '../kit/disk.ts';

const HEADERS = [
  ...['N°', 'Potentiel personnalisé', 'Points faits', '% fait', 'Points programmés', '% programmé'],
  ...['Points pas faits', '% pas fait', 'Statut'],
];

/** The rows of an export of one action that has a status. */
function exported(group: string, status: string): CellValue[][] {
  return [['Ville'], ['', group], HEADERS, ['1.1.1.1', '1', '', '', '', '', '', '', status]];
}

/** What a workbook of these tabs tells. */
async function read(tabs: Readonly<Record<string, CellValue[][]>>, group?: string, file = 'Export_CAE.xlsx') {
  const states: (StateOfPlay | Unreadable)[] = [];
  const bytes = await writeXlsx({ sheets: Object.entries(tabs).map(([name, rows]) => ({ name, rows })) });
  await inFolder({ [file]: bytes }, async folder => {
    states.push(await readStateOfPlay(diskFiles, folder.at(file), group));
  });
  const [state] = states;
  return state && 'statuses' in state ? [...state.statuses.values(), state.silences.at(-1)] : state;
}

describe('an export in a workbook', () => {
  const notes = [['À relire'], ['1.1.1.1', 'demain']];

  it('may stand behind other tabs', async () => {
    const tabs = { Notes: notes, Export: exported('Actuel', 'Fait') };
    assert.deepEqual(await read(tabs), ['fait', { kind: 'indicators' }]);
  });

  it('is the first one of several, the others are told', async () => {
    const tabs = { Export: exported('Actuel', 'Fait'), Notes: notes, Autre: exported('Actuel', 'Pas fait') };
    assert.deepEqual(await read(tabs), ['fait', { kind: 'others', titles: ['Autre'] }]);
  });

  it('is that of the title that is asked for', async () => {
    const tabs = { Export: exported('Actuel', 'Fait'), Autre: exported('2025', 'Pas fait') };
    assert.deepEqual(await read(tabs, '2025'), ['pas_fait', { kind: 'others', titles: ['Export'] }]);
    assert.deepEqual(await read(tabs, '2024'), { kind: 'no-group', titles: ['Actuel'] });
  });

  for (const file of ['Export_CAE.xlsm', 'Export_CAE.csv', 'Export_CAE']) {
    it(`is one whatever it is called: ${file}`, async () =>
      assert.deepEqual(await read({ Export: exported('Actuel', 'Fait') }, undefined, file), [
        'fait',
        { kind: 'indicators' },
      ]));
  }

  it('may stand behind a tab that is a chart', async () => {
    const sheets = ['Graphique', 'Export'].map(name => ({ name, rows: exported('Actuel', 'Fait') }));
    const zip = await JSZip.loadAsync(await writeXlsx({ sheets }));
    const LINKS = 'xl/_rels/workbook.xml.rels';
    const links = (await zip.file(LINKS)?.async('string')) ?? '';
    zip.file(LINKS, links.replace('/worksheet"', '/chartsheet"'));
    const bytes = await zip.generateAsync({ type: 'uint8array' });
    await inFolder({ 'Export_CAE.xlsx': bytes }, async folder => {
      const state = await readStateOfPlay(diskFiles, folder.at('Export_CAE.xlsx'));
      assert.deepEqual('statuses' in state ? [...state.statuses.values()] : state, ['fait']);
      assert.deepEqual('statuses' in state && state.silences.at(-1), { kind: 'indicators' });
    });
  });

  it('is told to be of another program', async () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    await inFolder({ 'Export_CAE.xls': old }, folder =>
      assert.rejects(readStateOfPlay(diskFiles, folder.at('Export_CAE.xls')), { reason: 'encrypted' }),
    );
  });

  it('is in no tab', async () => assert.deepEqual(await read({ Notes: notes }), { kind: 'no-export' }));
});
