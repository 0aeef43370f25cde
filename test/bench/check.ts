import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Built, Place } from './benchmark.ts';

const PRELOAD = join(import.meta.dirname, 'preloaded/report-cpu.cjs');

/** One run of `check`: its times in milliseconds, and how many problems each file has that has any. */
export interface Check {
  readonly cpu: number;
  readonly elapsed: number;
  readonly problems: Place['problems'];
}

export async function check({ cli }: Built, folder: string): Promise<Check> {
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
