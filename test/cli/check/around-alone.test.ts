import assert from 'node:assert/strict';
import { runCli } from '../../kit/cli.ts';
import { type Folder, inFolder } from '../../kit/disk.ts';

const INDICATEURS = `identifiantReferentiel,titre,unite,categories,participationScore,sansValeurUtilisateur
te_1.a,Haies,km,"sols,bocage",FALSE,FALSE
`;
const QUESTION = `# Avez-vous un bocage ?
\`\`\`yaml
id: bocage
type: binaire
thematique_id: energie
types_concernes: [epci]
\`\`\`
`;
const MEASURE_OF_2021 = '# Planter\n```yaml\nid: 1.1\npoints: 10\n```\n## Description\nDes haies.\n';

const refusedIn = async (folder: Folder, ...more: readonly string[]) => {
  const { out, err } = await runCli(['check', folder.at('.'), '--format', 'json', ...more]);
  const { problems } = JSON.parse(out || err) as {
    problems: readonly { file: string; code: string; severity: string }[];
  };
  return problems.filter(({ severity }) => severity === 'error').map(({ file, code }) => `${file} ${code}`);
};

describe('what stands around measures where there are none', () => {
  it('is read as the platform of 2026 reads it, where it was imported of sheets', () =>
    inFolder({ 'feuilles/indicateurs.csv': INDICATEURS }, async folder => {
      await runCli(['import', folder.at('feuilles'), '--into', folder.at('communs')]);
      assert.deepEqual(await refusedIn(folder), []);
      await folder.write('eci/1.1.md', MEASURE_OF_2021);
      assert.deepEqual(await refusedIn(folder), []);
    }));

  it('is read as its configuration or the command says', () =>
    inFolder({ 'q.md': QUESTION }, async folder => {
      assert.deepEqual(await refusedIn(folder), ['q.md value-unknown']);
      assert.deepEqual(await refusedIn(folder, '--platform', '2026'), []);
      await folder.write('referentiel.json', '{ "platform": "2026" }');
      assert.deepEqual(await refusedIn(folder), []);
    }));
});
