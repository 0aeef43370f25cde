import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli } from '../kit/cli.ts';

const EXAMPLE = fileURLToPath(new URL('../../referentiel/exemple', import.meta.url));

describe('scenario --generate', () => {
  let folder: string;
  let out: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'generate-'));
    out = join(folder, 'nouveaux');
    await cp(EXAMPLE, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  const generate = (...args: readonly string[]) => runCli(['scenario', folder, '--generate', ...args, '--into', out]);

  it('writes the scenarios of an action, each with what it is for, its figures to be accepted', async () => {
    const { code, out: told } = await generate('nature_2.2.2');
    assert.equal(code, 0);
    assert.match(
      told,
      /\n\nScenarios: 2\. It is proved that fewer with all answers show less\.\nWhat they expect waits to be accepted/,
    );
    assert.equal(
      await readFile(join(out, 'nature_2.2.2-1.scenario.yml'), 'utf8'),
      `# Ce que ce scénario montre\u00a0:
# - nature_2.2.2, Réduction de potentiel\u00a0: sans effet
# - nature_2.2.2, Réduction de potentiel\u00a0: «\u00a0reponse(eclairage, NON)\u00a0» décide, faux

Test: "nature_2.2.2, Réduction de potentiel\u00a0: sans effet (commune, eclairage = OUI)"

Collectivité:
  type: [commune]

Réponses:
  eclairage: OUI

Statuts:
  nature_2.2.2.1: fait
  nature_2.2.2.2: fait
  nature_2.2.2.3: fait

Scores:
  nature_2.2.2:
    point_potentiel: a_accepter
`,
    );
  });

  it('writes those of all actions, which score reads without a fault, and accepts', async () => {
    const generated = await generate('all');
    assert.equal(generated.code, 0);
    assert.match(generated.out, /regles-1\.scenario\.yml: Règles de nature, 1 sur 3\u00a0: \S.* \(\S.*\)\n/);
    const made = (await readdir(out)).map(name => join(out, name));
    assert.deepEqual(await readdir(out), ['regles-1.scenario.yml', 'regles-2.scenario.yml', 'regles-3.scenario.yml']);
    const { code, err } = await runCli(['score', folder, '--scenario', ...made, '--update']);
    assert.deepEqual(
      [code, err.split('\n').filter(line => line !== '' && !line.includes('scenario-waiting'))],
      [0, []],
    );
    assert.equal((await runCli(['score', folder, '--scenario', ...made])).code, 0);
    assert(!(await readFile(made[0] ?? '', 'utf8')).includes('a_accepter'));
  });

  it('finds an action by its id alone, and never overwrites a file', async () => {
    await generate('2.2.2');
    await generate('2.2.2');
    assert.deepEqual(
      await readdir(out),
      [1, 2, 3, 4].map(at => `nature_2.2.2-${at}.scenario.yml`),
    );
  });

  it('tells what nobody can show, with its place', async () => {
    const rules = join(folder, 'personnalisations/nature_2.md');
    const text = await readFile(rules, 'utf8');
    await writeFile(
      rules,
      text.replace('si reponse(eclairage, NON)', 'si reponse(eclairage, NON) et reponse(eclairage, OUI)'),
    );
    const { out: told } = await generate('nature_2.2.2');
    assert.match(told, /\n\nShown by no collectivité, however it answers:\n {2}\S*nature_2\.md:58:61 nature_2\.2\.2, /);
  });

  it('does not mean the action itself where its rules cannot be read', async () => {
    const rules = join(folder, 'personnalisations/nature_2.md');
    await writeFile(
      rules,
      (await readFile(rules, 'utf8')).replace('si reponse(eclairage, NON)', 'si reponse(eclairage'),
    );
    const { code, err } = await generate('nature_2.2.2');
    assert.equal(code, 2);
    assert.match(err, /^No action “nature_2\.2\.2” has a rule that can be read\.(?! Did you mean nature_2\.2\.2)/);
  });

  it('says what it cannot do', async () => {
    const { code, err } = await generate('nature_2.2.3');
    assert.deepEqual(
      [code, err],
      [2, 'No action “nature_2.2.3” has a rule that can be read. Did you mean nature_2.2.2?\n'],
    );
    assert.match((await runCli(['scenario', folder, '--generate', 'all'])).err, /^Say in which folder to write/);
    assert.match((await generate('all', '--force')).err, /^--generate and --force do not go together\./);
  });
});
