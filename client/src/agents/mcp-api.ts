/** The part of the API of VS Code by which an extension offers servers to agents, which is younger than the oldest VS Code we run in. */
import * as vscode from 'vscode';

/** A program that serves agents on its standard input and output. */
export interface AgentServer {
  readonly label: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Another one makes VS Code ask again what the server can do. */
  readonly version: string;
}

/** Offers servers to agents: those that `servers` gives, asked again at each change. Does nothing where VS Code knows no agents. */
export function registerAgentServers(
  id: string,
  changed: vscode.Event<void>,
  servers: () => Promise<readonly AgentServer[]>,
): vscode.Disposable {
  const { lm, McpStdioServerDefinition: Definition } = vscode as unknown as Partial<YoungerApi>;
  if (lm?.registerMcpServerDefinitionProvider === undefined || Definition === undefined)
    return vscode.Disposable.from();
  return lm.registerMcpServerDefinitionProvider(id, {
    onDidChangeMcpServerDefinitions: changed,
    provideMcpServerDefinitions: async () =>
      (await servers()).map(
        ({ label, command, args, env, version }) => new Definition(label, command, [...args], { ...env }, version),
      ),
  });
}

/** Since VS Code 1.101. */
interface YoungerApi {
  readonly lm: {
    readonly registerMcpServerDefinitionProvider?: (id: string, provider: Provider) => vscode.Disposable;
  };
  readonly McpStdioServerDefinition: new (
    label: string,
    command: string,
    args: string[],
    env: Record<string, string>,
    version: string,
  ) => object;
}

interface Provider {
  readonly onDidChangeMcpServerDefinitions: vscode.Event<void>;
  readonly provideMcpServerDefinitions: () => Promise<readonly object[]>;
}
