/**
 * Hovers of the server as they are shown. Links to files that stand on no disk: VS Code shows their words alone, unless a command
 * opens them.
 */
import * as vscode from 'vscode';
import type { HoverMiddleware } from 'vscode-languageclient';

const OPEN = 'vscode.open';

/** Has hovers lead to places in workspace folders of these schemes as well, and calls `onHover` where there is something to show. */
export function shownHovers(schemes: readonly string[], onHover: () => void): HoverMiddleware {
  const target = new RegExp(String.raw`\]\(<((?:${schemes.map(escaped).join('|')}):[^<>\s]+)>\)`, 'g');
  return {
    provideHover: async (document, position, token, next) => {
      const hover = await next(document, position, token);
      if (!hover) return hover;
      onHover();
      if (schemes.length === 0) return hover;
      return new vscode.Hover(
        hover.contents.map(content => followed(content, target)),
        hover.range,
      );
    },
  };
}

/** What files say is escaped by the server: no link of theirs is among these. */
function followed(
  content: vscode.MarkdownString | vscode.MarkedString,
  target: RegExp,
): vscode.MarkdownString | vscode.MarkedString {
  if (!(content instanceof vscode.MarkdownString)) return content;
  const value = content.value.replaceAll(target, (_, uri: string) => `](<command:${OPEN}?${asArgument(uri)}>)`);
  const following = new vscode.MarkdownString(value);
  // A command that opens runs nothing, and no other one does.
  following.isTrusted = { enabledCommands: [OPEN] };
  return following;
}

function asArgument(uri: string): string {
  // As an object: a text is taken for an address of the web.
  return encodeURIComponent(JSON.stringify([vscode.Uri.parse(uri, true)]));
}

function escaped(scheme: string): string {
  return scheme.replaceAll(/[.+-]/g, String.raw`\$&`);
}
