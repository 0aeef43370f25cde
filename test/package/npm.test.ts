import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { heaviest, weightOfSite } from '../kit/site-weight.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/**
 * What it weighs packed, and a little room. Of that, in kB: the core and the commands 250, the language server and its library 160,
 * the pages of the rules in two languages 90, workbooks 60, the French sentences 60, the protocol for agents 55, the pages for
 * readers with their views 310.
 */
const MOST_BYTES = 1_170_000;
/** In bytes, unpacked: what the simulation of the example takes in a browser, and a little room. */
const MOST_OF_A_PAGE = 800_000;

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

// One installation in an empty folder: what it holds is looked at, and nothing is changed in it.
describe('the package for npm, installed in an empty folder without a network', () => {
  let folder: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'referentiel-npm-'));
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    cpSync(join(ROOT, 'referentiel/exemple'), join(folder, 'exemple'), { recursive: true });
    const { code, err } = await run('npm', ['install', '--offline', '--no-audit', join(ROOT, 'referentiel.tgz')]);
    assert.equal(code, 0, err);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('depends on nothing, and is small', () => {
    const { dependencies, version } = JSON.parse(installed('package.json'));
    assert.equal(dependencies, undefined);
    assert.equal(version, JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version);
    const { size } = statSync(join(ROOT, 'referentiel.tgz'));
    assert(size < MOST_BYTES, `${size} bytes`);
  });

  it('checks a folder by its command', async () => {
    const { code, out } = await run('npx', ['referentiel', 'check', 'exemple']);
    assert.equal(code, 0, out);
    assert.match(out, /^Files: \d+, errors: 0/m);
  });

  it('counts a population with the threads of its one program', async () => {
    const asked = ['diff', 'exemple', 'exemple', '--population', '2500', '--format', 'json'];
    const { out, err } = await run('npx', ['referentiel', ...asked]);
    assert.equal(JSON.parse(out).population.size, 2500, err);
  });

  it('has the page of each rule where the language server looks for it', async () => {
    const { out } = await run('npx', ['referentiel', 'check', 'exemple', '--format', 'sarif']);
    const ids: readonly { readonly id: string }[] = JSON.parse(out).runs[0].tool.driver.rules;
    for (const { id } of ids) assert(installed(`docs/regles/${id}.md`).length > 0, id);
  });

  it('writes a site each page of which loads little, the simulation too', async () => {
    const { out, err } = await run('npx', ['referentiel', 'site', 'exemple', '--into', 'site']);
    const names = readdirSync(join(folder, 'site'));
    const weight = weightOfSite(new Map(names.map(name => [name, readFileSync(join(folder, 'site', name))])));
    const { name, bytes } = heaviest(weight);
    // A référentiel of five hundred points adds some 200 kB to it.
    assert(bytes < MOST_OF_A_PAGE, `${name}: ${bytes} bytes\n${out}${err}`);
  });

  it('answers agents, whose protocol is in its one program', async () => {
    const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } };
    const messages = [
      { id: 1, method: 'initialize', params },
      { method: 'notifications/initialized' },
      { id: 2, method: 'tools/call', params: { name: 'check', arguments: {} } },
    ];
    const input = messages.map(message => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`).join('');
    const { out, err } = await run('npx', ['referentiel', 'mcp', 'exemple'], input);
    const last = JSON.parse(out.trim().split('\n').at(-1) ?? '');
    assert.equal(last.result.structuredContent.summary.errors, 0, err);
  });

  it('gives its functions to a program', async () => {
    const program = `import { check, score } from 'referentiel';
      const texts = { '1.1.1.md': '# A\\n\`\`\`yaml\\nidentifiant: 1.1.1\\npoints: 10\\n\`\`\`\\n' };
      console.log(check(texts).summary.files, score(texts, 'Statuts:\\n  1.1.1: fait\\n').totals[0].points_potential);`;
    const { out, err } = await run(process.execPath, ['--input-type=module', '--eval', program]);
    assert.equal(out, '1 10\n', err);
  });

  it('exports what its documentation lists, to either kind of module, and nothing else', async () => {
    const documented = [...readFileSync(join(ROOT, 'docs/api.md'), 'utf8').matchAll(/^\| `(\w+)\(/gm)].map(
      ([, name]) => name,
    );
    assert(documented.includes('check'), 'the table of functions is not found');
    const program = `import * as imported from 'referentiel';
      import { createRequire } from 'node:module';
      const required = createRequire(import.meta.url)('referentiel');
      console.log(JSON.stringify({ imported: Object.keys(imported), required: Object.keys(required) }));`;
    const { out, err } = await run(process.execPath, ['--input-type=module', '--eval', program]);
    assert.equal(err, '');
    const { imported, required } = JSON.parse(out);
    assert.deepEqual(required.toSorted(), documented.toSorted());
    // Node itself gives these two names to all that is CommonJS.
    const own = imported.filter((name: string) => !['default', 'module.exports'].includes(name));
    assert.deepEqual(own.toSorted(), documented.toSorted());
  });

  it('has types that stand alone', async () => {
    const program = `import { check, type CheckOutput } from 'referentiel';
      const found: CheckOutput = check({ 'a.md': '' }, { language: 'fr' });
      export const files: number = found.summary.files;
      // @ts-expect-error: there is no such language
      check({}, { language: 'de' });`;
    writeFileSync(join(folder, 'program.mts'), program);
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const words = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', '', 'program.mts'];
    const { code, out } = await run(process.execPath, [tsc, ...words]);
    assert.equal(code, 0, out);
  });

  it('has the schemas of all that is written and printed in a folder of that name', async () => {
    const schemas = readdirSync(join(ROOT, 'syntaxes')).filter(name => name.endsWith('.schema.json'));
    assert.deepEqual(readdirSync(join(folder, 'node_modules/referentiel/schemas')).sort(), schemas.sort());
    const program = `console.log(Object.keys(require('referentiel/schemas/referentiel.schema.json').properties).length > 0)`;
    const { out, err } = await run(process.execPath, ['--eval', program]);
    assert.equal(out, 'true\n', err);
  });

  function installed(path: string): string {
    return readFileSync(join(folder, 'node_modules/referentiel', path), 'utf8');
  }

  function run(program: string, args: readonly string[], input = ''): Promise<Ended> {
    const env = { ...process.env, LC_ALL: 'C' };
    return new Promise(settle => {
      const started = execFile(program, args, { cwd: folder, env }, (error, out, err) =>
        settle({ code: error === null ? 0 : Number(error.code), out, err }),
      );
      started.stdin?.end(input);
    });
  }
});
