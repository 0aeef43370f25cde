/**
 * What programs hold once their garbage is collected: what they have in memory beside it says how busy they were. What an engine
 * makes of the programs themselves grows for as long as functions are found to be worth it, up to the size of the programs.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { HeapSpaceInfo } from 'node:v8';
import type { Page } from 'playwright-core';
import { until } from '../ui/until.ts';

/** Where a process of Node that is sent the signal for it lets itself be inspected; one at a time. */
const GIVEN_PORT = 9229;

/** In megabytes. */
export interface Held {
  readonly all: number;
  /** All but what the programs were made into, where the engine tells it apart. */
  readonly data: number;
}

export async function heldByPage(page: Page): Promise<Held> {
  const inspector = await page.context().newCDPSession(page);
  await inspector.send('HeapProfiler.collectGarbage');
  const { usedSize } = await inspector.send('Runtime.getHeapUsage');
  await inspector.detach();
  return { all: usedSize / 1e6, data: usedSize / 1e6 };
}

export interface Inspected {
  held(): Promise<Held>;
  close(): void;
}

/** Lets a process of Node be inspected from now on, at a port of its own. */
export async function inspected(pid: number, port: number): Promise<Inspected> {
  process.kill(pid, 'SIGUSR1');
  const first = await connected(GIVEN_PORT);
  const { result } = await first.ask('Runtime.evaluate', { expression: 'process.pid' });
  assert.equal(result.result?.value, pid, 'the process that lets itself be inspected is the one that was asked to');
  await first.ask('Runtime.evaluate', { expression: movedTo(port) });
  first.close();
  const { ask, close } = await connected(port);
  return {
    held: async () => {
      await ask('HeapProfiler.collectGarbage');
      const { result } = await ask('Runtime.evaluate', { expression: SPACES, returnByValue: true });
      const spaces = (result.result?.value ?? []) as readonly HeapSpaceInfo[];
      const used = (some: readonly HeapSpaceInfo[]) => some.reduce((sum, one) => sum + one.space_used_size, 0) / 1e6;
      assert(spaces.length > 0, 'the process tells what its heap is made of');
      return { all: used(spaces), data: used(spaces.filter(one => !OF_PROGRAMS.test(one.space_name))) };
    },
    close,
  };
}

const SPACES = `process.getBuiltinModule('node:v8').getHeapSpaceStatistics()`;
/** The spaces of V8 in which compiled functions and what belongs to them stand. */
const OF_PROGRAMS = /^(?:code|trusted)_/;

/** What a process runs so as to be inspected elsewhere: once who told it so has gone, for that is waited for. */
function movedTo(port: number): string {
  return `setTimeout(() => { const inspector = process.getBuiltinModule('node:inspector'); inspector.close(); inspector.open(${port}); })`;
}

async function connected(port: number) {
  let address: string | undefined;
  await until(`the inspector at ${port}`, async () => {
    address = await addressAt(port);
    return address !== undefined;
  });
  assert(address);
  const socket = new WebSocket(address);
  await once(socket, 'open');
  let asked = 0;
  const ask = async (method: string, params = {}): Promise<Answer> => {
    const id = ++asked;
    socket.send(JSON.stringify({ id, method, params }));
    for (;;) {
      const [message]: readonly { readonly data: string }[] = await once(socket, 'message');
      const answer: Answer = JSON.parse(message?.data ?? '{}');
      if (answer.id === id) return answer;
    }
  };
  return { ask, close: () => socket.close() };
}

/** As far as it is read here. */
interface Answer {
  readonly id?: number;
  readonly result: { readonly result?: { readonly value?: unknown } };
}

/** Undefined while nothing answers there. */
async function addressAt(port: number): Promise<string | undefined> {
  const response = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => undefined);
  const [target] = ((await response?.json()) ?? []) as readonly { readonly webSocketDebuggerUrl?: string }[];
  return target?.webSocketDebuggerUrl;
}
