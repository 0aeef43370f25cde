import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { runCli } from '../kit/cli.ts';
import { inRepository, type Repository } from '../kit/repository.ts';

const FILE = 'referentiel.review.json';

interface Told {
  readonly points?: number;
  readonly own?: string;
  readonly cited?: string;
}

/** The texts of 1.1.1, which cites 1.1.2, and of that. */
function texts({ points = 10, own = '', cited = '' }: Told = {}): Readonly<Record<string, string>> {
  const measure = (id: string, weight: number, text: string) =>
    `# Mesure ${id}\n\`\`\`yaml\nidentifiant: ${id}\npoints: ${weight}\n\`\`\`\n## Description\n${text}\n`;
  return {
    'cae.md': '# CAE\n```yaml\nidentifiant: ""\nreferentiel: cae\n```\n',
    '1.1.1.md': measure('1.1.1', points, `Le vélo${own}, voir la mesure 1.1.2.`),
    '1.1.2.md': measure('1.1.2', 12, `Le réseau${cited}.`),
  };
}

async function write(repository: Repository, told: Told): Promise<void> {
  for (const [name, text] of Object.entries(texts(told))) await repository.write(name, text);
}

interface Reviewed {
  readonly code: number;
  readonly chosen: string;
  /** `cae_1.1.1 weight: open`. */
  readonly states: readonly string[];
  readonly fingerprints: readonly string[];
  readonly suspects: readonly string[];
}

/** What `review` tells of a repository as JSON. */
async function reviewed({ path }: Repository, ...args: readonly string[]): Promise<Reviewed> {
  const { code, out, err } = await runCli(['review', path, '--format', 'json', ...args]);
  assert.equal(err, '');
  const { base, changes, suspects } = JSON.parse(out);
  type Reported = { subject: string; change: string; state: string; fingerprint: string };
  return {
    code,
    chosen: base.branch === null ? base.chosen : `${base.chosen} ${base.branch}`,
    states: changes.map(({ subject, change, state }: Reported) => `${subject} ${change}: ${state}`),
    fingerprints: changes.map(({ fingerprint }: Reported) => fingerprint),
    suspects: suspects.map(({ measure }: { measure: string }) => measure),
  };
}

