/** `npm run build`: the bundles, for development. */
import { command } from './setup/command.mjs';

await command(async () => {
  const { buildBundles } = await import('./build/bundles.mjs');
  await buildBundles({ release: false });
});
