import type { Workspace } from '../../index/workspace.ts';
import { FORMULA_LANGUAGE } from '../../parse/formula/language.ts';
import { type Fence, isMetadata } from '../../parse/markdown/block.ts';
import { blockDraft } from './block.ts';
import { inBlock } from './block-completions.ts';
import { type Asked, citationPlaceAt } from './citation-place.ts';
import { inComment } from './codes.ts';
import { type Draft, dialectAt, draftOf, lineStart, type UsedName } from './draft.ts';
import { draftBlockAt } from './draft-formula.ts';
import { inFormula } from './formulas.ts';
import { type BareLine, bareLineAt, lineProposals } from './line-start.ts';
import type { Completions } from './proposal.ts';
import { type CitationForm, inProse } from './prose.ts';
import { inTitle } from './titles.ts';

/** How completions are wanted. */
export interface Wanted {
  readonly asked: Asked;
  readonly form: CitationForm;
  /** What was chosen before, the very last first. */
  readonly used?: readonly UsedName[];
}

/** What may be written at an offset of a Markdown text; undefined where nothing is known of it. */
export function completionsAt(
  workspace: Workspace,
  path: string,
  text: string,
  offset: number,
  wanted: Wanted,
): Completions | undefined {
  if (text.length > LONGEST && !workspace.files.has(path)) return undefined;
  const draft = draftOf(workspace, path, text, wanted.used);
  const block = draftBlockAt(draft, offset);
  switch (block?.kind) {
    case 'fence':
      return inFence(workspace, draft, block, offset);
    case 'comment':
      return inComment(text, offset);
    case 'heading':
    case 'prose':
    case undefined:
      return inText(workspace, draft, offset, wanted);
  }
}

/** A longer text is nothing that has just been begun. */
const LONGEST = 100_000;

function inFence(workspace: Workspace, draft: Draft, fence: Fence, offset: number): Completions | undefined {
  const { content, closed, language } = fence;
  if (offset < content.start || (closed && offset >= content.end)) return undefined;
  if (language === FORMULA_LANGUAGE) return inFormula(workspace, draft, offset);
  const block = isMetadata(fence) ? blockDraft(workspace, draft, fence) : undefined;
  return block && inBlock(workspace, block, offset);
}

function inText(workspace: Workspace, draft: Draft, offset: number, { asked, form }: Wanted): Completions | undefined {
  // A comment within a paragraph is no block.
  const before = draft.text.slice(Math.max(0, offset - FARTHEST), offset);
  if (before.lastIndexOf('<!--') > before.lastIndexOf('-->')) return inComment(draft.text, offset);
  const bare = asked === 'sign' ? undefined : bareLineAt(draft.text, offset);
  if (bare) return onBareLine(workspace, draft, offset, bare, { asked, form });
  if (isAmongSigns(draft.text, offset)) return undefined;
  const title = inTitle(workspace, draft, dialectAt(workspace, draft), offset);
  // Titles cite as well, where something announces it.
  const isTitle = title !== undefined && citationPlaceAt(draft.text, offset, asked)?.isAnnounced !== true;
  return isTitle ? title : inProse(workspace, draft, offset, asked, form);
}

/** What may begin there, and the actions that the word that is begun may mean. */
function onBareLine(
  workspace: Workspace,
  draft: Draft,
  offset: number,
  { span, typed }: BareLine,
  { asked, form }: Wanted,
): Completions {
  const cited = typed === '' ? undefined : inProse(workspace, draft, offset, asked, form);
  const begun = lineProposals(workspace, draft, dialectAt(workspace, draft), offset, typed);
  return { span, proposals: [...begun, ...(cited?.proposals ?? [])], chosen: 'anew' };
}

/** True before or within the signs of a title: what is written there makes it none. */
function isAmongSigns(text: string, offset: number): boolean {
  return text[offset] === '#' && /^ {0,3}#*$/.test(text.slice(lineStart(text, offset), offset));
}

// A longer comment is a block.
const FARTHEST = 2000;
