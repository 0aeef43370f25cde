import { availableParallelism } from 'node:os';

/** Mocha's program, from node_modules. */
export const MOCHA = 'mocha/bin/mocha.js';

/** Test files side by side, as many as there are cores: none leans on another. */
export const SIDE_BY_SIDE = ['--parallel', '--jobs', String(availableParallelism())];
