// Required before a server, answers its parent on Node's own channel: what its process holds, how long its turns are.
const { monitorEventLoopDelay } = require('node:perf_hooks');

const turns = monitorEventLoopDelay({ resolution: 1 });
const NANOSECONDS = 1e6;

const ANSWERS = {
  /** What is left after a collection, in MB. */
  heap() {
    globalThis.gc();
    // What buffers held is given back beside the program; another collection begins with the end of that.
    globalThis.gc();
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / 1e6;
  },
  /** Begins to look at turns; gives 0. */
  watchTurns() {
    turns.reset();
    turns.enable();
    return 0;
  },
  /** The longest turn since then, in milliseconds. */
  longestTurn() {
    turns.disable();
    return turns.max / NANOSECONDS;
  },
};

process.on('message', ({ question }) => process.send({ question, value: ANSWERS[question]() }));
process.channel.unref();
