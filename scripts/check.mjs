/** `npm run check` finds faults without running anything; `npm run format` (--fix) mends what it can. */
import { command } from './setup/command.mjs';

await command(async args => {
  const { checks } = await import('./build/checks.mjs');
  const { runStages } = await import('./setup/stages.mjs');
  await runStages(checks({ fix: args.includes('--fix') }));
});
