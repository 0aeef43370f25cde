/** What the package consists of: what other programs import, and what the command `referentiel` runs. */
export { main } from '../cli/main.ts';
export * from './index.ts';
