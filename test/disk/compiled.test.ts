import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { type Folder, inFolder } from '../kit/disk.ts';

const RAN = 'what a start needs';
const NEVER_RAN = 'what it does not';
const KEPT = 'compiled';

/** A program of one length, whatever the word is, with the name of its build. */
const program = (word: string, name: string): string => `'use strict';
exports.say = () => [require('node:path').basename(__filename), '${word}', '${RAN}'].join();
exports.later = () => '${NEVER_RAN}';

//# program=${name.repeat(16)}
`;

/** Loads it, has it say something and keeps what V8 made of it; what it said. */
const START = `
  import { keepCompiled, loadProgram } from '${new URL('../../server/src/disk/compiled.ts', import.meta.url)}';
  console.log(loadProgram(process.env.FILE).say());
  await keepCompiled();
`;

async function start(
  { at }: Folder,
  ...[flags = [], command = 'check']: [flags?: readonly string[], command?: string]
) {
  const args = [...flags, '--input-type=module', '--eval', START, '--', 'eval', command];
  const env = { ...process.env, FILE: at('program.js') };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { env });
  assert.equal(stderr, '');
  return stdout.trim();
}

const kept = ({ at }: Folder): Promise<string[]> => readdir(at(KEPT));

/** The one file that is kept. */
async function onlyKept(folder: Folder): Promise<string> {
  const [name = '', ...others] = await kept(folder);
  assert.deepEqual(others, []);
  return folder.at(`${KEPT}/${name}`);
}

const inFolderOfProgram = (test: (folder: Folder) => Promise<void>): Promise<void> =>
  inFolder({ 'program.js': program('one', 'a') }, test);

describe('what V8 makes of a program', () => {
  it('is kept once the program has started, with what ran of it', () =>
    inFolderOfProgram(async folder => {
      assert.equal(await start(folder), `program.js,one,${RAN}`);
      const made = await readFile(await onlyKept(folder), 'latin1');
      assert.deepEqual(
        [RAN, NEVER_RAN].map(text => made.includes(text)),
        [true, false],
      );
    }));

  it('is taken at the next start, after which there is nothing to keep', () =>
    inFolderOfProgram(async folder => {
      await start(folder);
      const path = await onlyKept(folder);
      const before = await readFile(path);
      // Were it made anew, this would be gone: V8 reads so far as it wrote.
      await writeFile(path, Buffer.concat([before, Buffer.from('read')]));
      assert.equal(await start(folder), `program.js,one,${RAN}`);
      assert.equal((await readFile(path, 'latin1')).slice(before.length), 'read');
    }));

  it('is not taken for another program of that length', () =>
    inFolderOfProgram(async folder => {
      await start(folder);
      await folder.write('program.js', program('two', 'b'));
      assert.equal(await start(folder), `program.js,two,${RAN}`);
      assert.match(await readFile(await onlyKept(folder), 'latin1'), /^b{16}/);
    }));

  it('is made anew where it was cut off, or is something else', () =>
    inFolderOfProgram(async folder => {
      await start(folder);
      const path = await onlyKept(folder);
      const whole = await readFile(path);
      for (const damaged of [whole.subarray(0, 600), whole.subarray(0, 20), Buffer.from('no program')]) {
        await writeFile(path, damaged);
        assert.equal(await start(folder), `program.js,one,${RAN}`);
        assert.ok((await readFile(path)).length > 600);
      }
    }));

  it('is one thing for each command', () =>
    inFolderOfProgram(async folder => {
      await start(folder, [], 'check');
      await start(folder, [], 'score');
      const commands = (await kept(folder)).map(name => name.split('-').slice(0, 2).join(' '));
      assert.deepEqual(commands.sort(), ['program check', 'program score']);
    }));

  it('is not taken under other flags of V8', () =>
    inFolderOfProgram(async folder => {
      await start(folder);
      const before = await readFile(await onlyKept(folder));
      assert.equal(await start(folder, ['--no-opt']), `program.js,one,${RAN}`);
      assert.notDeepEqual(await readFile(await onlyKept(folder)), before);
    }));

  it('is not kept where nothing may be written, nor without a name', async () => {
    await inFolder({ 'program.js': program('one', 'a'), [KEPT]: 'no folder' }, async folder => {
      assert.equal(await start(folder), `program.js,one,${RAN}`);
      assert.equal(await readFile(folder.at(KEPT), 'utf8'), 'no folder');
    });
    await inFolder({ 'program.js': program('one', 'z') }, async folder => {
      assert.equal(await start(folder), `program.js,one,${RAN}`);
      assert.deepEqual(await readdir(folder.path), ['program.js']);
    });
  });
});
