import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import packageJson from '../../package.json' with { type: 'json' };
import { inFolder, measure } from '../kit/disk.ts';
import { built } from '../kit/lsp-transport.ts';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly [{ readonly run: string; readonly env: Readonly<Record<string, string>> }];
  };
}

interface Hook {
  readonly id: string;
  readonly entry: string;
}

function readYaml(path: string): unknown {
  return load(readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8'));
}

const action = readYaml('action.yml') as Action;
const [step] = action.runs.steps;

/** In the place of npx: tells what is asked for, and runs the command line of the working tree. */
const NPX = `#!/bin/sh\necho "$1 $2" >&2\nshift 2\nexec '${process.execPath}' '${built('cli.js')}' "$@"\n`;

/** Runs the action in a folder, with inputs as a workflow gives them. */
function runAction(folder: string, inputs: Readonly<Record<string, string>>) {
  const given = Object.entries(action.inputs).map(([name, input]) => [name, inputs[name] ?? input.default] as const);
  const values = new Map(given);
  const env = Object.entries(step.env).map(([name, text]) => [
    name,
    text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input: string) => values.get(input) ?? ''),
  ]);
  const options = {
    cwd: folder,
    env: { ...process.env, ...Object.fromEntries(env), LC_ALL: 'C', PATH: `${folder}/bin:${process.env['PATH']}` },
  };
  // As GitHub runs such a step.
  const words = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run];
  return new Promise<{ readonly code: number; readonly out: string; readonly err: string }>(settle => {
    execFile('bash', words, options, (error, out, err) => settle({ code: error ? Number(error.code) : 0, out, err }));
  });
}

function inProject(files: Readonly<Record<string, string>>, test: (path: string) => Promise<void>): Promise<void> {
  return inFolder({ ...files, 'bin/npx': NPX }, async ({ path }) => {
    await new Promise(settle => execFile('chmod', ['+x', `${path}/bin/npx`], settle));
    await test(path);
  });
}

describe('the action for GitHub', () => {
  it('checks the folder that it runs in, by the version of this package, and annotates lines', () =>
    inProject({ 'actions/1.1.1.md': measure('1.1.1', 'Voir la 1.1.9.') }, async path => {
      const { code, out, err } = await runAction(path, {});
      assert.equal(err.split('\n')[0], `--yes referentiel@${packageJson.version}`);
      assert.match(out, /^::\w+ file=actions\/1\.1\.1\.md,/m);
      assert.equal(code, 0);
    }));

  it('takes several paths, and fails where one has an error', () =>
    inProject(
      { 'a/1.1.1.md': measure('1.1.1'), '-b/1.1.1.md': '# A\n```yaml\nid: 1.1.1\nid: [\n```\n' },
      async path => {
        const { code, out } = await runAction(path, { paths: 'a\n\n-b\n', format: 'text' });
        assert.match(out, /-b\/1\.1\.1\.md/);
        assert.equal(code, 1);
      },
    ));

  it('takes what a workflow gives for words, never for commands', () =>
    inProject({ 'a $(touch pwned)/1.1.1.md': measure('1.1.1') }, async path => {
      const { code, out } = await runAction(path, { paths: 'a $(touch pwned)', format: 'json' });
      assert.equal(JSON.parse(out).summary.files, 1);
      assert.equal(code, 0);
    }));

  it('writes a report into a file', () =>
    inProject({ '1.1.1.md': measure('1.1.1') }, async path => {
      const { out } = await runAction(path, { format: 'sarif', output: 'report.sarif' });
      assert.equal(out, '');
      assert.equal(JSON.parse(readFileSync(`${path}/report.sarif`, 'utf8')).version, '2.1.0');
    }));
});

describe('the hooks for pre-commit', () => {
  it('run commands that there are, of the version of this package', () => {
    const hooks = readYaml('.pre-commit-hooks.yaml') as readonly Hook[];
    assert.deepEqual(
      hooks.map(({ id, entry }) => [id, entry]),
      ['check', 'format'].map(command => [
        `referentiel-${command}`,
        `npx --yes referentiel@${packageJson.version} ${command}`,
      ]),
    );
  });
});
