import assert from 'node:assert/strict';
import { preview } from '../../server/src/lsp/handlers/preview.ts';
import { uriOf } from '../../server/src/lsp/proto/uris.ts';
import type { PreviewAnswer, PreviewName } from '../../server/src/protocol/preview.ts';
import { openFixture } from './workspace.ts';

/** What is shown of the first file of a fixture, a line a block, a key, a citation, a formula; null: nothing is. */
export function checkPreview(fixture: string, expected: readonly string[] | null): void {
  const { fixture: parsed, workspace } = openFixture(fixture);
  const [path = ''] = parsed.files.keys();
  const answer = preview(workspace, { textDocument: { uri: uriOf(path) } });
  assert.deepEqual(answer && previewLines(answer), expected);
}

/** Lines count from 0. */
function previewLines({ blocks, citations, formulas }: PreviewAnswer): readonly string[] {
  return [
    ...blocks.flatMap(({ line, titleLine, facts, rows }) => [
      `block ${titleLine}-${line}: ${facts.map(({ kind, text }) => `${kind} ${text}`).join(' | ')}`,
      ...rows.map(({ label, items }) => `  ${label}: ${items.map(nameText).join(', ')}`),
    ]),
    ...citations.map(cited => `citation ${cited.line}: ${nameText(cited)} ${cited.beside}`.trimEnd()),
    ...formulas.map(({ line, parts }) => {
      const words = parts.filter(({ type }) => type !== 'text').map(part => `${part.type} ${nameText(part)}`);
      return `formula ${line}: ${words.join(' | ')}`;
    }),
  ];
}

function nameText({ text, title, more, href }: PreviewName): string {
  const named = [title, more || null, href].filter(part => part !== null);
  return named.length === 0 ? text : `${text} (${named.join('; ')})`;
}
