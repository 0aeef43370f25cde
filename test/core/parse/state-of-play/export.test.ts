import assert from 'node:assert/strict';
import type { StateOfPlay } from '../../../../server/src/core/model/state-of-play.ts';
import { readExport } from '../../../../server/src/core/parse/state-of-play/export.ts';
import { scenarioOfState } from '../../../../server/src/core/parse/state-of-play/to-scenario.ts';

const GROUP = [
  'Potentiel personnalisé',
  'Points faits',
  '% fait',
  'Points programmés',
  '% programmé',
  'Points pas faits',
  '% pas fait',
  'Statut',
  'Champs de précision de l’état d’avancement',
];

/** The cells of an action: its id, its status, the shares done, planned and not done, its potential, and the points of each. */
type Line = readonly [id: string, status?: string, ...figures: string[]];

/** An export as the platform writes it, of one or two states of play. */
function exported(
  groups: readonly (readonly [title: string, lines: readonly Line[]])[],
): readonly (readonly string[])[] {
  const ids = [...new Set(groups.flatMap(([, lines]) => lines.map(([id]) => id)))];
  const cells = (lines: readonly Line[], id: string) => {
    const [, status = '', ...figures] = lines.find(line => line[0] === id) ?? [''];
    const [done = '', planned = '', notDone = '', potential = '1', ...points] = figures;
    return [potential, points[0] ?? '', done, points[1] ?? '', planned, points[2] ?? '', notDone, status, ''];
  };
  return [
    ["'=Ville", "'=Ville"],
    [],
    ["Date d'export", '2026-11-24T23:43:45+00:00'],
    [],
    [],
    ['', '', '', '', '', ...groups.flatMap(([title]) => GROUP.map(() => title))],
    ['N°', 'Intitulé', 'Description', 'Phase', 'Potentiel max', ...groups.flatMap(() => GROUP), 'Personnes pilotes'],
    ['Total', '', '', '', '500', ...groups.flatMap(() => cells([], 'Total'))],
    ...ids.map(id => [id, 'Titre', '', '', '1', ...groups.flatMap(([, lines]) => cells(lines, id)), 'Fait']),
  ];
}

function read(lines: readonly Line[], fileName = 'Export_CAE_Ville_2026-11-24.csv'): StateOfPlay {
  const state = readExport(exported([['État', lines]]), fileName);
  assert.ok('statuses' in state);
  return state;
}

