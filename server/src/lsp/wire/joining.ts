import { soon } from '../turns/event-loop.ts';

/** Pieces of what is sent, which go out together. */
export interface Joining {
  readonly add: (piece: Uint8Array) => void;
  /** Sends at once what was added: for the end of the process. */
  readonly flush: () => void;
}

/**
 * Sends all that is added in one turn of the event loop as one: the protocol's library writes each message in two parts, and
 * each write is a call of the system that wakes the client.
 */
export function createJoining(send: (pieces: readonly Uint8Array[]) => void): Joining {
  let held: Uint8Array[] = [];
  const flush = (): void => {
    if (held.length === 0) return;
    const pieces = held;
    held = [];
    send(pieces);
  };
  return {
    add(piece) {
      if (held.length === 0) soon(flush);
      held.push(piece);
    },
    flush,
  };
}
