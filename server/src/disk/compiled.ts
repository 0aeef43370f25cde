import { readFileSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type V8 from 'node:v8';
import { Script } from 'node:vm';
import { makeFastCodeAsUsual, makeFastCodeLate } from './fast-code.ts';

/** A program of which nothing was kept that V8 can take. */
interface Anew {
  readonly script: Script;
  /** The name that its build gave it. */
  readonly name: string;
  /** The file that takes what V8 makes of it. */
  readonly place: string;
}

// Each bundle has a copy of this module; what they load stands in one list.
const LIST = Symbol.for('referentiel.compiled-anew');
const processWide = globalThis as { [LIST]?: Anew[] };
const anew = processWide[LIST] ?? [];
processWide[LIST] = anew;

/**
 * Loads a bundle as `require` does, with what V8 made of it the last time. The cache of Node holds a program as it is before it
 * runs: two thousand functions, which a start needs, are then compiled each time, one by one, and that is a third of it. This one
 * is made when the program has started (`keepCompiled`), beside it: in the one folder that nobody may write into but whoever may
 * write the program itself. V8 refuses what is not of its version, its flags or the length of the program; of another program of
 * that length, the name tells (`scripts/build/name-programs`).
 */
export function loadProgram(file: string): unknown {
  const source = readFileSync(file, 'utf8');
  const name = NAME.exec(source.slice(-NAME_LENGTH))?.[1];
  const place = placeOf(file);
  const cachedData = name === undefined ? undefined : keptOf(place, name);
  const script = new Script(`${BEGIN}${source}${END}`, {
    filename: file,
    columnOffset: -BEGIN.length,
    ...(cachedData && { cachedData }),
  });
  if (name !== undefined && script.cachedDataRejected !== false) {
    // Until it is kept, V8 forgets nothing of it.
    v8().setFlagsFromString('--no-flush-bytecode');
    anew.push({ script, name, place });
  }
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  // What Node keeps of itself, and gives to a program that asks for it at its start, is of the usual flags.
  makeFastCodeLate(v8());
  return module.exports;
}

/**
 * Keeps for the next start what V8 made of the programs that were compiled anew; to be called under the flags that V8 had when
 * they were loaded, and once what a start needs has run. That takes some 20 ms, and nothing where all of it is kept; what then
 * goes on is writing.
 */
export async function keepCompiled(): Promise<void> {
  if (anew.length === 0) return;
  v8().setFlagsFromString('--flush-bytecode');
  makeFastCodeAsUsual(v8());
  const made = anew.splice(0).map(({ script, name, place }) => {
    return { place, parts: [Buffer.from(name), script.createCachedData()] };
  });
  makeFastCodeLate(v8());
  for (const { place, parts } of made) await write(place, parts);
}

/** What each build writes at the end of a program. */
const NAME = /\n\/\/# program=([0-9a-f]{16})\n$/;
const NAME_LENGTH = '\n//# program=0123456789abcdef\n'.length;
const BEGIN = '(function (exports, require, module, __filename, __dirname) {';
const END = '\n})';

/** One for each command, each of which needs functions of its own. */
function placeOf(file: string): string {
  const command = /^[a-z]+$/.exec(process.argv[2] ?? '') ?? [];
  const { arch, versions } = process;
  return join(dirname(file), 'compiled', [basename(file, '.js'), ...command, versions.v8, arch].join('-'));
}

function keptOf(place: string, name: string): Buffer | undefined {
  try {
    const kept = readFileSync(place);
    return kept.toString('latin1', 0, name.length) === name ? kept.subarray(name.length) : undefined;
  } catch (error) {
    return refused(error);
  }
}

/** Whole or not at all, down to the disk: V8 does not look at what it is given. */
async function write(place: string, parts: readonly Uint8Array[]): Promise<void> {
  const draft = `${place}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(place), { recursive: true });
    const file = await open(draft, 'w');
    try {
      for (const part of parts) await file.writeFile(part);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, place);
  } catch (error) {
    refused(error);
    await rm(draft, { force: true }).catch(refused);
  }
}

/** Passes over what the file system refuses, whatever for: the next start takes as long as this one. @throws anything else */
function refused(error: unknown): undefined {
  if (!(error instanceof Error && 'syscall' in error)) throw error;
}

/** Node loads it when it is asked for, which what a start waits for should not pay for. */
function v8(): typeof V8 {
  return createRequire(import.meta.filename)('node:v8');
}
