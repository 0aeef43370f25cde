import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { runCli } from '../kit/cli.ts';
import { inFolder, measure } from '../kit/disk.ts';
import { inRepository } from '../kit/repository.ts';
import { faultsIn } from '../kit/schemas.ts';

const FOLDER = fileURLToPath(new URL('../../referentiel', import.meta.url));
const SCENARIOS = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.yml'))
  .map(path => `${FOLDER}/${path}`);
const [FIRST = ''] = SCENARIOS;

async function outputOf(args: readonly string[]): Promise<unknown> {
  const { out } = await runCli(args);
  return JSON.parse(out);
}

describe('the schema of the problems', () => {
  it('is kept by check', async () =>
    inFolder({ '1.1.1.md': measure('1.1.1', 'Voir la 1.1.9.') }, async ({ path }) => {
      assert.deepEqual(faultsIn(await outputOf(['check', path, FOLDER, '--format', 'json']), 'check'), []);
    }));

  it('refuses another severity', () => {
    const place = { file: 'a.md', line: 1, column: 1, endLine: 1, endColumn: 2 };
    const summary = { files: 1, errors: 0, warnings: 0, information: 0, hints: 0 };
    const problems = [{ ...place, code: 'points-sum', severity: 'fatal', message: '' }];
    assert.equal(faultsIn({ problems, summary }, 'check').length, 1);
  });
});

describe('the schema of what is exported', () => {
  it('is kept by export', async () => assert.deepEqual(faultsIn(await outputOf(['export', FOLDER]), 'export'), []));

  it('refuses a tree without a root', () => {
    const referential = { name: null, folder: '.', dialect: '2023', measureLevel: 3, points: null, references: [] };
    assert.equal(faultsIn({ referentials: [{ ...referential, actions: [] }] }, 'export').length, 1);
  });
});

describe('the schema of scores', () => {
  for (const [what, more] of [
    ['alone', []],
    ['with all that may be asked for', ['--explain', '1.1.1', '--next', '2', '--goal', '3']],
    ['compared', ['--compare', FIRST, FIRST]],
  ] as const) {
    it(`is kept by score: ${what}`, async () => {
      const scored = await outputOf(['score', `${FOLDER}/exemple`, '--scenario', FIRST, '--format', 'json', ...more]);
      assert.deepEqual(faultsIn(scored, 'score'), []);
    });
  }

  it('refuses a score that is a list', () => {
    const scenario = { file: 's.yml', title: null, scores: { cae: [] }, totals: [], expectations: [] };
    assert.equal(faultsIn({ scenarios: [scenario] }, 'score').length, 1);
  });
});

describe('the schema of what scenarios try', () => {
  it('is kept by score --coverage', async () => {
    const tried = await outputOf(['score', FOLDER, '--scenario', ...SCENARIOS, '--coverage', '--format', 'json']);
    assert.deepEqual(faultsIn(tried, 'coverage'), []);
  });

  it('refuses files without totals', () => assert.equal(faultsIn({ scenarios: [], files: [] }, 'coverage').length, 1));
});

describe('the schema of what rules give', () => {
  for (const [what, more] of [
    ['in short', []],
    ['in full', ['--table', 'nature_1.2.1']],
  ] as const) {
    it(`is kept by rules: ${what}`, async () => {
      const told = await outputOf(['rules', `${FOLDER}/exemple`, '--format', 'json', ...more]);
      assert.notDeepEqual(told, []);
      assert.deepEqual(faultsIn(told, 'rules'), []);
    });
  }

  it('refuses a rule without a place', () => assert.notDeepEqual(faultsIn([{ about: 'cae_1.1.1' }], 'rules'), []));
});

describe('the schema of a switch', () => {
  it('is kept by switch', async () =>
    assert.deepEqual(
      faultsIn(await outputOf(['switch', FOLDER, '--scenario', FIRST, '--format', 'json']), 'switch'),
      [],
    ));

  it('refuses a status that is a word within a list', () => {
    const nothing = { before: {}, after: {}, origins: {}, not_filled: {}, lost: [], dropped: [] };
    assert.notDeepEqual(faultsIn({ ...nothing, statuts: { 'te_1.1.1': ['fait'] } }, 'switch'), []);
  });
});