describe('review', () => {
  it('compares with HEAD what is not committed, and with where a branch left main what is', () =>
    inRepository(texts(), async repository => {
      repository.git('switch', '--quiet', '--create', 'travail');
      await write(repository, { points: 11 });
      const open = ['cae_1.1.1 weight: open'];
      const uncommitted = await reviewed(repository);
      assert.deepEqual([uncommitted.chosen, uncommitted.states], ['uncommitted', open]);
      repository.commit();
      await write(repository, { points: 11 });
      const committed = await reviewed(repository, '--fail-on', 'open');
      assert.deepEqual([committed.code, committed.chosen, committed.states], [1, 'merge-base main', open]);
      assert.deepEqual((await reviewed(repository, '--base', 'HEAD', '--fail-on', 'open')).states, []);
    }));

  it('takes a folder for committed that git checked out with other line ends', () =>
    inRepository(texts(), async repository => {
      repository.git('switch', '--quiet', '--create', 'travail');
      await write(repository, { points: 11 });
      await repository.write('.gitattributes', '*.md text eol=crlf\n');
      repository.commit();
      for (const [name, text] of Object.entries(texts({ points: 11 })))
        await repository.write(name, text.replaceAll('\n', '\r\n'));
      const { code, chosen, states } = await reviewed(repository, '--fail-on', 'open');
      assert.deepEqual([code, chosen, states], [1, 'merge-base main', ['cae_1.1.1 weight: open']]);
    }));

  it('lets no gate pass where there is nothing to compare with', () =>
    inRepository(texts(), async repository => {
      repository.git('branch', '--move', 'tronc');
      const { code, err } = await runCli(['review', repository.path, '--fail-on', 'open']);
      assert.equal(code, 2);
      assert.match(err, /^There is nothing to compare with: .*--base/);
      assert.equal((await reviewed(repository)).chosen, 'head');
      assert.equal((await reviewed(repository, '--base', 'HEAD', '--fail-on', 'open')).code, 0);
    }));

  it('tells in words what belongs to no measure', () =>
    inRepository(texts(), async repository => {
      await repository.write('preuves.md', '# Un plan\n```yaml\nid: plan\nactions: [cae_1.1.1]\n```\n');
      const { out } = await runCli(['review', repository.path]);
      assert.match(out, /^piece of evidence plan “Un plan” {2}\S/m);
    }));

  it('takes a folder for committed where only a repository of its own stands in it besides', () =>
    inRepository(texts(), async repository => {
      repository.git('clone', '--quiet', '.', 'sous');
      repository.commit();
      const { chosen, states } = await reviewed(repository);
      assert.deepEqual([chosen, states], ['merge-base main', []]);
    }));

  it('approves by fingerprint or measure; an approval survives a rebase, and is suspect once what is cited changes', () =>
    inRepository(texts(), async repository => {
      await write(repository, { points: 11, own: ' et la marche' });
      const { fingerprints } = await reviewed(repository);
      const [first = ''] = fingerprints;
      const states = async (...args: readonly string[]) =>
        (await reviewed(repository, '--base', 'main', ...args)).states;
      assert.deepEqual(await states('--approve', first, '--by', 'Claire', '--note', 'Vu “ensemble”'), [
        'cae_1.1.1 weight: approved',
        'cae_1.1.1 text Description: open',
      ]);
      assert.equal(JSON.parse(await readFile(repository.at(FILE), 'utf8'))[first].note, 'Vu “ensemble”');
      await reviewed(repository, '--approve', 'cae_1.1.1');
      repository.git('switch', '--quiet', '--create', 'travail');
      repository.commit();
      repository.git('commit', '--quiet', '--amend', '--allow-empty', '--message=Autrement');
      const fine = await reviewed(repository, '--fail-on', 'open');
      assert.deepEqual([fine.code, fine.fingerprints], [0, fingerprints]);
      await write(repository, { points: 11, own: ' et la marche', cited: ' de bus' });
      const suspect = await reviewed(repository, '--base', 'main', '--fail-on', 'suspect');
      assert.deepEqual([suspect.code, suspect.suspects], [1, ['cae_1.1.1']]);
      const again = await reviewed(repository, '--base', 'main', '--looked-again', 'all', '--fail-on', 'suspect');
      assert.deepEqual([again.code, again.suspects], [0, []]);
      assert.deepEqual(await states('--withdraw', first), [
        'cae_1.1.1 weight: open',
        'cae_1.1.1 text Description: approved',
        'cae_1.1.2 text Description: open',
      ]);
    }));

  it('tells a person what is left, by measure', () =>
    inRepository(texts(), async repository => {
      await write(repository, { points: 11 });
      const { out } = await runCli(['review', '.'], { LC_ALL: 'C' }, repository.path);
      assert.match(
        out,
        /^cae_1\.1\.1 Mesure 1\.1\.1 {2}1\.1\.1\.md:4\n {2}[0-9a-f]{12} changes scores {2}weight: 10 pts → 11 pts.*\n\nCompared with HEAD \([0-9a-f]{8}\), for not all is committed: changes: 1; open: 1; lapsed: 0; suspect: 0; approved: 0\n$/,
      );
    }));

  it('counts in its last line the measures that it lists, also those whose approved change lapsed', () =>
    inRepository(texts(), async repository => {
      await write(repository, { own: ' et la marche' });
      await reviewed(repository, '--approve', 'all');
      await write(repository, { own: ' et le bus', cited: ' de bus' });
      const { code, out } = await runCli(['review', '.', '--fail-on', 'suspect'], { LC_ALL: 'C' }, repository.path);
      assert.equal(code, 1);
      assert.match(out, /^Suspect measures, .*:\n {2}cae_1\.1\.1 /m);
      assert.match(out, /: changes: 2; open: 1; lapsed: 1; suspect: 0; approved: 0; suspect measures: 1\n$/);
    }));

  it('is told by check: what is wrong in the file, and what is suspect', () =>
    inRepository(
      {
        ...texts(),
        [FILE]:
          '{\n  "0a1b2c3d4e5f": {"subject": "cae_1.1.1", "change": "title", "date": "2026-01-31", "cites": {"cae_1.1.2": {"text": ""}}},\n  "1a1b2c3d4e5f": {}\n}\n',
      },
      async ({ path }) => {
        const { out } = await runCli(['check', '.'], { LC_ALL: 'C' }, path);
        assert.match(
          out,
          /^1\.1\.1\.md:1:3-1:15 information review-suspect cae_1\.1\.1 was approved on January 31, 2026;/m,
        );
        assert.match(out, /^referentiel\.review\.json:3:4-3:16 warning review-value /m);
        const { out: alone } = await runCli(['check', FILE], { LC_ALL: 'C' }, path);
        assert.match(alone, /^referentiel\.review\.json/);
      },
    ));

  describe('says in one line why it cannot go on', () => {
    const conflict = `<<<<<<< HEAD\n=======\n>>>>>>> autre\n`;
    for (const [what, review, args, line] of [
      ['a conflict among the approvals', conflict, [], /^\S*referentiel\.review\.json:1:1 Git left a conflict here/],
      ['approvals that are no object', '[]', [], /^\S*referentiel\.review\.json:1:1 .* holds one object/],
      [
        'a part that cannot be read, and is to be written into',
        '{\n  "a" {}\n}\n',
        ['--approve', 'all'],
        /:2:3 This part/,
      ],
      ['a fingerprint of nothing', '{}', ['--approve', '0123456789ab'], /^No change has the fingerprint 0123456789ab/],
      ['a measure of nothing', '{}', ['--looked-again', 'cae_9.9'], /^cae_9\.9 is no suspect measure\.$/m],
      ['an unknown revision', '{}', ['--base', 'nulle-part'], /^Git knows no revision nulle-part here/],
    ] as const) {
      it(what, () =>
        inRepository({ ...texts(), [FILE]: review }, async ({ path, at }) => {
          const { code, out, err } = await runCli(['review', '.', ...args], { LC_ALL: 'C' }, path);
          assert.deepEqual([code, out, err.trimEnd().split('\n').length], [2, '', 1]);
          assert.match(err, line);
          assert.equal(await readFile(at(FILE), 'utf8'), review);
        }),
      );
    }
  });
});
