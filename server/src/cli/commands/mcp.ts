import { mcpArguments } from '../mcp/arguments.ts';
import type { Output } from '../output.ts';
import { EXIT } from '../usage.ts';

/** `mcp [DIR]`: answers until standard input ends. */
export async function mcp(args: readonly string[], output: Output): Promise<number> {
  const asked = await mcpArguments(args);
  // Loaded only here: a check should not pay for the protocol.
  const { serve } = await import('../../mcp/main.ts');
  await serve(asked, output);
  return EXIT.fine;
}
