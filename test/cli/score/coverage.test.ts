import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { runCli } from '../../kit/cli.ts';
import { type Folder, inFolder } from '../../kit/disk.ts';

const RULE = `# Règles de la mesure
\`\`\`yaml
action_id: essai_1.1.1
\`\`\`
## Règles
### Réduction de potentiel
\`\`\`formule
si reponse(q1, OUI)
  et reponse(q2, OUI) alors 0.5
\`\`\`
`;
const QUESTION = (id: string) =>
  `# ${id} ?\n\`\`\`yaml\nid: ${id}\ntype: binaire\nthematique_id: preserver\nactions: [essai_1.1.1]\n\`\`\`\n`;
const FILES = {
  'actions/0.md': '# Essai\n```yaml\nidentifiant: ""\nreferentiel: essai\n```\n',
  'actions/1.1.1.md': `# Mesure\n\`\`\`yaml\nidentifiant: 1.1.1\npoints: 10\n\`\`\`\n## Actions\n${[1, 2].map(n => `### Volet ${n}\n\`\`\`yaml\nidentifiant: 1.1.1.${n}\npourcentage: 50\n\`\`\`\n`).join('')}`,
  'personnalisations/1.md': RULE,
  'questions/1.md': QUESTION('q1') + QUESTION('q2'),
  'a.scenario.yml':
    'Réponses: { q1: OUI, q2: NON }\nStatuts: { essai_1.1.1.1: fait }\nScores: { essai_1.1.1: { point_fait: 5 } }\n',
  'b.scenario.yml': 'Réponses: { q1: OUI, q2: OUI }\nStatuts: { essai_1.1.1.1: fait }\n',
};

/** Runs `score --coverage` in a folder with these files. */
const withCoverage = (
  words: readonly string[],
  test: (result: Awaited<ReturnType<typeof runCli>>, folder: Folder) => Promise<void> | void,
): Promise<void> =>
  inFolder(FILES, async folder => {
    await test(await runCli(['score', '.', '--coverage', ...words], { LC_ALL: 'C' }, folder.path), folder);
  });

describe('score --coverage', () => {
  it('names what no scenario reaches, and where', () =>
    withCoverage(['--scenario', 'a.scenario.yml'], ({ code, out, err }) => {
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /^What 1 scenario tries\n/);
      assert.match(out, /Branches taken +1 +2 +50%/);
      assert.match(
        out,
        /personnalisations\/1\.md\n {2}essai_1\.1\.1 · Réduction de potentiel · branches 1\/2 · conditions 0\/2\n/,
      );
      assert.match(out, /personnalisations\/1\.md:9:29 never taken: 0\.5\n/);
      assert.match(out, /personnalisations\/1\.md:8:4 never false: reponse\(q1, OUI\)\n/);
      assert.match(out, /personnalisations\/1\.md:9:6 never true: reponse\(q2, OUI\)\n/);
      assert.match(out, /actions\/1\.1\.1\.md +1 of 2 +1\.1\.1\.2\n/);
    }));

  it('adds up what several scenarios try', () =>
    withCoverage(['--scenario', '*.scenario.yml', '--format', 'json'], ({ out }) => {
      const { scenarios, totals, files } = JSON.parse(out);
      assert.deepEqual(scenarios, ['a.scenario.yml', 'b.scenario.yml']);
      assert.deepEqual(totals, {
        rules: { reached: 1, all: 1 },
        branches: { reached: 2, all: 2 },
        conditions: { reached: 1, all: 2 },
        actions: { reached: 1, all: 2 },
      });
      const [rule] = files[1].rules;
      assert.deepEqual(rule.branches, [
        { text: '0.5', line: 9, column: 29, endLine: 9, endColumn: 32, kind: 'then', times: 1 },
        { text: '', line: 9, column: 32, endLine: 9, endColumn: 32, kind: 'absent', times: 1 },
      ]);
      assert.deepEqual(files[0].actions[1], {
        id: '1.1.1.2',
        times: 0,
        line: 12,
        column: 5,
        endLine: 12,
        endColumn: 12,
      });
    }));

  it('is written for lcov: rules and actions as functions, arms and conditions as branches, each line once', () =>
    withCoverage(['--scenario', 'a.scenario.yml', '--format', 'lcov'], ({ out }) => {
      assert.equal(
        out,
        `TN:
SF:actions/1.1.1.md
FN:7,1.1.1.1
FN:12,1.1.1.2
FNDA:1,1.1.1.1
FNDA:0,1.1.1.2
FNF:2
FNH:1
BRF:0
BRH:0
DA:7,1
DA:12,0
LF:2
LH:1
end_of_record
TN:
SF:personnalisations/1.md
FN:8,essai_1.1.1 Réduction de potentiel
FNDA:1,essai_1.1.1 Réduction de potentiel
FNF:1
FNH:1
BRDA:9,0,0,0
BRDA:9,0,1,1
BRDA:8,0,2,1
BRDA:8,0,3,0
BRDA:9,0,4,0
BRDA:9,0,5,1
BRF:6
BRH:3
DA:8,1
DA:9,1
LF:2
LH:2
end_of_record
`,
      );
    }));

  it('is what genhtml takes: a line is executed where one of its branches is taken', () => {
    const rule = RULE.replace(
      /si [^`]*/,
      'si reponse(q1, NON) alors 0.5\nsinon si reponse(q2, NON) alors 1\nsinon 0.25\n',
    );
    return inFolder({ ...FILES, 'personnalisations/1.md': rule }, async ({ path }) => {
      const args = ['score', '.', '--coverage', '--format', 'lcov', '--scenario', 'a.scenario.yml'];
      const { out } = await runCli(args, undefined, path);
      assert.deepEqual(
        [...out.matchAll(/^(?:BRDA|DA:(?:8|9|10),).*$/gm)].map(([line]) => line),
        [
          'BRDA:8,0,0,0',
          'BRDA:9,0,1,1',
          'BRDA:10,0,2,0',
          // Each condition as it holds, and as it fails.
          'BRDA:8,0,3,0',
          'BRDA:8,0,4,1',
          'BRDA:9,0,5,1',
          'BRDA:9,0,6,0',
          'DA:8,1',
          'DA:9,1',
          'DA:10,0',
        ],
      );
    });
  });

  it('fails with the scores, and says which scenario does not come to what it expects', () =>
    inFolder(FILES, async folder => {
      await writeFile(folder.at('a.scenario.yml'), FILES['a.scenario.yml'].replace('5', '6'));
      const { code, err } = await runCli(
        ['score', '.', '--coverage', '--scenario', 'a.scenario.yml'],
        undefined,
        folder.path,
      );
      assert.equal(code, 1);
      assert.match(err, /^a\.scenario\.yml: 0 of 1 expectations are met$/m);
    }));

  it('stands alone, in a form of its own', async () => {
    for (const [words, told] of [
      [['--goal', '3'], '--coverage and --goal do not go together.'],
      [['--update'], '--coverage and --update do not go together.'],
      [['--format', 'csv'], 'Unknown format csv. Choose one of: text, json, lcov.'],
    ] as const) {
      await withCoverage(['--scenario', 'a.scenario.yml', ...words], ({ code, err }) => {
        assert.equal(code, 2);
        assert(err.startsWith(told), err);
      });
    }
  });
});
