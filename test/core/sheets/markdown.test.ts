import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Table, TableKind, Tables } from '../../../server/src/core/model/sheet.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { familyOf } from '../../../server/src/core/sheets/family.ts';
import {
  escapedProse,
  escapedTitle,
  unescapedProse,
  unescapedTitle,
} from '../../../server/src/core/sheets/markdown/escape.ts';
import { placedColumns } from '../../../server/src/core/sheets/markdown/places.ts';
import { tablesOf } from '../../../server/src/core/sheets/markdown/read-tables.ts';
import { writtenFiles } from '../../../server/src/core/sheets/markdown/write.ts';
import { normalCell } from '../../../server/src/core/sheets/normal.ts';
import { hostileTable, hostileText } from '../../kit/hostile-sheets.ts';
import { table, tables } from '../../kit/sheets.ts';

const FAMILY = familyOf('te', undefined);
const IDS = [
  '1',
  '1.1',
  '1.1.1',
  '1.1.1.1',
  '1.1.1.1.a',
  '1.1.1.1.b',
  '1.1.1alter',
  '1.1.1alter.1',
  '1.1.2',
  '2',
  '2.1',
];

/** The sheets that come back from the files that sheets make. */
function thereAndBack(
  sheets: Tables,
  family = FAMILY,
): { readonly back: Tables; readonly files: ReadonlyMap<string, string> } {
  const { files, settings } = writtenFiles(sheets, family);
  const sources = [...files].map(([path, text]) => parseFile(`/ws/${path}`, text));
  return { back: tablesOf(sources, { name: family.name, folder: '/ws/actions' }, settings), files };
}

/** The cells of a sheet in their normal form, row by row, under its headers; a column with neither is none. */
function normal({ kind, rows: [headers = [], ...rows] }: Table): readonly (readonly string[])[] {
  const width = Math.max(...[headers, ...rows].map(row => row.findLastIndex(text => text.trim() !== '') + 1));
  const all = Array.from({ length: width }, (_, at) => headers[at] ?? '');
  const columns = placedColumns(kind, all);
  return [all, ...rows.map(row => columns.map(({ column, name }) => normalCell(kind, name, row[column] ?? '')))];
}

function checkTrip(sheets: Tables, family = FAMILY): void {
  const { back, files } = thereAndBack(sheets, family);
  for (const [kind, sheet] of sheets) {
    const returned = back.get(kind);
    assert.ok(returned, kind);
    assert.deepEqual(normal(returned), normal(sheet));
    assert.deepEqual(returned.rows, normal(returned), 'what is written is in its normal form');
  }
  assert.deepEqual([...thereAndBack(back, family).files], [...files]);
}

