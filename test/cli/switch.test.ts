import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli } from '../kit/cli.ts';

const EXAMPLES = fileURLToPath(new URL('../../referentiel', import.meta.url));

describe('switch', () => {
  let folder: string;
  let scenario: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'switch-'));
    for (const name of ['exemple', 'transition']) {
      await cp(join(EXAMPLES, name), join(folder, name), { recursive: true });
    }
    scenario = join(folder, 'essai.scenario.yml');
    const statuses = [
      'nature_1.1.1.1: fait',
      'nature_2.1.2.3: [0.5, 0, 0.5]',
      'nature_1.2.1.1.2: fait',
      'nature_3.2.1.2.2: fait',
    ];
    await writeFile(scenario, `Test: Essai\nCollectivité: { type: commune }\nStatuts:\n  ${statuses.join('\n  ')}\n`);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('gives statuses, totals, origins and what is lost, as data', async () => {
    const { code, out } = await runCli(['switch', folder, '--scenario', scenario, '--format', 'json']);
    const { statuts, before, after, origins, not_filled, lost } = JSON.parse(out);
    assert.equal(code, 0);
    assert.deepEqual(statuts['vivant_2.1.1.2'], [0.5, 0, 0.5]);
    assert.equal(statuts['vivant_2.1.1.1'], 'non_renseigne');
    assert.deepEqual(Object.keys(before), ['nature']);
    assert.ok(before.nature.point_fait > 0);
    assert.ok(after.vivant.point_fait > 0);
    const [origin] = origins['vivant_2.1.1.2'];
    assert.deepEqual([origin.id, origin.weight, origin.fait, origin.ignored], ['nature_2.1.2.3', 1, 0.5, null]);
    assert.ok(not_filled['vivant_1.1.1alter.1'] > 0);
    assert.deepEqual(lost, ['nature_3.2.1.2.2']);
  });

  it('names référentiels as they name themselves, in whatever letters and how often they are asked for', async () => {
    const asked = ['switch', folder, '--scenario', scenario, '--format', 'json'];
    const { out } = await runCli([...asked, '--from', 'nature', '--to', 'vivant']);
    for (const from of ['NATURE', 'Nature,nature']) {
      assert.equal((await runCli([...asked, '--from', from, '--to', 'VIVANT'])).out, out);
    }
  });

  it('gives the scenario, which can be scored', async () => {
    const { code, out } = await runCli(['switch', folder, '--scenario', scenario, '--format', 'yaml']);
    assert.equal(code, 0);
    await writeFile(scenario, out);
    const scored = await runCli(['score', folder, '--scenario', scenario, '--format', 'json']);
    const [{ title, totals }] = JSON.parse(scored.out).scenarios;
    assert.equal(title, 'Essai, in vivant');
    const whole = totals.find(({ referential }: { referential: string }) => referential === 'vivant');
    assert.ok(whole.points_done > 0);
    assert.doesNotMatch(scored.err, /scenario-/);
  });

  it('says it in lines', async () => {
    const { out } = await runCli(['switch', folder, '--scenario', scenario, '--from', 'nature', '--to', 'vivant']);
    assert.match(out, /^ {2}vivant /m);
    assert.match(out, /vivant_2\.1\.1\.2 +50% \/ 0% \/ 50% +nature_2\.1\.2\.3 \(1: 50% \/ 0% \/ 50%\)/);
    assert.match(out, /Leads nowhere: 1 statuses\.\n {2}nature_3\.2\.1\.2\.2\n/);
  });

  for (const [args, message] of [
    [[], 'Give a scenario file: --scenario FILE.'],
    [['--scenario', 'absent.yml'], 'There is no file absent.yml.'],
    [['--from', 'cae,,eci'], 'Give the names of référentiels with commas between them: --from cae,eci.'],
    [['--to', 'autre'], 'No référentiel is called “autre”. There are: nature, vivant.'],
    [['--from', 'autre'], 'No référentiel is called “autre”. There are: '],
    [['--to', 'nature'], 'Nothing in nature continues another référentiel: no sub-action or task has an origin.'],
    [['--from', 'vivant'], 'vivant cannot be left and continued at once.'],
  ] as const) {
    it(`cannot run with ${args.join(' ') || 'nothing'}`, async () => {
      const given = args[0] === undefined || args[0] === '--scenario' ? [] : ['--scenario', scenario];
      const { code, err } = await runCli(['switch', folder, ...given, ...args]);
      assert.equal(code, 2);
      assert.ok(err.split('\n', 1)[0]?.startsWith(message), err);
    });
  }

  it('says that there is no te, also where the only référentiel has no name', async () => {
    for (const name of ['exemple', 'transition']) await rm(join(folder, name), { recursive: true });
    await cp(join(EXAMPLES, 'mesures'), join(folder, 'mesures'), { recursive: true });
    const { code, err } = await runCli(['switch', folder, '--scenario', scenario]);
    assert.equal(code, 2);
    assert.match(err, /^No référentiel is called “te”\. There are: mesures\.$/m);
  });

  it('leaves a référentiel without a name as what continues it calls it, and under no other word', async () => {
    const root = join(folder, 'exemple/actions/nature.md');
    await writeFile(root, (await readFile(root, 'utf8')).replace(/^referentiel: .*\n/m, ''));
    const asked = ['switch', folder, '--scenario', scenario, '--from'];
    assert.equal((await runCli([...asked, 'nature'])).code, 0);
    const { code, err } = await runCli([...asked, 'natrue']);
    assert.equal(code, 2);
    assert.match(err, /^No référentiel is called “natrue”\./m);
  });

  it('says which référentiels that are continued are not there', async () => {
    await rm(join(folder, 'exemple'), { recursive: true });
    const { code, err } = await runCli(['switch', folder, '--scenario', scenario]);
    assert.equal(code, 2);
    assert.match(err, /None of the référentiels that are continued is there: nature\./);
  });
});
