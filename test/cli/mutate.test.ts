import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli } from '../kit/cli.ts';

const EXAMPLE = fileURLToPath(new URL('../../referentiel/exemple', import.meta.url));

describe('mutate', () => {
  let folder: string;
  let out: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mutate-'));
    out = join(folder, 'nouveaux');
    await cp(EXAMPLE, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('lists what no scenario of the folder notices, in words, with its place', async () => {
    const { code, out: told } = await runCli(['mutate', folder]);
    assert.equal(code, 1);
    assert.match(told, /nature_1\.md:8:28 nature_1\.2\.1, Réduction de potentiel: “et” becomes “ou” between two/);
    assert.match(told, /Mutants: 98; noticed: 80; proved to change nothing: 0; not noticed: 18\.\n$/);
    assert.deepEqual(await readdir(folder), await readdir(EXAMPLE));
  });

  it('offers scenarios which, accepted, leave nothing unnoticed', async () => {
    assert.equal((await runCli(['mutate', folder, '--into', out])).code, 1);
    const made = (await readdir(out)).map(name => join(out, name));
    assert.equal(made.length, 5);
    assert.equal((await runCli(['score', folder, '--scenario', ...made, '--update'])).code, 0);
    const { code, out: told } = await runCli(['mutate', folder]);
    assert.match(told, /not noticed: 0\.\n$/);
    assert.equal(code, 0);
  });

  it('never overwrites a file', async () => {
    await runCli(['mutate', folder, '--into', out]);
    const before = await Promise.all((await readdir(out)).map(async name => [name, await readFile(join(out, name))]));
    await runCli(['mutate', folder, '--into', out]);
    for (const [name, bytes] of before) assert.deepEqual(await readFile(join(out, String(name))), bytes);
    assert.equal((await readdir(out)).length, 10);
  });

  it('tries as many as it is told, the same for the same seed', async () => {
    const args = ['mutate', folder, '--max', '20', '--seed', '7', '--format', 'json'];
    const [first, second] = [await runCli(args), await runCli(args)];
    assert.equal(first.out, second.out);
    const { mutants, tried, survivors } = JSON.parse(first.out);
    assert.deepEqual([mutants, tried], [98, 20]);
    assert.notEqual(survivors.length, 0);
    assert.ok(survivors.every((one: { id: string; line: number }) => one.id.startsWith('nature') && one.line > 0));
    const other = await runCli([...args.slice(0, -3), '8', '--format', 'json']);
    assert.notEqual(other.out, first.out);
  });

  it('prints Markdown', async () => {
    const { out: told } = await runCli(['mutate', folder, '--format', 'markdown']);
    assert.match(told, /^## Mutants that no scenario notices\n\n\| Place \| Mutant \| Scenario \|\n/);
  });

  it('leaves out what is not met, and says so', async () => {
    const commune = join(folder, 'scenarios/commune_rurale.scenario.yml');
    await writeFile(commune, (await readFile(commune, 'utf8')).replace('point_fait: 28.6', 'point_fait: 27'));
    const { err } = await runCli(['mutate', folder, '--scenario', commune]);
    assert.match(err, /commune_rurale\.scenario\.yml: expectations that are not met, .* are left out: 1\./);
  });

  it('can do nothing without an expectation, and says what to do', async () => {
    await rm(join(folder, 'scenarios'), { recursive: true });
    const { code, err } = await runCli(['mutate', folder]);
    assert.equal(code, 2);
    assert.match(err, /^No scenario stands below the folder\. Give one, or make some: scenario DIR --generate all/);
    const bare = join(folder, 'nu.scenario.yml');
    await writeFile(bare, 'Statuts: { nature_1.1.1: fait }\n');
    assert.match((await runCli(['mutate', folder])).err, /^No expectation of these scenarios is met/);
  });

  for (const args of [['--max', '0'], ['--seed', 'x'], ['--format', 'xlsx'], ['--surely']]) {
    it(`cannot run with ${args.join(' ')}`, async () => {
      const { code, err } = await runCli(['mutate', folder, ...args]);
      assert.equal(code, 2);
      assert.match(err, /\n\nmutate DIR/);
    });
  }
});
