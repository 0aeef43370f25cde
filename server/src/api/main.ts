/** What the package consists of: what other programs import, and what the command `referentiel` runs, here and in its threads. */
export { main, takeStretches } from '../cli/main.ts';
export * from './index.ts';
