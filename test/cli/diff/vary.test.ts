import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { diff } from '../../../server/src/cli/commands/diff.ts';
import type { DiffReport } from '../../../server/src/cli/diff/report.ts';
import { block, inFolder, measure } from '../../kit/disk.ts';
import { ran } from '../../kit/outputs.ts';

const schema: object = JSON.parse(
  readFileSync(new URL('../../../syntaxes/referentiel-diff.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

const QUESTION = `# Part ?\n${block('id: part\ntype: proportion\nthematique_id: eau')}`;
const rule = (bound: number) =>
  `# Réduction\n${block('action_id: essai_1.1')}## Règles\n### Réduction de potentiel\n\`\`\`formule\nmin(reponse(part), ${bound})\n\`\`\`\n`;
const version = (folder: string, bound: number) => ({
  [`${folder}/racine.md`]: `# Essai\n${block('id: ""\nreferentiel: essai')}`,
  [`${folder}/1.1.md`]: measure('1.1', '', [30, 70]),
  [`${folder}/1.2.md`]: measure('1.2', '', [50, 50]),
  [`${folder}/part.md`]: QUESTION,
  [`${folder}/regles.md`]: rule(bound),
});
const FILES = {
  ...version('avant', 0.5),
  ...version('apres', 0.8),
  'a.yml': 'Test: Bourg\nRéponses: { part: 0.5 }\nStatuts: { essai_1.1.1: fait }\n',
};

type At = (name: string) => string;

describe('diff --vary', () => {
  it('tells the shares of both versions by value, by a JSON that its schema describes', () =>
    inFolder(FILES, async ({ at }) => {
      const { out } = await varied(at, 'part', '--format', 'json');
      const told: DiffReport = JSON.parse(out);
      const isValid: boolean = validate(told);
      assert.ok(isValid, JSON.stringify(validate.errors, null, 1));
      const [curve] = told.sensitivities[0]?.referentials ?? [];
      const at1 = curve?.points.find(({ value }) => value === 1);
      // 15 of 150 points done under 0.5, 24 of 180 under 0.8.
      assert.deepEqual([curve?.points.length, at1?.before, at1?.after, at1?.change], [21, 0.1, 0.13333, 0.03333]);
    }));

  it('varies statuses, weights and factors too', () =>
    inFolder(FILES, async ({ at }) => {
      for (const word of ['essai_1.1.1', 'weight:essai_1.1', 'factor:essai_1.1']) {
        const { sensitivities }: DiffReport = JSON.parse((await varied(at, word, '--format', 'json')).out);
        assert.equal(sensitivities[0]?.referentials[0]?.points.length, 21, word);
      }
    }));

  it('draws both curves in the page, and tells their values in a table', () =>
    inFolder(FILES, async ({ at }) => {
      const { out } = await varied(at, 'part', '--format', 'html');
      assert.equal(out.match(/<polyline class="(?:before|after)"/g)?.length, 2);
      assert.match(out, /<h3>(essai while part varies[^<]*)<\/h3>[\s\S]*aria-label="\1"/);
    }));

  it('tells in one line what cannot be varied', () =>
    inFolder(FILES, async ({ at }) => {
      for (const [word, sentence] of [
        ['inconnue', /Neither version has “inconnue”/],
        ['factor:essai_1.2', /Neither version reduces essai_1\.2 by a rule/],
        ['weight:eau', /name an action/],
      ] as const) {
        const { err, code } = await varied(at, word);
        assert.match(err, sentence);
        assert.equal(code, 2);
      }
      const { err } = await ran(diff, [at('avant'), at('apres'), '--vary', 'part']);
      assert.match(err, /--vary needs a scenario/);
    }));
});

function varied(at: At, word: string, ...more: readonly string[]) {
  return ran(diff, [at('avant'), at('apres'), '--scenario', at('a.yml'), '--vary', word, ...more]);
}
