/** `npm run docs`: makes the site of the documentation of docs/, follows all its links, and has axe look at its pages. */
import { command } from './setup/command.mjs';

await command(async () => {
  const { buildDocs } = await import('./docs/build.mjs');
  const { pages, bytes } = await buildDocs();
  console.log(`site/: ${pages} pages, ${(bytes / 1e6).toFixed(1)} MB`);
});
