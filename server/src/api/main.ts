/** The program of the package: what the command `referentiel` runs, here and in its threads, and the functions that others import. */
export { main, takeStretches } from '../cli/main.ts';
export * from './index.ts';
