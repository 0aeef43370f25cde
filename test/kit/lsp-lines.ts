import assert from 'node:assert/strict';
import type { Diagnostic, Range } from 'vscode-languageserver/node';
import type { Folder } from './disk.ts';
import type { LspClient } from './lsp.ts';

/**
 * The problems that tests of the server look for. The others come and go with the rules, whose own tests tell what they
 * find.
 */
const CODES: ReadonlySet<unknown> = new Set([
  'conflict-marker',
  'file-too-large',
  'id-duplicate',
  'id-missing',
  'points-sum',
  'reference-unknown',
  'text-encoding',
  'yaml-syntax',
]);

/** What the client shows, a line a problem, as the command line prints it: `1.1.1.md:3:9-3:11 points-sum`. */
export function problemLines(client: LspClient, folder: Folder): string[] {
  const lines = [...client.shown()].flatMap(([uri, diagnostics]) =>
    diagnostics.filter(isLookedFor).map(({ range, code }) => `${nameOf(folder, uri)}:${rangeText(range)} ${code}`),
  );
  return lines.sort();
}

/** The codes of what the client shows at a document. */
export function codesShown(client: LspClient, uri: string): readonly Diagnostic['code'][] {
  return (client.shown().get(uri) ?? []).map(({ code }) => code);
}

/** True for a problem that tests of the server look for, false for one of another rule. */
export function isLookedFor({ code }: { readonly code?: Diagnostic['code'] }): boolean {
  return CODES.has(code);
}

/** Waits until the client shows exactly these problems, sorted by their text. */
export async function untilProblems(client: LspClient, folder: Folder, expected: readonly string[]): Promise<void> {
  const wanted = [...expected].sort().join('\n');
  const arrived = client.until('the problems', () => problemLines(client, folder).join('\n') === wanted);
  await arrived.catch(() => assert.deepEqual(problemLines(client, folder), [...expected].sort()));
}

/** `3:9-3:11`: lines and columns from 1. */
export function rangeText({ start, end }: Range): string {
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
}

/** The name of a file in a folder; the URI itself for what stands elsewhere. */
function nameOf(folder: Folder, uri: string): string {
  const prefix = `${folder.uri()}/`;
  return uri.startsWith(prefix) ? decodeURIComponent(uri.slice(prefix.length)) : uri;
}