describe('the schema of values of formulas', () => {
  it('is kept by formula --batch', async () => {
    const texts = ['1', 'VRAI', 'si reponse(a, OUI) alors 1', '1 +', 'score(cae_1.1)'];
    const items = texts.map(expression => ({ expression, language: 'personnalisation', context: {} }));
    await inFolder({ 'lot.json': JSON.stringify(items) }, async ({ at }) => {
      assert.deepEqual(faultsIn(await outputOf(['formula', '--batch', at('lot.json')]), 'formula'), []);
    });
  });

  it('is kept by formula of one', async () => {
    for (const text of ['1', '1 +'])
      assert.deepEqual(faultsIn(await outputOf(['formula', text, '--format', 'json']), 'formula'), []);
  });

  it('refuses a value beside an error', () => {
    const error = { kind: 'syntaxe', message: '', start: 0, end: 1 };
    for (const told of [{ value: 1, error }, [{ value: 1, error }]]) assert.notDeepEqual(faultsIn(told, 'formula'), []);
  });
});

describe('the schema of mutants', () => {
  it('is kept by mutate', async () => {
    const told = await outputOf(['mutate', `${FOLDER}/exemple`, '--format', 'json']);
    assert.deepEqual(faultsIn(told, 'mutate'), []);
  });

  it('refuses a survivor whose scenario is not told', () => {
    const mutant = {
      id: 'a',
      action: 'a',
      target: 'a',
      change: 'a',
      file: 'a',
      line: 1,
      column: 1,
      before: '',
      after: '',
    };
    const told = { scenarios: [], expectations: 0, mutants: 1, tried: 1, noticed: 0, equivalent: [], offered: [] };
    assert.notDeepEqual(faultsIn({ ...told, survivors: [mutant] }, 'mutate'), []);
  });
});

describe('the schema of an import', () => {
  it('is kept by import', async () => {
    const structure = 'identifiant,nom,points,origine,labels,description\n1,Sols,6,,,\n1.1,Haies,7,,,\n';
    await inFolder({ 's/structure.csv': structure }, async ({ at }) => {
      const asked = ['import', at('s'), '--into', at('d'), '--as', 'te', '--format', 'json'];
      assert.deepEqual(faultsIn(await outputOf(asked), 'import'), []);
    });
  });

  it('refuses another verdict', () =>
    assert.notDeepEqual(faultsIn({ verdict: 'maybe', problems: [], points: {}, written: [] }, 'import'), []));
});

describe('the schema of a review', () => {
  it('is kept by review', async () =>
    inRepository({ '1.1.1.md': measure('1.1.1', 'Le vélo.', [40, 60]) }, async repository => {
      await repository.write('1.1.1.md', measure('1.1.1', 'La marche.', [50, 50]));
      const told = await outputOf(['review', repository.path, '--format', 'json']);
      assert.deepEqual(faultsIn(told, 'review'), []);
    }));

  it('refuses another state', () => {
    const base = { revision: null, commit: null, chosen: 'seen', branch: null };
    const summary = { open: 0, lapsed: 0, suspect: 0, approved: 0, suspectMeasures: 0 };
    assert.notDeepEqual(faultsIn({ base, summary, changes: [], suspects: [] }, 'review'), []);
  });
});

describe('the schema of scenarios', () => {
  for (const path of SCENARIOS) {
    it(`is kept by the example ${path.slice(FOLDER.length + 1)}`, () =>
      assert.deepEqual(faultsIn(load(readFileSync(path, 'utf8')), 'scenario'), []));
  }

  for (const word of ['oui', 'NON', 'yes', 'no', 'off', true, 'a_accepter']) {
    it(`takes ${word} for an answer to yes or no, as YAML gives it`, () =>
      assert.deepEqual(faultsIn({ Scores: { cae: { desactive: word } } }, 'scenario'), []));
  }

  for (const [what, scenario] of [
    ['a word for a figure', { Scores: { cae: { point_fait: 'oui' } } }],
    ['a number for yes or no', { Scores: { cae: { desactive: 1 } } }],
    ['a figure that is not there', { Scores: { cae: { point_fait: null } } }],
    ['a key that there is not', { Statut: {} }],
    ['a status that there is not', { Statuts: { 'cae_1.1.1': 'fini' } }],
    ['two shares', { Statuts: { 'cae_1.1.1': [0.5, 0.5] } }],
    ['an effort of nothing', { Efforts: { 'cae_1.1.1': 0 } }],
    ['a figure that no action has', { Scores: { cae: { points: 1 } } }],
  ] as const) {
    it(`refuses ${what}`, () => assert.notDeepEqual(faultsIn(scenario, 'scenario'), []));
  }
});
