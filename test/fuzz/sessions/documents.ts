import type { LspClient } from '../../kit/lsp.ts';
import { hoverAt } from '../../kit/lsp-requests.ts';
import { kindOfText } from './kind-of-text.ts';

/** A document that the client has open. */
export interface OpenText {
  readonly languageId: string;
  readonly text: string;
  /** The last text that says by itself what kind of file it is: one that is half typed stays what it was. */
  readonly clear: string;
}

/** The documents that a client has open, the one opened or changed last at the end: it may be the scenario in use. */
export interface OpenTexts {
  readonly all: ReadonlyMap<string, OpenText>;
  readonly open: (uri: string, languageId: string, text: string) => void;
  readonly change: (uri: string, text: string, whole: boolean) => Promise<void>;
  readonly close: (uri: string) => void;
}

export function openTexts(client: LspClient): OpenTexts {
  const all = new Map<string, OpenText>();
  return {
    all,
    open(uri, languageId, text) {
      all.set(uri, { languageId, text, clear: text });
      client.open(uri, text, languageId);
    },
    async change(uri, text, whole) {
      const before = all.get(uri);
      if (before === undefined || before.text === text) return;
      const kind = kindOfText(uri, text);
      all.delete(uri);
      all.set(uri, { ...before, text, clear: kind === undefined ? before.clear : text });
      client.change(uri, whole ? text : difference(before.text, text));
      // Of edits in one burst only the last text is read: where the kind becomes another, it is to be read in between.
      if (kind !== undefined && kind !== kindOfText(uri, before.clear)) await hoverAt(client, uri, [1, 1]);
    },
    close(uri) {
      if (all.delete(uri)) client.close(uri);
    },
  };
}

/** Opens the same documents in a client that has none, with what is known of them. */
export function reopen(client: LspClient, texts: ReadonlyMap<string, OpenText>): void {
  for (const [uri, { languageId, text, clear }] of texts) {
    client.open(uri, clear, languageId);
    if (text !== clear) client.change(uri, text);
  }
}

/** The one edit between two texts. */
function difference(before: string, after: string) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  // No position stands between CR and LF.
  if (before[start - 1] === '\r') start--;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  if (before.at(-end) === '\n' && end > 0) end--;
  const range = { start: positionOf(before, start), end: positionOf(before, before.length - end) };
  return { range, text: after.slice(start, after.length - end) };
}

function positionOf(text: string, offset: number): { readonly line: number; readonly character: number } {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
