/** Prints how fast the built product is on one folder. Figures only: what is fast enough is for people to say. */
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { line, median, percentile } from './figures.ts';
import { KINDS, keystrokes } from './keystrokes.ts';
import { startSession } from './session.ts';

const RUNS = 11;
const PRELOAD = join(import.meta.dirname, 'report-cpu.cjs');

export interface Built {
  readonly cli: string;
  readonly server: string;
}

/** Measures the command line, then sessions of the language server. */
export async function bench({ cli, server }: Built, folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.md'));
  const size = files.map(name => statSync(join(folder, name)).size).reduce((sum, bytes) => sum + bytes, 0);
  console.log(`${folder}: ${files.length} files, ${(size / 1e6).toFixed(2)} MB, Node ${process.version}\n`);
  const checks = await repeated(() => check(cli, folder));
  console.log(line('check: CPU, median', median(checks.map(({ cpu }) => cpu))));
  console.log(line('check: elapsed, median', median(checks.map(({ elapsed }) => elapsed))));
  const problems = checks[0]?.problems ?? new Map();
  const starts = await repeated(() => timeToDiagnostics(server, folder, problems));
  console.log(line(`server: start to the diagnostics of ${problems.size} files, median`, median(starts)));
  const largest = files.toSorted((a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size)[0];
  if (largest === undefined) return;
  for (const kind of KINDS) {
    const strokes = await keystrokes(server, join(folder, largest), folder, kind);
    const what = `${largest}: keystroke in ${kind.what} to its diagnostics`;
    console.log(line(`${what}, median`, median(strokes)));
    console.log(line(`${what}, 95th percentile`, percentile(strokes, 95)));
  }
}

async function repeated<T>(measure: () => Promise<T>): Promise<readonly T[]> {
  await measure();
  const results: T[] = [];
  for (let run = 0; run < RUNS; run++) results.push(await measure());
  return results;
}

interface Check {
  readonly cpu: number;
  readonly elapsed: number;
  /** How many problems each file has that has any. */
  readonly problems: ReadonlyMap<string, number>;
}

async function check(cli: string, folder: string): Promise<Check> {
  const start = performance.now();
  const args = ['--require', PRELOAD, cli, 'check', folder, '--format', 'json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] });
  const [output, usage] = await Promise.all([child.stdout, child.stdio[3]].map(text));
  const elapsed = performance.now() - start;
  const { user, system } = JSON.parse(usage ?? '');
  const problems = new Map<string, number>();
  for (const { file } of JSON.parse(output ?? '').problems) problems.set(file, (problems.get(file) ?? 0) + 1);
  return { cpu: (user + system) / 1000, elapsed, problems };
}

async function text(stream: unknown): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** From the start of the server's process to the last of the problems that the command line found. */
async function timeToDiagnostics(server: string, folder: string, problems: Check['problems']): Promise<number> {
  const missing = new Map([...problems].map(([file, count]) => [pathToFileURL(join(folder, file)).href, count]));
  let complete = (): void => undefined;
  const all = new Promise<void>(settle => {
    complete = settle;
  });
  const session = await startSession(server, folder, ({ uri, diagnostics }) => {
    if (missing.get(uri) === diagnostics.length) missing.delete(uri);
    if (missing.size === 0) complete();
  });
  if (missing.size > 0) await all;
  const elapsed = session.clock();
  await session.stop();
  return elapsed;
}
