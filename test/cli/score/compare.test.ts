import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCli } from '../../kit/cli.ts';
import { inFolder } from '../../kit/disk.ts';
import { copyOfExample } from './example.ts';

describe('score --compare', () => {
  let folder: string;
  let commune: string;
  let agglomeration: string;
  beforeEach(async () => {
    ({ folder, commune, agglomeration } = await copyOfExample());
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('puts side by side what is told otherwise alone, and scored the same', async () => {
    const [one, other] = ['un', 'deux'].map(name => join(folder, `${name}.scenario.yml`)) as [string, string];
    await writeFile(one, 'Statuts: { nature_1.1.1.1: pas_fait }\n');
    await writeFile(other, 'Statuts: { nature_1.1.1.1: programme }\n');
    const { out } = await runCli(['score', folder, '--compare', one, other, '--format', 'json']);
    const [{ inputs }] = JSON.parse(out).side_by_side;
    assert.deepEqual(
      inputs.map(({ name }: { name: string }) => name),
      ['1.1.1.1'],
    );
  });

  it('tells no figure that is no number on both sides', () =>
    inFolder(
      {
        'te/te.md': '# TE\n```yaml\nidentifiant: ""\nreferentiel: cae\n```\n',
        'te/1.1.1.md': `# M\n\`\`\`yaml\nidentifiant: 1.1.1\nlabels: [te_cae]\npoints: 10\n\`\`\`\n## Actions\n${[
          '1.1.1.1',
          '1.1.1.2',
        ]
          .map(id => `### S\n\`\`\`yaml\nidentifiant: ${id}\npoints: 5\n\`\`\`\n`)
          .join('')}`,
        'regles.md':
          '# R\n```yaml\naction_id: cae_1.1.1\n```\n## Règles\n### Réduction de potentiel\n```formule\neau\n```\n',
        'a.yml': 'Statuts: {}\n',
        'b.yml': 'Statuts: { cae_1.1.1.1: fait }\n',
      },
      async found => {
        const compared = ['a.yml', 'b.yml'].map(name => found.at(name));
        const { out, err } = await runCli(['score', found.at(''), '--compare', ...compared, '--format', 'json']);
        const { differences } = JSON.parse(out || err).comparison as {
          readonly differences: readonly {
            readonly action: string;
            readonly before: unknown;
            readonly after: unknown;
          }[];
        };
        assert(differences.some(({ action }) => action === 'cae_1.1.1'));
        assert.deepEqual(
          differences.filter(({ before, after }) => before === after),
          [],
        );
      },
    ));

  it('puts any number of scenarios side by side, with the figures of each and what they are told otherwise', async () => {
    const third = join(folder, 'troisieme.scenario.yml');
    await writeFile(third, 'Test: Rien encore\nStatuts: {}\n');
    const args = ['--compare', commune, agglomeration, third];
    const told = JSON.parse((await runCli(['score', folder, ...args, '--format', 'json'])).out);
    assert.equal('comparison' in told, false);
    const [{ rows, sides, inputs }] = told.side_by_side;
    assert.deepEqual(
      sides.map(({ stars }: { stars: number }) => stars),
      [1, 3, 1],
    );
    assert.deepEqual(
      rows[0].figures.map(({ done, difference }: { done: number; difference: number | null }) => [done, difference]),
      [
        [28.6, null],
        [52.685, 24.085],
        [0, -28.6],
      ],
    );
    const valuesOf = (wanted: string) => inputs.find(({ name }: { name: string }) => name === wanted).values;
    assert.deepEqual(valuesOf('plu'), ['NON', 'OUI', null]);
    assert.deepEqual(valuesOf('type'), [['commune'], ['EPCI'], null]);
    assert.deepEqual(valuesOf('1.1.1.1'), [null, 'fait', null]);
    const { out } = await runCli(['score', folder, ...args]);
    assert.match(
      out,
      /^nature\n {2}Action +Title +.*Rien encore +Difference\n {2}nature +Nature en ville +28\.6 \/ 85 /m,
    );
  });

  it('fails at a scenario to compare that cannot be read whole', async () => {
    await writeFile(commune, 'Scores: [ nature ]\n');
    assert.equal((await runCli(['score', folder, '--compare', commune, agglomeration])).code, 1);
  });
});
