import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built } from '../../kit/lsp-transport.ts';
import type { Moments } from './moments.ts';

/** A command that writes a folder: what is done to the texts there before, and its words. */
interface Writer {
  readonly name: string;
  readonly spoil: (text: string) => string;
  readonly words: (folder: string) => readonly string[];
}

type Texts = Readonly<Record<string, string>>;

const WRITERS = [
  {
    name: 'format',
    spoil: text => `${text.replaceAll('\n## ', '\n\n\n\n## ')}\n\n\n`,
    words: folder => ['format', folder],
  },
  {
    name: 'import',
    spoil: text => text.replace(/^# .*/m, '# Un autre titre'),
    words: folder => ['import', join(folder, '..'), '--into', folder, '--as', 'te', '--force'],
  },
] as const satisfies readonly Writer[];
const [, IMPORT] = WRITERS;

/**
 * Kills commands that write, at random moments, a few of which lie between two files. Each file has its old text or its new one then,
 * none is missing; and the command given again does the rest.
 * @returns how many of the killed commands had written a part of their files, but not all
 * @throws AssertionError naming the command
 */
export async function killWriters(moments: Moments, times: number): Promise<number> {
  let between = 0;
  for (const writer of WRITERS) {
    await inScratch(async scratch => {
      const [before, after] = [join(scratch, 'before'), join(scratch, 'after')];
      await writeFile(join(scratch, 'structure.csv'), structure());
      await toItsEnd(IMPORT.words(before));
      for (const [name, text] of Object.entries(await textsIn(before)))
        if (name.endsWith('.md')) await writeFile(join(before, name), writer.spoil(text));
      await cp(before, after, { recursive: true });
      await toItsEnd(writer.words(after));
      const texts = { before: await textsIn(before), after: await textsIn(after) };
      assert.notDeepEqual(texts.before, texts.after);
      for (let time = 0; time < times; time++) {
        const folder = join(scratch, String(time));
        await cp(before, folder, { recursive: true });
        await killed(writer.words(folder), folder, moments);
        if (checkWhole(`${writer.name}, killed for the ${time + 1}th time`, texts, await textsIn(folder))) between++;
        await toItsEnd(writer.words(folder));
        assert.deepEqual(await textsIn(folder), texts.after, `${writer.name}, given again`);
      }
    });
  }
  return between;
}

/** Gives whether some files are as before and some as afterwards. */
function checkWhole(what: string, { before, after }: { readonly before: Texts; readonly after: Texts }, now: Texts) {
  const names = new Set([...Object.keys(before), ...Object.keys(after), ...Object.keys(now)]);
  const changed = [...names].filter(name => before[name] !== after[name]);
  const done = changed.filter(name => now[name] === after[name]);
  const others = [...names].filter(name => now[name] !== before[name] && now[name] !== after[name]);
  assert.deepEqual(others, [], `${what}: neither what they were nor what they are to be`);
  return done.length > 0 && done.length < changed.length;
}

/** Every other time it is killed soon after its first draft is there, else at any moment. */
async function killed(words: readonly string[], folder: string, moments: Moments): Promise<void> {
  const child = spawn(process.execPath, [built('cli.js'), ...words], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const kill = (most: number): void => void setTimeout(() => child.kill('SIGKILL'), moments.next(most)).unref();
  if (moments.next(2) < 1) kill(RUNNING_MS);
  else {
    const watcher = watch(folder, { recursive: true }, () => {
      watcher.close();
      kill(WRITING_MS);
    });
    void ended.then(() => watcher.close());
  }
  await ended;
}

/** A sheet of the platform with many measures, each a file. */
function structure(): string {
  const measures = Array.from({ length: MEASURES }, (_, at) => [
    `1.1.${at + 1},Planter la haie ${at + 1},6,,,Une haie.`,
    `1.1.${at + 1}.1,Creuser les fosses,6,,,`,
  ]);
  const all = 6 * MEASURES;
  return [
    'identifiant,nom,points,origine,labels,description',
    `1,Sols,${all},,,`,
    `1.1,Haies,${all},,,`,
    ...measures.flat(),
    '',
  ].join('\n');
}

const MEASURES = 60;

/** As long as a command runs, and as it writes, in milliseconds. */
const RUNNING_MS = 500;
const WRITING_MS = 120;

async function toItsEnd(words: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [built('cli.js'), ...words], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'exit');
  assert.equal(code, 0, words.join(' '));
}

async function inScratch(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'referentiel-killed-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** All files of a folder but drafts, which the next writer removes. */
async function textsIn(folder: string): Promise<Texts> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.flatMap(entry => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
  const kept = paths.filter(path => !/[\\/]\.referentiel-[^\\/]*\.tmp$/.test(path)).sort();
  return Object.fromEntries(
    await Promise.all(kept.map(async path => [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const)),
  );
}
