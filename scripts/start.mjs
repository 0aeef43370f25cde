/** `npm start`: VS Code with the extension on referentiel/; the desktop one, or with `-- --embedded` never that one. */
import { command } from './setup/command.mjs';

await command(async args => {
  const { desktopVsCode, openDesktop, openEmbedded } = await import('./vscode/open.mjs');
  const code = args.includes('--embedded') ? undefined : desktopVsCode();
  await (code === undefined ? openEmbedded() : openDesktop(code));
});
