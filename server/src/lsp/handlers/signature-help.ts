import type { MarkupKind, Position, SignatureHelp } from 'vscode-languageserver';
import { signatureAt } from '../../core/features/signature-help.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { lineIndex } from '../../core/text/line-index.ts';
import { MARKUPS } from '../../words/markup.ts';
import { saySignature } from '../../words/signature-help.ts';
import { offsetIn } from '../proto/from-proto.ts';

/** What the function takes in whose parentheses a position of a text stands; null elsewhere. */
export function signatureHelp(
  workspace: Workspace,
  path: string,
  text: string,
  position: Position,
  kind: MarkupKind,
): SignatureHelp | null {
  const signature = signatureAt(workspace, path, text, offsetIn(lineIndex(text), position));
  if (signature === undefined) return null;
  const { label, gives, parameters } = saySignature(signature, MARKUPS[kind]);
  return {
    signatures: [
      {
        label,
        documentation: gives,
        parameters: parameters.map(({ label: name, documentation }) => ({
          label: name,
          documentation: { kind, value: documentation },
        })),
      },
    ],
    activeSignature: 0,
    activeParameter: signature.active,
  };
}
