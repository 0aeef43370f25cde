import type { Range, SemanticTokens, SemanticTokensLegend, SemanticTokensParams } from 'vscode-languageserver';
import { type SemanticToken, semanticTokensIn } from '../../core/features/semantic-tokens.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { span } from '../../core/text/span.ts';
import { spanIn } from '../proto/from-proto.ts';
import { toRange } from '../proto/to-proto.ts';
import { pathOf } from '../proto/uris.ts';
import { SemanticTokensBuilder } from '../wire/values.ts';

/** What the tokens are to an editor: kinds that every theme has a colour for. */
export const LEGEND: SemanticTokensLegend = {
  tokenTypes: ['type', 'number', 'enumMember', 'variable', 'keyword', 'function'],
  tokenModifiers: ['declaration'],
};

const TYPES: Readonly<Record<SemanticToken['type'], string>> = {
  id: 'type',
  weight: 'number',
  category: 'enumMember',
  name: 'variable',
  keyword: 'keyword',
  function: 'function',
  value: 'enumMember',
  number: 'number',
};

/** What a document without tokens is answered. */
export const NO_TOKENS: SemanticTokens = { data: [] };

/** A document, or a part of it. */
interface TokensParams extends SemanticTokensParams {
  readonly range?: Range;
}

/** The tokens of a document; none in one that is none of ours. */
export function semanticTokens(workspace: Workspace, { textDocument: { uri }, range }: TokensParams): SemanticTokens {
  const file = workspace.files.get(pathOf(uri));
  if (file === undefined) return NO_TOKENS;
  const { lines, text } = file;
  const within = range ? spanIn(lines, range) : span(0, text.length);
  const builder = new SemanticTokensBuilder();
  for (const token of semanticTokensIn(workspace, file, within)) {
    const { start, end } = toRange(lines, token.span);
    // Few editors take a token of several lines.
    if (start.line !== end.line) continue;
    const type = LEGEND.tokenTypes.indexOf(TYPES[token.type]);
    builder.push(start.line, start.character, end.character - start.character, type, Number(token.declares));
  }
  return builder.build();
}
