import type { DocumentFormattingParams, DocumentRangeFormattingParams } from 'vscode-languageserver';
import { formattingOf } from '../../core/features/formatting.ts';
import { formulaFormattingOf } from '../../core/features/formula/formatting.ts';
import { fileNameOf, type Workspace } from '../../core/index/workspace.ts';
import { overlaps } from '../../core/text/span.ts';
import { sayUnformatted } from '../../words/formatting.ts';
import { spanIn } from '../proto/from-proto.ts';
import { toRange } from '../proto/to-proto.ts';
import { pathOf } from '../proto/uris.ts';
import type { TextEdit } from '../wire/values.ts';

/**
 * The edits that lay out a document, or a range of it; null where it is none of ours, and where it cannot be laid out, which
 * `tell` says.
 */
export function formatting(
  workspace: Workspace,
  params: DocumentFormattingParams | DocumentRangeFormattingParams,
  tell: (reason: string) => void,
): TextEdit[] | null {
  const path = pathOf(params.textDocument.uri);
  const file = workspace.files.get(path);
  if (file === undefined) return null;
  const within = 'range' in params ? spanIn(file.lines, params.range) : undefined;
  const result = formattingOf(file, within);
  if ('edits' in result) {
    const { edits } = result;
    // What ends its lines is laid out first: a formula waits for the next time.
    const formulas = formulaFormattingOf(workspace, file, within).filter(
      formula => !edits.some(edit => overlaps(edit.span, formula.span)),
    );
    return [...edits, ...formulas].map(({ span, text }) => ({ range: toRange(file.lines, span), newText: text }));
  }
  tell(sayUnformatted(fileNameOf(path), result.unformatted));
  return null;
}
