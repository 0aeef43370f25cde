/** What programs hold once their garbage is collected: what they have in memory beside it says how busy they were. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Page } from 'playwright-core';
import { until } from '../ui/until.ts';

/** Where a process of Node that is sent the signal for it lets itself be inspected. */
const INSPECTOR = 'http://127.0.0.1:9229/json/list';

/** What a page holds, in megabytes. */
export async function heldByPage(page: Page): Promise<number> {
  const inspector = await page.context().newCDPSession(page);
  await inspector.send('HeapProfiler.collectGarbage');
  const { usedSize } = await inspector.send('Runtime.getHeapUsage');
  await inspector.detach();
  return usedSize / 1e6;
}

export interface Inspected {
  /** What the process holds, in megabytes. */
  held(): Promise<number>;
  close(): void;
}

/** Lets a process of Node be inspected from now on. */
export async function inspected(pid: number): Promise<Inspected> {
  process.kill(pid, 'SIGUSR1');
  let address: string | undefined;
  await until('the inspector', async () => {
    address = await addressOf();
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
  const { result } = await ask('Runtime.evaluate', { expression: 'process.pid' });
  assert.equal(result.result?.value, pid, 'the process that lets itself be inspected is the one that was asked to');
  return {
    held: async () => {
      await ask('HeapProfiler.collectGarbage');
      const { result } = await ask('Runtime.getHeapUsage');
      assert(result.usedSize);
      return result.usedSize / 1e6;
    },
    close: () => socket.close(),
  };
}

/** As far as it is read here. */
interface Answer {
  readonly id?: number;
  readonly result: { readonly usedSize?: number; readonly result?: { readonly value?: unknown } };
}

/** Undefined while nothing answers there. */
async function addressOf(): Promise<string | undefined> {
  const response = await fetch(INSPECTOR).catch(() => undefined);
  const [target] = ((await response?.json()) ?? []) as readonly { readonly webSocketDebuggerUrl?: string }[];
  return target?.webSocketDebuggerUrl;
}
