import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { inLanguage } from '../../../l10n/say.ts';
import { diff } from '../../../server/src/cli/commands/diff.ts';
import { DIFF_FORMATS } from '../../../server/src/cli/diff/arguments.ts';
import { sayMember } from '../../../server/src/cli/diff/member-name.ts';
import type { DiffReport } from '../../../server/src/cli/diff/report.ts';
import type { ReportedShift } from '../../../server/src/cli/diff/reported-population.ts';
import { block, inFolder, measure } from '../../kit/disk.ts';
import { ran } from '../../kit/outputs.ts';

const schema: object = JSON.parse(
  readFileSync(new URL('../../../syntaxes/referentiel-diff.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

const ROOT = `# Essai\n${block('id: ""\nreferentiel: essai')}`;
const FILES = {
  'avant/racine.md': ROOT,
  'avant/1.1.md': measure('1.1', '', [30, 70]),
  'avant/1.2.md': measure('1.2', '', [50, 50]),
  'apres/racine.md': ROOT,
  'apres/1.1.md': measure('1.1', '', [50, 50]),
  'apres/1.2.md': measure('1.2', '', [50, 50]),
  'scenarios/a.yml': 'Test: A\nStatuts: { essai_1.1.1: fait }\n',
  'scenarios/b.yml': 'Test: B\nStatuts: { essai_1.1.2: fait }\n',
  'melange.yml': 'Profils:\n  - Collectivité: { type: commune }\n    Maturité: { exemplaire: 1 }\n',
  'faux.yml': 'Profils:\n  - Collectivité: { typ: commune }\n',
};

const ANSWERED = {
  'avant/questions/q.md': [
    `# Vélo ?\n${block('id: velo\ntype: binaire\nthematique_id: eau')}`,
    `# Part ?\n${block('id: part\ntype: proportion\nthematique_id: eau')}`,
  ].join('\n'),
  'reponses.yml': [
    'Profils:',
    '  - Collectivité: { type: commune }',
    '    Réponses: { bus: OUI, velo: [OUI, PEUT_ETRE], part: [0.5, 1.5] }',
    '',
  ].join('\n'),
};

type At = (name: string) => string;

describe('diff --population', () => {
  it('tells what it comes to by a JSON that its schema describes', () =>
    inFolder(FILES, async ({ at }) => {
      const { population, text } = await told(at, '--population', '50');
      const isValid: boolean = validate(JSON.parse(text));
      assert.ok(isValid, JSON.stringify(validate.errors, null, 1));
      assert.deepEqual([population?.source, population?.seed, population?.size], [null, 1, 50]);
    }));

  it('has who scenarios of a folder are', () =>
    inFolder(FILES, async ({ at }) => {
      const { worst, best, losers, winners } = await shift(at, '--population', at('scenarios'));
      assert.deepEqual([losers, winners], [1, 1]);
      assert.deepEqual([worst?.title, worst?.before.share, worst?.after.share], ['B', 0.35, 0.25]);
      assert.deepEqual([best?.title, best?.before.share, best?.after.share], ['A', 0.15, 0.25]);
    }));

  it('draws as many as are asked for from a description', () =>
    inFolder(FILES, async ({ at }) => {
      const { population } = await told(at, '--population', at('melange.yml'), '--size', '30', '--seed', '4');
      assert.deepEqual([population?.size, population?.seed], [30, 4]);
      assert.match(population?.referentials[0]?.worst?.scenario ?? '', /type: \[commune\]/);
    }));

  it('writes who loses and gains the most as scenarios', () =>
    inFolder(FILES, async ({ at }) => {
      const { worst } = await shift(at, '--population', '40', '--into', at('extremes'));
      assert.equal(worst?.file?.endsWith('population-essai-perte-1.scenario.yml'), true);
      const text = await readFile(at('extremes/population-essai-perte-1.scenario.yml'), 'utf8');
      assert.equal(text, worst?.scenario);
    }));

  it('names their files whole for a person, who opens them', () =>
    inFolder(FILES, async ({ at }) => {
      const { out } = await ran(diff, [at('avant'), at('apres'), '--population', '40', '--into', at('extremes')]);
      assert(out.includes('extremes/population-essai-perte-1.scenario.yml  '), out);
    }));

  it('tells that nobody has another score, where nobody has', () =>
    inFolder(FILES, async ({ at }) => {
      const { out } = await ran(diff, [at('avant'), at('avant'), '--population', '20', '--format', 'markdown']);
      assert.equal(out, '');
    }));

  it('says so first, where no scenario is given, in each form', () =>
    inFolder(FILES, async ({ at }) => {
      for (const format of DIFF_FORMATS) {
        const { out } = await ran(diff, [at('avant'), at('apres'), '--population', '40', '--format', format]);
        if (format !== 'json') assert.match(out, /Of 40 collectivités, \d+ lose and \d+ gain in essai/, format);
      }
    }));

  it('names who was drawn in the language of the reader, and in data as the scenario does', () =>
    inFolder(FILES, async ({ at }) => {
      const { worst } = await shift(at, '--population', '40');
      assert.match(worst?.title ?? '', /\(tirage 1, rang \d+\)$/);
      for (const format of DIFF_FORMATS) {
        if (format === 'json') continue;
        const args = [at('avant'), at('apres'), '--population', '40', '--format', format];
        const { out } = await ran(diff, args);
        assert.match(out, /Largest loss: .* inhabitants[^\n]* \(draw 1, rank \d+\)/, format);
        assert.doesNotMatch(out, /tirage|rang \d|(?:moins|plus)_de_/, format);
      }
      assert.ok(worst);
      assert.match(
        inLanguage('fr', () => sayMember({ seed: 1 }, worst)),
        /habitants.* \(tirage 1, rang \d+\)$/,
      );
    }));

  it('leaves the titles of scenarios that somebody wrote as they are', () =>
    inFolder(FILES, async ({ at }) => {
      const { out } = await ran(diff, [at('avant'), at('apres'), '--population', at('scenarios')]);
      assert.match(out, /Largest loss: [^\n]*“B”/);
    }));

  it('fails by the largest change, where that is asked for', () =>
    inFolder(FILES, async ({ at }) => {
      const args = [at('avant'), at('apres'), '--population', at('scenarios'), '--fail-on', 'changed'];
      assert.equal((await ran(diff, [...args, '--threshold', '10.5'])).code, 0);
      assert.equal((await ran(diff, [...args, '--threshold', '9.5'])).code, 1);
    }));

  it('says what is wrong with a description, and where', () =>
    inFolder(FILES, async ({ at }) => {
      const file = at('faux.yml');
      const { err, code } = await ran(diff, [at('avant'), at('apres'), '--population', file]);
      assert.match(err, /faux\.yml:2:21 Unknown property “typ”.*\n.*describes no population/);
      assert.equal(code, 2);
    }));

  it('says which answers of a description no version knows', () =>
    inFolder({ ...FILES, ...ANSWERED }, async ({ at }) => {
      const file = at('reponses.yml');
      const { err, code } = await ran(diff, [at('avant'), at('apres'), '--population', file, '--size', '5']);
      assert.deepEqual(err.trim().split('\n'), [
        `${file}: Neither version asks the question “bus”: nobody answers it.`,
        `${file}: “PEUT_ETRE” is no answer to “velo”. Use one of: OUI, NON.`,
        `${file}: The answer to “part” is a share from 0 to 1, not “1.5”.`,
      ]);
      assert.equal(code, 0);
    }));

  it('refuses what makes no sense', () =>
    inFolder(FILES, async ({ at }) => {
      const refused = async (pattern: RegExp, ...args: readonly string[]) => {
        const { err, code } = await ran(diff, [at('avant'), at('apres'), ...args]);
        assert.match(err, pattern);
        assert.equal(code, 2);
      };
      await refused(/--seed is for a population/, '--seed', '3');
      await refused(/whole number above 0/, '--population', '0');
      await refused(/leave --size out/, '--population', '5', '--size', '4');
      await refused(/no file or folder/, '--population', at('nowhere'));
      await refused(/No scenario stands below/, '--population', at('avant'));
    }));
});

async function told(at: At, ...args: readonly string[]) {
  const { out: text } = await ran(diff, [at('avant'), at('apres'), '--format', 'json', ...args]);
  const { population }: DiffReport = JSON.parse(text);
  return { population, text };
}

async function shift(at: At, ...args: readonly string[]): Promise<ReportedShift> {
  const { population } = await told(at, ...args);
  const [first] = population?.referentials ?? [];
  assert(first);
  return first;
}
