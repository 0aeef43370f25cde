import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import packageJson from '../../package.json' with { type: 'json' };
import { OLDEST_NODE } from '../../server/src/launch/refuse-old-node.ts';
import { inFolder } from '../kit/disk.ts';
import { built } from '../kit/lsp-transport.ts';

/** Runs a bundle on this Node, which says that it is another one. */
function runAs(version: string, folder: string, [script = '', ...args]: readonly string[]) {
  const words = ['--require', `${folder}/version.cjs`, built(script), ...args];
  const env = { ...process.env, LC_ALL: 'C', TOLD_VERSION: version };
  return new Promise<{ readonly code: unknown; readonly out: string; readonly err: string }>(resolve => {
    const child = execFile(process.execPath, words, { env }, (error, out, err) =>
      resolve({ code: error?.code ?? 0, out, err }),
    );
    child.stdin?.end();
  });
}

const PRETEND = "Object.defineProperty(process.versions, 'node', { value: process.env.TOLD_VERSION });";

describe('the oldest Node', () => {
  it('is the one that package.json names', () => assert.equal(packageJson.engines.node, `>=${OLDEST_NODE}`));

  for (const args of [
    ['cli.js', 'check', '.'],
    ['cli.js', 'lsp', '--stdio'],
    ['server.js', '--stdio'],
  ] as const) {
    it(`is asked for in one clear line on an older one, and nothing is started: ${args.join(' ')}`, () =>
      inFolder({ 'version.cjs': PRETEND }, async ({ path }) => {
        assert.deepEqual(await runAs('18.20.4', path, args), {
          code: 2,
          out: '',
          err: 'Node 18.20.4 is too old: install version 20 or later.\n',
        });
      }));
  }

  it('runs', () =>
    inFolder({ 'version.cjs': PRETEND }, async ({ path }) => {
      assert.equal((await runAs(`${OLDEST_NODE}.0.0`, path, ['cli.js', '--help'])).code, 0);
    }));
});
