import type { Published } from './publisher.ts';

/** Ends when it is on its way to the client. */
export type Send = (published: Published) => Promise<void>;

/** Ends when all that a work sends is on its way; fails then, where one has failed. */
export async function sendingAll(
  send: Send,
  work: (send: (published: Published) => void) => Promise<void>,
): Promise<void> {
  const sendings: Promise<void>[] = [];
  await work(published => {
    const sending = send(published);
    sendings.push(sending);
    // Until the end, one that fails is not one that nobody looks at.
    sending.catch(() => undefined);
  });
  await Promise.all(sendings);
}
