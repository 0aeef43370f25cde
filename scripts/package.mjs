/** `npm run package`: referentiel.vsix. */
import { command } from './setup/command.mjs';

await command(async () => {
  const { makePackage } = await import('./build/package.mjs');
  await makePackage();
});
