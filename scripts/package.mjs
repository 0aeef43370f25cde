/** `npm run package`: referentiel.vsix for VS Code, referentiel.tgz for npm. */
import { command } from './setup/command.mjs';

await command(async () => {
  const { makePackage } = await import('./build/package.mjs');
  const { makeNpmPackage } = await import('./build/npm-package.mjs');
  await makePackage();
  await makeNpmPackage();
});
