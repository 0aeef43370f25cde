/** The référentiels of one folder for agents: a server of the Model Context Protocol on standard input and output. */

import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { saidBy } from '../../../l10n/said-by.ts';
import { say } from '../../../l10n/say.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { type Output, tellBug } from '../cli/output.ts';
import { Failure } from '../cli/usage.ts';
import { type Folder, folderAt } from './folder.ts';
import type { Tool } from './tool.ts';
import { TOOLS } from './tools/registry.ts';
import { unsavedTexts } from './unsaved-texts.ts';

/** What is served, and to whom. */
export interface Served {
  /** Absolute, with slashes: nothing outside of it is read or written. */
  readonly folder: string;
  readonly allowsWrites: boolean;
  /** The socket on which an editor tells the texts that are not saved; undefined where none does. */
  readonly unsaved: string | undefined;
}

/** Begins to answer; what goes wrong by a fault of ours is told on standard error as well. */
export async function serve({ folder: root, allowsWrites, unsaved }: Served, output: Output): Promise<void> {
  const server = new McpServer(
    { name: 'referentiel', version: manifest.version },
    { jsonSchemaValidator: ASKS_NOTHING },
  );
  const folder = folderAt(root, () => unsavedTexts(unsaved));
  for (const tool of TOOLS.filter(({ writes }) => allowsWrites || !writes)) {
    const { name, title, does, input, output: shape, writes } = tool;
    const annotations = { readOnlyHint: !writes, destructiveHint: writes, openWorldHint: false };
    const description = { title: say(title), description: say(does), inputSchema: input, outputSchema: shape };
    server.registerTool(name, { ...description, annotations }, given => answered(tool, folder, given, output));
  }
  await server.connect(new StdioServerTransport());
}

/** What a person answers to questions of a server would be judged by it. */
const ASKS_NOTHING = {
  getValidator: () => {
    throw new Error('Nobody is asked anything.');
  },
};

/** What cannot be done is an answer too, which the agent reads. */
async function answered(tool: Tool, folder: Folder, given: unknown, output: Output): Promise<CallToolResult> {
  try {
    const answer = await tool.answer(folder, given);
    return { structuredContent: { ...answer }, content: [{ type: 'text', text: JSON.stringify(answer) }] };
  } catch (error) {
    if (!(error instanceof Failure)) tellBug(output, error, `${tool.name}: `);
    return { isError: true, content: [{ type: 'text', text: saidBy(error) }] };
  }
}
