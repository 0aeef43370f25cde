import assert from 'node:assert/strict';
import { runCli } from '../kit/cli.ts';
import { inFolder, measure } from '../kit/disk.ts';

const BAD = measure('1.1.1', 'Voir la 1.1.9, la 1.1.8\net la 1.1.7.', [40, 50]);

describe('what check prints', () => {
  it('is sorted by file, line and column', () =>
    inFolder({ 'b.md': BAD, 'a/z.md': BAD, 'a.md': BAD, 'É.md': BAD, 'a b/1.md': BAD }, async folder => {
      const { out } = await runCli(['check', folder.path, '--format', 'json']);
      const problems: { file: string; line: number; column: number }[] = JSON.parse(out).problems;
      const keys = problems.map(({ file, line, column }) => [file, pad(line), pad(column)].join('\0'));
      assert.deepEqual(keys, [...keys].sort());
      assert.equal(new Set(problems.map(({ file }) => file)).size, 5);
    }));

  it('counts what it shows', () =>
    inFolder({ 'a/1.1.1.md': BAD, 'b/1.1.1.md': BAD, 'README.md': '# Projet\n' }, async folder => {
      const { out } = await runCli(['check', folder.path, '--format', 'json']);
      const { problems, summary } = JSON.parse(out);
      const count = (severity: string) =>
        problems.filter((problem: { severity: string }) => problem.severity === severity);
      assert.deepEqual(summary, {
        files: 2,
        errors: count('error').length,
        warnings: count('warning').length,
        information: count('information').length,
        hints: count('hint').length,
      });
      const text = (await runCli(['check', folder.path], undefined, folder.path)).out;
      assert(
        text.endsWith(
          `Files: 2, errors: ${summary.errors}, warnings: ${summary.warnings}, information: ${summary.information}, hints: ${summary.hints}\n`,
        ),
        text,
      );
    }));

  it('is nothing but the count for a folder without a référentiel', () =>
    inFolder({ 'README.md': '# Projet\n' }, async folder => {
      assert.deepEqual(await runCli(['check', folder.path], undefined, folder.path), {
        code: 0,
        out: 'Files: 0, errors: 0, warnings: 0, information: 0, hints: 0\n',
        err: '',
      });
    }));

  it('leaves out what git, habit and referentiel.json name', () =>
    inFolder(
      {
        ...{ 'seen/1.1.1.md': BAD, 'node_modules/x/1.1.1.md': BAD, 'dist/1.1.1.md': BAD, 'a/brouillons/1.1.1.md': BAD },
        ...{ '.gitignore': 'dist\n', 'referentiel.json': '{ "ignore": ["brouillons/"] }' },
      },
      async folder => {
        const { out } = await runCli(['check', folder.path, '--format', 'json']);
        const files = new Set(JSON.parse(out).problems.map(({ file }: { file: string }) => file));
        assert.deepEqual([...files], ['seen/1.1.1.md']);
      },
    ));
});

function pad(number: number): string {
  return String(number).padStart(6, '0');
}
