import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { suppressionsIn } from '../../core/analysis/suppressions.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { RulePageOf } from '../rule-pages.ts';
import { toRange } from '../to-proto.ts';
import { pathOf } from '../uris.ts';

/** From each rule that a comment silences to its page. Addresses and paths are links of the editor's own, ids lead by their definition. */
export function documentLinks(
  { files }: Workspace,
  { textDocument }: DocumentLinkParams,
  pageOf: RulePageOf,
): DocumentLink[] | null {
  const file = files.get(pathOf(textDocument.uri));
  if (file === undefined) return null;
  return suppressionsIn(file).flatMap(({ code, span }) => {
    const target = pageOf(code);
    return target === undefined ? [] : [{ range: toRange(file.lines, span), target }];
  });
}
