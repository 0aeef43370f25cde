import type { Workspace } from '../../index/workspace.ts';
import type { Entry } from '../../model/source.ts';
import { FORMULA_LANGUAGE } from '../../parse/formula/language.ts';
import type { MarkdownBlock } from '../../parse/markdown/block.ts';
import type { Span } from '../../text/span.ts';
import { type FormulaLanguage, formulaLanguageAt } from '../formula/language.ts';
import { type Draft, entriesAround } from './draft.ts';

/** A formula that is being written. */
export interface DraftFormula {
  readonly content: Span;
  readonly language: FormulaLanguage;
  /** The innermost entry in which it stands; undefined above all titles. */
  readonly entry: Entry | undefined;
}

/** The formula in which an offset of a text stands, whether it can be read or not; undefined elsewhere. */
export function draftFormulaAt(workspace: Workspace, draft: Draft, offset: number): DraftFormula | undefined {
  const block = draftBlockAt(draft, offset);
  if (block?.kind !== 'fence' || block.language !== FORMULA_LANGUAGE) return undefined;
  const { content, closed } = block;
  if (offset < content.start || (closed && offset >= content.end)) return undefined;
  const around = entriesAround(draft, offset);
  const [root, entry] = [around[0], around.at(-1)];
  const { kind, path } = draft;
  return { content, entry, language: formulaLanguageAt(workspace, { kind, path, root, entry }, offset) };
}

/** The block in which an offset stands; of code, its content alone. */
export function draftBlockAt({ blocks, text }: Draft, offset: number): MarkdownBlock | undefined {
  const block = blocks.findLast(({ span }) => span.start <= offset);
  if (block === undefined || offset <= block.span.end) return block;
  // What nobody closed goes on to its end, the last line included.
  const isOpen = block.kind === 'fence' && !block.closed;
  return isOpen && text.slice(block.span.end, offset).trim() === '' ? block : undefined;
}
