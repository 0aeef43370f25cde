/** How far a long work has come, told on one line of a terminal. */
export interface Progress {
  readonly tell: (text: string) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** Progress on standard error where that is a terminal; else nothing is told. */
export function createProgress(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr): Progress {
  if (stream.isTTY !== true) return { tell: () => undefined, end: () => undefined };
  let last = 0;
  return {
    tell(text) {
      const now = Date.now();
      if (now - last < BETWEEN_TELLINGS) return;
      last = now;
      stream.write(`\r${text}${CLEAR}`);
    },
    end: () => {
      if (last > 0) stream.write(`\r${CLEAR}`);
    },
  };
}

/** In milliseconds: more is not to be read. */
const BETWEEN_TELLINGS = 100;
/** Takes away what stands behind the cursor. */
const CLEAR = '\u001b[K';
