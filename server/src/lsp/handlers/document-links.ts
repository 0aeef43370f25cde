import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { suppressionsIn } from '../../core/analysis/suppressions.ts';
import { type Reference, referencesIn } from '../../core/index/references.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { positionAt } from '../../core/text/line-index.ts';
import type { RulePageOf } from '../proto/rule-pages.ts';
import { toRange } from '../proto/to-proto.ts';
import { pathOf, uriOf } from '../proto/uris.ts';

/**
 * From each id that names an action to the line of its title, and from each rule that a comment silences to its page. Addresses
 * and paths are links of the editor's own.
 */
export function documentLinks(
  workspace: Workspace,
  { textDocument }: DocumentLinkParams,
  pageOf: RulePageOf,
): DocumentLink[] | null {
  const file = workspace.files.get(pathOf(textDocument.uri));
  if (file === undefined) return null;
  const rules = suppressionsIn(file).flatMap(({ code, span }) => {
    const target = pageOf(code);
    return target === undefined ? [] : [{ range: toRange(file.lines, span), target }];
  });
  return [...rules, ...referencesIn(workspace, file).flatMap(toActionLink)];
}

// Editors take the fragment of an address of a file for a line.
function toActionLink({ file, span, referential, target }: Reference): DocumentLink[] {
  const source = target && referential.sources.get(target.id);
  if (source === undefined) return [];
  const { line } = positionAt(source.file.lines, source.declaration.entry.titleSpan.start);
  return [{ range: toRange(file.lines, span), target: `${uriOf(source.file.path)}#L${line + 1}` }];
}
