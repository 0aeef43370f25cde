/** `npm run pictures`: makes the pictures of the README and of the walkthrough anew, in the embedded VS Code. */
import { command } from './setup/command.mjs';

await command(async () => {
  const { PICTURES, sitAlone } = await import('./testing/sit-alone.mjs');
  await sitAlone(PICTURES);
});
