import type { Output } from '../output.ts';
import { type CommandSpec, EXIT, UsageError } from '../usage.ts';

export const LSP = {
  name: 'lsp',
  operands: '--stdio',
  does: 'Runs the language server, for any editor.',
  options: {},
  notes: [],
} as const satisfies CommandSpec;

/** `lsp --stdio`: the language server; it ends the process when the client is gone. */
export async function serve(args: readonly string[], _: Output, keep: () => Promise<void>): Promise<number> {
  if (!args.some(word => /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/.test(word))) {
    throw new UsageError('Say how the client is reached: lsp --stdio.');
  }
  // Loaded only here: a check should not pay for the protocol.
  const { main } = await import('../../lsp/main.ts');
  await main(keep);
  return EXIT.fine;
}
