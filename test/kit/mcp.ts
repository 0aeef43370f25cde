import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** An agent of a test. */
export interface Agent {
  /** The names of the tools that it is offered. */
  readonly tools: readonly string[];
  /** What a tool answers, held to its schema. @throws Error where the tool refuses, with its message */
  // biome-ignore lint/suspicious/noExplicitAny: each test reads what it expects.
  readonly ask: (tool: string, asked?: Readonly<Record<string, unknown>>) => Promise<any>;
}

/** Starts `mcp` with some words, in English, and does something as its client. */
export async function withAgent(words: readonly string[], work: (agent: Agent) => Promise<void>): Promise<void> {
  const env = { ...process.env, LC_ALL: 'C' } as Record<string, string>;
  const transport = new StdioClientTransport({ command: process.execPath, args: [CLI, 'mcp', ...words], env });
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  try {
    const { tools } = await client.listTools();
    await work({
      tools: tools.map(({ name }) => name),
      async ask(tool, asked = {}) {
        const { isError, structuredContent, content } = await client.callTool({ name: tool, arguments: { ...asked } });
        if (isError) throw new Error(Array.isArray(content) ? String(content[0]?.text) : 'an error without words');
        return structuredContent;
      },
    });
  } finally {
    await client.close();
  }
}
