import { availableParallelism } from 'node:os';

/** Mocha's program, from node_modules. */
export const MOCHA = 'mocha/bin/mocha.js';

/** For a run beside that of .mocharc.json, whose suites it would otherwise add: as strict, without them. */
export const STRICT = ['--no-config', '--extension', 'ts', '--forbid-only', '--forbid-pending', '--fail-zero'];

/** Test files side by side, as many as there are cores: none leans on another. */
export const SIDE_BY_SIDE = ['--parallel', '--jobs', String(availableParallelism())];
