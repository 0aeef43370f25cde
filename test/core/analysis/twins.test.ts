import assert from 'node:assert/strict';
import { openExample } from '../../kit/examples.ts';

const block = (keys: string): string => `\`\`\`yaml\n${keys}\n\`\`\`\n`;
const measure = (folder: string): string => `//- ${folder}1.1.1.md\n# Mesure\n${block('id: 1.1.1')}`;

/** A file of each kind that stands around measures, each with its code. */
const AROUND: readonly (readonly [code: string, file: string, text: string])[] = [
  [
    'question-duplicate',
    'questions/a.md',
    `# Q ?\n${block('id: plu\ntype: binaire\nthematique_id: energie\nactions: [cae_1.1.1]')}`,
  ],
  ['rule-duplicate', 'personnalisations/a.md', `# R\n${block('action_id: cae_1.1.1')}## Règles\n`],
  ['evidence-duplicate', 'preuves/a.md', `# Plan\n${block('id: plan\nactions: [cae_1.1.1]')}`],
  ['indicator-duplicate', 'indicateurs/a.md', `# Énergie\n${block('id: cae_1.a\nunite: kWh')}`],
];

describe('ids that are given twice', () => {
  for (const [code, file, text] of AROUND) {
    const at = (folder: string): string => `//- ${folder}${file}\n${text}`;

    it(`${code}: two copies of one référentiel side by side are no twins`, () => {
      const copy = (folder: string): string => measure(`${folder}actions/`) + at(folder);
      assert.deepEqual(filesWith(code, copy('v1/') + copy('v2/')), []);
    });

    it(`${code}: nor are they where what stands around the measures stands below them`, () => {
      const copy = (folder: string): string => measure(folder) + at(folder);
      assert.deepEqual(filesWith(code, copy('v1/') + copy('v2/')), []);
    });

    it(`${code}: two files around one référentiel are twins, wherever they stand`, () => {
      const all = measure('v1/actions/') + at('v1/') + at('v1/actions/') + at('v1/zone/');
      assert.deepEqual(filesWith(code, all), [`v1/${file}`, `v1/zone/${file}`]);
    });

    it(`${code}: a file around two référentiels is a twin of those around each`, () => {
      const all = at('') + measure('v1/actions/') + at('v1/') + measure('v2/actions/') + at('v2/');
      assert.deepEqual(filesWith(code, all), [`v1/${file}`, `v2/${file}`]);
    });

    it(`${code}: without a measure, all files belong together`, () => {
      assert.deepEqual(filesWith(code, at('v1/') + at('v2/')), [`v2/${file}`]);
    });
  }
});

/** The files in which a code is found, in the order of their paths. */
function filesWith(code: string, files: string): string[] {
  const { problems } = openExample(files);
  return [...problems]
    .flatMap(([path, list]) => list.flatMap(problem => (problem.code === code ? [path.replace('/ws/', '')] : [])))
    .sort();
}