describe('an export of a state of play', () => {
  for (const [cells, status] of [
    [['Fait'], 'fait'],
    [['Programmé'], 'programme'],
    [['Programmé'.normalize('NFD')], 'programme'],
    [['Pas fait'], 'pas_fait'],
    [['Non concerné'], 'non_concerne'],
    [
      ['Détaillé au %', '0.31', '0.63'],
      [0.31, 0.63, 0.06],
    ],
    [
      ['Détaillé au %', '', '0,2'],
      [0, 0.2, 0.8],
    ],
    [
      ['Détaillé au %', '22,5 %'],
      [0.225, 0, 0.775],
    ],
    [['Détaillé au %'], [0, 0, 1]],
    // As a spreadsheet shows what the platform formats as `0.#%`, and what it computes.
    [
      ['Détaillé au %', '31,%', '63,%', '6,%'],
      [0.31, 0.63, 0.06],
    ],
    [
      ['Détaillé au %', ',5', '.5', '1E-17'],
      [0.5, 0.5, 0],
    ],
    [
      ['Détaillé au %', '0.7', '0.3', '-5.55111512312578e-17'],
      [0.7, 0.3, 0],
    ],
    [
      ['Détaillé au %', '0.335', '0.666'],
      [0.335, 0.665, 0],
    ],
    // Rounded, they are more than all: per cents are whole, or the points tell which one is too much.
    [
      ['Détaillé au %', '0.211', '0.37', '0.42'],
      [0.21, 0.37, 0.42],
    ],
    [
      ['Détaillé au %', '0.93', '0.05', '0.03', '0.067', '0.062', '0.003', '0.002'],
      [0.93, 0.04, 0.03],
    ],
    [
      ['Détaillé au %', '0.93', '0.05', '0.03', '0.067', '0.062', '0.003', '0.001'],
      [0.93, 0.05, 0.02],
    ],
    // Of little potential, rounded points make shares that are more than all by much.
    [
      ['Détaillé au %', '0.51', '0.51', '', '0.067', '0.034', '0.034', '0'],
      [0.5, 0.5, 0],
    ],
    [
      ['Détaillé au %', '0.52', '0.52', '', '0.033', '0.017', '0.017', '0'],
      [0.5, 0.5, 0],
    ],
    [
      ['Détaillé au %', '0.34', '0.34', '0.34', '0.2', '0.067', '0.067', '0.067'],
      [0.333333, 0.333333, 0.333334],
    ],
    [['FAIT '], 'fait'],
    [['Pas\u00a0fait'], 'pas_fait'],
    [['non concerne'], 'non_concerne'],
    [['Détaillé à la tâche', '0.3'], undefined],
    [['Non renseigné'], undefined],
    [['Non disponible'], undefined],
    [['', '0.5'], undefined],
  ] as const) {
    it(`gives the status of ${cells.join(', ') || 'nothing'}`, () => {
      const { statuses, silences } = read([['1.1.1.1', ...cells]]);
      assert.deepEqual(statuses.get('1.1.1.1'), status);
      assert.ok(silences.every(({ kind }) => kind !== 'unread'));
    });
  }

  for (const cells of [
    ['Presque'],
    ['Détaillé au %', 'beaucoup'],
    ['Détaillé au %', '0.8', '0.7'],
    ['Détaillé au %', '2'],
    ['Détaillé au %', '-0.1'],
    ['Détaillé au %', ','],
    ['Détaillé au %', '=1-B2'],
  ] as const) {
    it(`does not guess what ${cells.join(', ')} means`, () => {
      const { statuses, silences } = read([['1.1.1.1', ...cells]]);
      assert.equal(statuses.size, 0);
      assert.deepEqual(silences.at(-1), { kind: 'unread', action: '1.1.1.1', found: cells[0] });
    });
  }

  it('takes the ids of actions alone, letters included', () => {
    const { statuses, silences } = read([
      ['1.1.1alter.1', 'Fait'],
      ['2.1.1.7.a', 'Fait'],
      ['Sans numéro', 'Fait'],
      ['.'.repeat(32_767), 'Fait'],
    ]);
    assert.deepEqual([...statuses.keys()], ['1.1.1alter.1', '2.1.1.7.a']);
    assert.deepEqual(silences.slice(-2), [
      { kind: 'unread', action: 'Sans numéro', found: 'Fait' },
      { kind: 'unread', action: `${'.'.repeat(30)}…`, found: 'Fait' },
    ]);
  });

  it('reads rows in any order: what stands below an action with a status has none that counts', () => {
    const rows = [
      ['1.1.1.1', 'Fait'],
      ['1.1.1.1.1', 'Pas fait'],
      ['1.1.1.1.2', 'Presque'],
      ['1.1.1.2', 'Non renseigné'],
    ] as const;
    const [inOrder, backwards] = [read(rows), read(rows.toReversed())];
    assert.deepEqual([...inOrder.statuses], [['1.1.1.1', 'fait']]);
    assert.deepEqual(backwards, inOrder);
  });

  it('says of an action on two rows with two statuses that the last one counts', () => {
    const first = exported([
      [
        'État',
        [
          ['1.1.1.1', 'Fait'],
          ['1.1.1.2', 'Fait'],
        ],
      ],
    ]);
    const again = exported([
      [
        'État',
        [
          ['1.1.1.1', 'Pas fait'],
          ['1.1.1.2', 'Fait'],
        ],
      ],
    ]).slice(-2);
    const state = readExport([...first, ...again], 'Export_CAE.csv');
    assert.ok('statuses' in state);
    assert.deepEqual([...state.statuses.values()], ['pas_fait', 'fait']);
    assert.deepEqual(state.silences.slice(-1), [{ kind: 'twice', action: '1.1.1.1' }]);
  });

  it('says what it cannot say', () => {
    const { silences } = read([
      ['1.1.1.1', 'Non concerné'],
      ['1.1.1.1.1', 'Non concerné'],
      ['1.1.1.1.2', 'Non concerné'],
      ['1.1.1.2', 'Détaillé à la tâche'],
      ['1.1.1.2.1', 'Détaillé au %', '0.5'],
    ]);
    assert.deepEqual(silences, [
      { kind: 'identity' },
      { kind: 'answers' },
      { kind: 'indicators' },
      { kind: 'not-concerned', count: 1 },
      { kind: 'rounded', count: 1 },
      { kind: 'below', count: 1 },
    ]);
  });

  it('of two states of play gives the first, or that of a title, as it was before its export', () => {
    const both = exported([
      ['Maintenant', [['1.1.1.1', 'Fait']]],
      ["'=2025", [['1.1.1.1', 'Pas fait']]],
    ]);
    const read = (title?: string) => {
      const state = readExport(both, 'Export_comparaison_ECi.csv', title);
      return 'statuses' in state ? [state.referential, state.state, [...state.statuses], state.silences.at(-1)] : state;
    };
    assert.deepEqual(read(), ['eci', 'Maintenant', [['1.1.1.1', 'fait']], { kind: 'others', titles: ['=2025'] }]);
    assert.deepEqual(read('=2025'), [
      'eci',
      '=2025',
      [['1.1.1.1', 'pas_fait']],
      { kind: 'others', titles: ['Maintenant'] },
    ]);
    assert.deepEqual(read('2024'), { kind: 'no-group', titles: ['Maintenant', '=2025'] });
  });

  it('tells its référentiel by its name alone', () => {
    assert.equal(read([], 'export te-test.csv').referential, 'te-test');
    assert.equal(read([], 'Export_Caen.csv').referential, undefined);
  });

  it('knows its headers in any capitals and with any spaces, and the columns of one state of play in any order', () => {
    const line = ['1.1.1.1', 'Détaillé au %', '0.31', '0.63'] as const;
    const rows = exported([['État', [line]]]);
    const respelt = rows.map((row, at) =>
      at === 6 ? row.map(name => name.toUpperCase().replace(' ', '\u00a0')) : row,
    );
    const [ids, ...others] = [0, ...Array.from({ length: 14 }, (_, at) => 14 - at)];
    const turned = rows.map(row => [ids ?? 0, ...others].map(column => row[column] ?? ''));
    for (const table of [respelt, turned]) {
      const state = readExport(table, 'Export_CAE.csv');
      assert.deepEqual('statuses' in state ? [...state.statuses] : state, [['1.1.1.1', [0.31, 0.63, 0.06]]]);
    }
  });

  const DATES = new Map([
    ['2026-11-24', '2026-11-24'],
    ['2026-11-24T23:43:45+00:00', '2026-11-24'],
    ['46350.98873168982', '2026-11-24'],
    ['24/11/2026 23:43', '2026-11-24'],
    ['99/99/2026', undefined],
    ['30/02/2026', undefined],
    ['2026-13-01', undefined],
  ]);
  for (const [date, day] of DATES) {
    it(`reads a date: ${date}`, () => {
      const rows = exported([['État', []]]).map(row => (row[0] === "Date d'export" ? ["Date d'export", date] : row));
      const state = readExport(rows, 'x.csv');
      assert.equal('date' in state ? state.date : 'none', day);
    });
  }

  for (const rows of [
    [],
    [['N°', 'Intitulé', 'Statut']],
    [
      ['identifiant', 'nom'],
      ['1', 'Axe'],
    ],
  ]) {
    it(`is not every table: ${JSON.stringify(rows)}`, () =>
      assert.deepEqual(readExport(rows, 'Export_CAE.csv'), { kind: 'no-export' }));
  }

  it('makes a scenario', () => {
    const state = read([
      ['1.1.1.10', 'Fait'],
      ['1.1.1.2', 'Détaillé au %', '0.3'],
    ]);
    assert.equal(
      scenarioOfState(state, 'cae'),
      'Test: "=Ville (État, 2026-11-24)"\n\nStatuts:\n  cae_1.1.1.2: [0.3, 0, 0.7]\n  cae_1.1.1.10: fait\n',
    );
  });
});
