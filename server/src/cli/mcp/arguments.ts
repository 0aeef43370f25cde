import { folderOf } from '../places.ts';
import { type CommandSpec, parsedArguments } from '../usage.ts';

export const MCP = {
  name: 'mcp',
  operands: '[DIR]',
  does: 'Answers agents and scripts about the référentiels below DIR, by the Model Context Protocol on standard input and output.',
  options: {
    'allow-writes': { type: 'boolean', does: 'Lets them change files as well: format, fix, rename.' },
    unsaved: {
      type: 'string',
      value: 'SOCKET',
      does: 'Where an editor tells the texts that are not saved: a socket or a pipe.',
    },
  },
  notes: ['Without DIR, the current folder. Nothing outside of it is read or written.'],
} as const satisfies CommandSpec;

/** What `mcp` is asked for. */
export interface McpArguments {
  /** Absolute. */
  readonly folder: string;
  readonly allowsWrites: boolean;
  /** Undefined where no editor tells anything. */
  readonly unsaved: string | undefined;
}

/** Reads the arguments of `mcp`. @throws Failure for what is not in its help */
export async function mcpArguments(args: readonly string[]): Promise<McpArguments> {
  const { values, positionals } = parsedArguments(args, MCP.options);
  const folder = await folderOf(positionals.length === 0 ? ['.'] : positionals);
  return { folder, allowsWrites: values['allow-writes'] ?? false, unsaved: values.unsaved };
}
