import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../kit/cli.ts';
import { EXAMPLE } from './example.ts';

describe('score --goal', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'goal-'));
    file = join(folder, 'a.scenario.yml');
  });
  afterEach(() => rm(folder, { recursive: true }));
  const goal = async (text: string, wish: string, ...more: readonly string[]) => {
    await writeFile(file, text);
    return runCli(['score', EXAMPLE, '--scenario', file, '--goal', wish, ...more]);
  };
  const json = async (text: string, wish: string) => {
    const { out, code } = await goal(text, wish, '--format', 'json');
    return { code, plan: JSON.parse(out).scenarios[0].plans[0] };
  };

  it('lists the fewest actions that reach a star, and says that no list costs less', async () => {
    const { code, out } = await goal('Statuts: {}\n', '2');
    assert.equal(code, 0);
    assert.match(out, /nature, plan for star 2 \(35%\): [\d.]+ points missing\. Actions: \d+\. No list costs less\./);
    assert.match(out, /To do +Gain +Title/);
  });

  it('takes a share in any of its writings', async () => {
    const plans = await Promise.all(
      ['65%', '65 %', '65,0%', '0.65', '0,65', '4'].map(async wish => {
        const other = join(folder, `${wish.replace(/\W/g, '_')}.yml`);
        await writeFile(other, 'Statuts: {}\n');
        const { out } = await runCli(['score', EXAMPLE, '--scenario', other, '--goal', wish, '--format', 'json']);
        return JSON.parse(out).scenarios[0].plans[0];
      }),
    );
    for (const plan of plans) assert.deepEqual({ ...plan, star: 4 }, plans.at(-1));
    assert.deepEqual(
      plans.map(({ star }) => star),
      [null, null, null, null, null, 4],
    );
  });

  it('goes by the efforts, the exclusions and the wishes of the scenario', async () => {
    const { plan: usual } = await json('Statuts: {}\n', '35%');
    const [first] = usual.actions;
    const said = `Statuts: {}\nEfforts: { nature: 2 }\nPlan: { ${first.action}: exclu, nature_3.2.1.3: retenu }\n`;
    const { plan } = await json(said, '35%');
    assert.equal(plan.effort, 2 * plan.actions.length);
    assert.deepEqual(
      plan.excluded.map(({ action }: { action: string }) => action),
      [first.action],
    );
    assert.deepEqual([plan.actions[0].action, plan.actions[0].wanted], ['nature_3.2.1.3', true]);
    const { out } = await goal(said, '35%');
    assert.match(out, /To do +Gain +Effort +Title/);
    assert.match(out, /\(wanted\)/);
    assert.match(out, /Left out as the scenario says: [\d.]+ points, actions: 1\./);
  });

  it('fails where the goal is out of reach, and says what is left', async () => {
    const { code, plan } = await json('Statuts: {}\nPlan: { nature_1: exclu }\n', '95%');
    assert.deepEqual([code, plan.reached, plan.proved], [1, false, true]);
    assert.ok(plan.left > 0);
    const { out } = await goal('Statuts: {}\nPlan: { nature_1: exclu }\n', '95%');
    assert.match(out, /all that is open leaves [\d.]+\. No list reaches it\./);
  });

  it('says when there is nothing to do', async () => {
    const { code, out } = await goal('Statuts: {}\nPlan: {}\n', '0.00001');
    assert.equal(code, 0);
    assert.match(out, /Actions: 1\./);
    const done = 'Statuts: { nature_1.1.1.1: fait }\n';
    assert.match((await goal(done, '0.00001')).out, /it is reached already\./);
  });
});
