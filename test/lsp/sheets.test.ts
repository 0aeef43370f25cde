import assert from 'node:assert/strict';
import {
  type PlanExportAnswer,
  type PlanImportAnswer,
  planExportRequest,
  planImportRequest,
} from '../../server/src/protocol/sheets.ts';
import type { Folder } from '../kit/disk.ts';
import { type LspClient, withWorkspace } from '../kit/lsp.ts';

const STRUCTURE = 'identifiant,nom,points,labels\n1,Sols,,\n1.1,Jardins,,\n1.1.1,Planter,,te_cae\n1.1.1.1,Choisir,2,\n';
const BESIDE = { 'structure.csv': STRUCTURE };

describe('an import of sheets', () => {
  it('is told file by file before anything is written', () =>
    withWorkspace({ ...inSheets(BESIDE) }, async (client, folder) => {
      const plan = await planOf(client, folder, 'te');
      assert(plan.kind === 'plan');
      assert.equal(plan.verdict, 'accepted');
      assert(plan.changes.some(({ uri }) => uri === folder.uri('te/actions/1.1.1.md')));
      assert(plan.changes.every(({ before, after }) => before === null && after !== null));
    }));

  it('says at the cell what the platform would refuse, and changes nothing', () =>
    withWorkspace(inSheets({ 'structure.csv': STRUCTURE.replace('te_cae', 'cae') }), async (client, folder) => {
      const plan = await planOf(client, folder, 'te');
      assert(plan.kind === 'plan');
      assert.deepEqual([plan.verdict, plan.changes], ['refused', []]);
      const [first] = plan.problems;
      assert.deepEqual([first?.file, first?.line, first?.column, first?.header], ['structure.csv', 4, 'D', 'labels']);
      assert.match(first?.platform ?? '', /^Invalid label cae/);
    }));

  it('compares with the text that is open, saved or not', () =>
    withWorkspace(
      { ...inSheets(BESIDE), 'te/actions/1.1.1.md': '# Avant\n```yaml\nidentifiant: 1.1.1\n```\n' },
      async (client, folder) => {
        const uri = folder.uri('te/actions/1.1.1.md');
        client.open(uri, '# Pas encore enregistré\n```yaml\nidentifiant: 1.1.1\n```\n');
        const plan = await planOf(client, folder, 'te');
        assert(plan.kind === 'plan');
        assert.match(plan.changes.find(change => change.uri === uri)?.before ?? '', /^# Pas encore/);
      },
    ));

  it('changes an open file whose unsaved text is not what the sheets say, though the file itself is', () =>
    withWorkspace(inSheets(BESIDE), async (client, folder) => {
      const first = await planOf(client, folder, 'te');
      assert(first.kind === 'plan');
      for (const { uri, after } of first.changes) await folder.write(uri.slice(folder.uri().length + 1), after ?? '');
      const unsaved = {
        'te/actions/1.1.1.md': '# Pas encore enregistré\n```yaml\nidentifiant: 1.1.1\n```\n',
        'te/referentiel.json': '{}',
      };
      for (const [name, text] of Object.entries(unsaved)) client.open(folder.uri(name), text);
      const plan = await planOf(client, folder, 'te');
      assert(plan.kind === 'plan');
      const before = Object.fromEntries(plan.changes.map(change => [change.uri, change.before]));
      const expected = Object.entries(unsaved).map(([name, text]) => [folder.uri(name), text]);
      assert.deepEqual(before, Object.fromEntries(expected));
    }));

  it('shows a file as editors do, without its byte order mark', () =>
    withWorkspace(
      { ...inSheets(BESIDE), 'te/actions/1.1.1.md': '\uFEFF# Avant\n```yaml\nidentifiant: 1.1.1\n```\n' },
      async (client, folder) => {
        const plan = await planOf(client, folder, 'te');
        assert(plan.kind === 'plan');
        const change = plan.changes.find(({ uri }) => uri === folder.uri('te/actions/1.1.1.md'));
        assert.match(change?.before ?? '', /^# Avant/);
      },
    ));

  it('asks for the name that the sheets do not say', () =>
    withWorkspace(inSheets(BESIDE), async (client, folder) => {
      assert.deepEqual(await planOf(client, folder, null), { kind: 'unnamed' });
    }));

  it('says in one line why sheets cannot be read', () =>
    withWorkspace({ 'sheets/structure.csv': 'identifiant;nom\n1;Sols\n' }, async (client, folder) => {
      const plan = await planOf(client, folder, 'te');
      assert(plan.kind === 'unreadable');
      assert.match(plan.message, /^structure\.csv separates its columns by “;”/);
    }));
});

const MEASURE = `# Planter
\`\`\`yaml
identifiant: 1.1.1
labels: [te_cae]
\`\`\`
## Actions
### Choisir
\`\`\`yaml
identifiant: 1.1.1.1
points: 2
\`\`\`
`;
const ROOT = '# TE\n```yaml\nidentifiant: ""\nreferentiel: te\n```\n';
const AXES = '# Sols\n```yaml\nidentifiant: 1\n```\n## Actions\n### Jardins\n```yaml\nidentifiant: 1.1\n```\n';
const FILES = { 'te/actions/te.md': ROOT, 'te/actions/1.md': AXES, 'te/actions/1.1.1.md': MEASURE };

describe('an export as sheets', () => {
  it('holds what is typed and not saved, as text cells', () =>
    withWorkspace(FILES, async (client, folder) => {
      client.open(folder.uri('te/actions/1.1.1.md'), MEASURE.replace('points: 2', 'points: 2.5'));
      const plan = await exportOf(client, folder, 'sheets');
      assert(plan?.kind === 'plan');
      assert.equal(plan.verdict, 'accepted');
      const structure = plan.files.find(({ name }) => name.endsWith('structure.csv'));
      assert.match(Buffer.from(structure?.base64 ?? '', 'base64').toString(), /1\.1\.1\.1,Choisir.*"2,5"/);
    }));

  it('is one workbook, where that is wanted', () =>
    withWorkspace(FILES, async (client, folder) => {
      const plan = await exportOf(client, folder, 'xlsx');
      assert(plan?.kind === 'plan');
      assert.deepEqual(
        plan.files.map(({ name }) => name),
        ['te.xlsx'],
      );
      assert.equal(
        Buffer.from(plan.files[0]?.base64 ?? '', 'base64')
          .subarray(0, 2)
          .toString(),
        'PK',
      );
    }));

  it('says first what the platform would refuse', () =>
    withWorkspace({ ...FILES, 'te/actions/1.1.1.md': MEASURE.replace('te_cae', 'cae') }, async (client, folder) => {
      const plan = await exportOf(client, folder, 'sheets');
      assert(plan?.kind === 'plan');
      assert.equal(plan.verdict, 'refused');
      assert.match(plan.problems[0]?.platform ?? '', /^Invalid label cae/);
    }));

  it('is none of what is no référentiel', () =>
    withWorkspace(FILES, async (client, folder) => {
      const params = { referential: folder.uri('ailleurs'), form: 'sheets' };
      assert.equal(await client.connection.sendRequest(planExportRequest, params), null);
    }));
});

function exportOf(client: LspClient, folder: Folder, form: 'sheets' | 'xlsx'): Promise<PlanExportAnswer | null> {
  return client.connection.sendRequest<PlanExportAnswer | null>(planExportRequest, {
    referential: folder.uri('te/actions'),
    form,
  });
}

function inSheets(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`sheets/${name}`, text]));
}

function planOf(client: LspClient, folder: Folder, name: string | null): Promise<PlanImportAnswer> {
  return client.connection.sendRequest<PlanImportAnswer>(planImportRequest, {
    source: folder.uri('sheets'),
    into: folder.uri('te'),
    name,
  });
}