describe('sheets as Markdown', () => {
  it('have one file a measure, and a file an axis with its sous-axes', () => {
    const { files } = thereAndBack(
      tables({
        structure: `
identifiant|nom|points|origine|description|desactivation|desactivationDesc|Réglementation
1|Sols vivants||||||
1.1|Jardins|||# Un jardin||
1.1.1|Planter des haies|6,50|||identite(type, commune)|Une commune plante autrement.|Code rural
1.1.1.1|Choisir les essences|2,5|Cae_1.1 (0,5)¶Cae_1.2||||
1.1.1alter|Planter ailleurs|||||Rien à planter.|
`,
      }),
    );
    assert.deepEqual(
      [...files.keys()],
      ['actions/1.1.1.md', 'actions/1.1.1alter.md', 'actions/1.md', 'actions/te.md', 'personnalisations/te_1.md'],
    );
    assert.equal(
      files.get('actions/1.1.1.md'),
      `# Planter des haies
\`\`\`yaml
identifiant: 1.1.1
points: 6.5
\`\`\`
## Réglementation
Code rural

## Actions
### Choisir les essences
\`\`\`yaml
identifiant: 1.1.1.1
points: 2.5
origine:
  - "Cae_1.1 (0,5)"
  - Cae_1.2
\`\`\`
`,
    );
    assert.equal(
      files.get('actions/1.md'),
      `# Sols vivants
\`\`\`yaml
identifiant: 1
\`\`\`
## Actions
### Jardins
\`\`\`yaml
identifiant: 1.1
\`\`\`
#### Description
\\# Un jardin
`,
    );
    assert.equal(
      files.get('personnalisations/te_1.md'),
      `# Règles de te_1.1.1
\`\`\`yaml
action_id: te_1.1.1
\`\`\`
## Règles
### Désactivation
\`\`\`formule
identite(type, commune)
\`\`\`
Une commune plante autrement.

# Règles de te_1.1.1alter
\`\`\`yaml
action_id: te_1.1.1alter
\`\`\`
## Règles
### Désactivation
Rien à planter.
`,
    );
  });

  it('come back as they were, however hostile their cells are', () => {
    fc.assert(
      fc.property(hostileTable('structure', IDS), sheet => checkTrip(new Map([['structure', sheet]]))),
      { numRuns: 60 },
    );
  });

  it('come back of ECi, whose measures stand right below its axes', () => {
    const eci = hostileTable('structure', ['1', '1.1', '1.1.1', '1.1.1.1', '1.2', '2', '2.0']);
    fc.assert(
      fc.property(eci, sheet => checkTrip(new Map([['structure', sheet]]), familyOf('eci', undefined))),
      { numRuns: 40 },
    );
  });

  it('come back with ids that the platform takes and nobody means', () => {
    const ids = [
      '1',
      '1.b/',
      '1.b/.c',
      'con',
      'con.é',
      'con.é.x y',
      '1.1',
      '1.1.A',
      '1.1.a',
      'te_9',
      '1.\\',
      '__proto__',
    ];
    fc.assert(
      fc.property(hostileTable('structure', ids), sheet => checkTrip(new Map([['structure', sheet]]))),
      { numRuns: 40 },
    );
  });

  for (const [kind, lower, fixed] of [
    ['questions', 'choix', { questionId: ['q_a', 'Q_a', 'q_b'] }],
    ['indicateurs', 'objectifs', { dateValeur: ['2030-01-01', '2040-01-01'] }],
  ] as const) {
    it(`come back with ${lower} below ${kind}`, () => {
      const required = kind === 'questions' ? { type: ['binaire', 'choix'] } : { unite: ['kg', 'm²'] };
      const lowerIds = kind === 'questions' ? ['c1', 'c2', 'c3', 'c4'] : ['q_a', 'q_a', 'q_z', 'q_b'];
      const both = fc.tuple(hostileTable(kind, ['q_a', 'q_b', 'q.c'], required), hostileTable(lower, lowerIds, fixed));
      fc.assert(
        fc.property(both, ([sheet, below]) => {
          const sheets: [TableKind, Table][] = [
            [kind, sheet],
            [lower, below],
          ];
          checkTrip(new Map(sheets));
        }),
        { numRuns: 60 },
      );
    });
  }

  for (const [kind, fixed] of [
    ['preuves', { actions: ['te_1.1', 'te_1.1,te_2', 'te_2 , te_1.1'] }],
    ['thematiques', {}],
    ['competences', {}],
    ['versions', { date: ['2026-01-01', '1er mai'] }],
  ] as const) {
    it(`come back as ${kind}`, () => {
      const ids = kind === 'versions' ? ['1.0.0', '1.0.1', '1.0.0'] : ['a', 'b_1', '1030'];
      fc.assert(
        fc.property(hostileTable(kind, ids, fixed), sheet => checkTrip(new Map([[kind, sheet]]))),
        { numRuns: 60 },
      );
    });
  }

  it('keep the order of rows, and put a new action behind the one before it', () => {
    const sheets = tables({ structure: 'identifiant|nom\n2|Deux\n1|Un\n1.2|Un deux\n1.1|Un un' });
    const { files, settings } = writtenFiles(sheets, FAMILY);
    const sources = [...files].map(([path, text]) => parseFile(`/ws/${path}`, text));
    const added = parseFile('/ws/actions/1.1.1.md', '# Neuf\n```yaml\nidentifiant: 1.1.1\nlabels: [te_cae]\n```\n');
    const { rows = [] } =
      tablesOf([...sources, added], { name: 'te', folder: '/ws/actions' }, settings).get('structure') ?? {};
    assert.deepEqual(rows, [
      ['identifiant', 'nom', 'labels'],
      ['2', 'Deux', ''],
      ['1', 'Un', ''],
      ['1.2', 'Un deux', ''],
      ['1.1', 'Un un', ''],
      ['1.1.1', 'Neuf', 'te_cae'],
    ]);
  });

  it('say what counts of two columns of one name, and give both back', () => {
    const sheets = tables({ structure: 'identifiant|points|Points\n1|5|\n2|3|4\n3||6' });
    const { back, files } = thereAndBack(sheets);
    assert.match(files.get('actions/1.md') ?? '', /\npoints: 5\n/);
    assert.match(files.get('actions/2.md') ?? '', /\npoints: 4\n/);
    assert.deepEqual(back.get('structure')?.rows, sheets.get('structure')?.rows);
  });

  it('leave out the comments of authors', () => {
    const file = parseFile(
      '/ws/actions/1.md',
      '# Un\n```yaml\nidentifiant: 1\n```\n## Description\nDit\n<!-- à revoir -->\n\nencore\n',
    );
    const { rows = [] } = tablesOf([file], { name: 'te', folder: '/ws/actions' }, new Map()).get('structure') ?? {};
    assert.deepEqual(rows[1]?.slice(0, 3), ['1', 'Un', 'Dit\n\n\nencore']);
  });

  it('escape prose and titles, and take no more away than was put there', () => {
    fc.assert(fc.property(hostileText, text => assert.equal(unescapedProse(escapedProse(text)), text)));
    fc.assert(fc.property(hostileText, text => assert.equal(unescapedTitle(escapedTitle(text)), text)));
  });

  it('have cells whose normal form is final', () => {
    for (const name of ['points', 'labels', 'origine', 'description', undefined]) {
      fc.assert(
        fc.property(hostileText, text => {
          const once = normalCell('structure', name, text);
          assert.equal(normalCell('structure', name, once), once);
        }),
      );
    }
    assert.equal(normalCell('structure', 'points', ' 1 000,50 '), '1000,5');
    assert.equal(normalCell('structure', 'labels', 'te_cae,te_eci'), 'te_cae, te_eci');
    assert.equal(normalCell('structure', 'description', 'a\r\n b \n c'), 'a\nb\nc');
    assert.equal(normalCell('structure', 'description', 'a   \nb\t\n\n'), 'a  \nb');
  });

  it('have no use for a table that has only headers but its headers', () => {
    const sheet = table('preuves', 'id|nom|actions|description');
    assert.deepEqual(thereAndBack(new Map([['preuves', sheet]])).back.get('preuves')?.rows, sheet.rows);
  });
});
