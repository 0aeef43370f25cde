import type { Workspace } from '../../index/workspace.ts';
import { itemsOfField } from '../../parse/fields.ts';
import { skeleton } from '../../skeletons/skeleton.ts';
import { textOf } from '../../text/span.ts';
import type { BlockDraft } from './block.ts';
import { blockPlaceAt, type ValuePlace } from './block-place.ts';
import { keyProposals } from './keys.ts';
import { indicatorProposals, listedProposals, questionProposals } from './named.ts';
import { type Completions, type Proposal, spaced, wordsOf, written } from './proposal.ts';
import { qualifiedActions } from './qualified-actions.ts';
import { recentActions, recentIndicators, recentQuestions } from './recent.ts';
import { inYaml, valueProposals } from './values.ts';

/** What may be written at an offset of a block of metadata: its keys, and their values. */
export function inBlock(workspace: Workspace, block: BlockDraft, offset: number): Completions | undefined {
  const place = blockPlaceAt(block.draft.text, block.fence, offset);
  if (place === undefined) return undefined;
  if (place.kind === 'key') {
    return { span: place.span, proposals: keyProposals(block, place), chosen: 'by-letters' };
  }
  const named = namedProposals(workspace, block, place, offset);
  const proposals = named ?? valueProposals(workspace, block, place);
  return {
    span: place.span,
    proposals: spaced(withoutThose(proposals, block, place), place),
    chosen: named ? 'anew' : 'by-letters',
  };
}

/** The keys whose values name something by its id: an action, a question, an indicator, a theme, a competence. */
function namedProposals(
  workspace: Workspace,
  block: BlockDraft,
  place: ValuePlace,
  offset: number,
): readonly Proposal[] | undefined {
  const { draft, kind } = block;
  const { key, span } = place;
  const { path, text } = draft;
  const typed = text.slice(span.start, offset);
  switch (key) {
    case 'actions':
    case 'action_id':
      if (kind === 'measure') return undefined;
      return qualifiedActions(workspace, { typed, path, recent: recentActions(draft, offset) });
    case 'origine':
      return kind === 'measure' ? originProposals(workspace, block, place, offset) : undefined;
    case 'indicateurs':
      return indicatorProposals(workspace, { typed, recent: recentIndicators(draft, offset) });
    case 'questions':
      return questionProposals(workspace, path, { typed, recent: recentQuestions(draft, offset) });
    case 'parent':
    case 'parents':
      return kind === 'indicator' ? indicatorProposals(workspace, { typed }) : undefined;
    default:
      return kind === 'question'
        ? listedProposals(workspace, path, key, { typed, textOf: ({ id }) => written(inYaml(id, place.quote)) })
        : undefined;
  }
}

/** The weights that an origin may have behind its id, as authors write them: in decimals with a comma. */
const WEIGHTS: readonly string[] = ['(0,5)', '(0,25)', '(0,33)', '(0,66)'];

/** Actions of other référentiels; behind one, its weight. */
function originProposals(
  workspace: Workspace,
  { draft, referential, entry }: BlockDraft,
  { span }: ValuePlace,
  offset: number,
): readonly Proposal[] {
  const typed = draft.text.slice(span.start, offset);
  const weighted = /^(\S+_\d\S*[ \t]+)[(\d,]*$/.exec(typed)?.[1];
  if (weighted !== undefined) {
    return wordsOf('value', WEIGHTS).map(one => ({ ...one, text: skeleton`${weighted}${one.label}` }));
  }
  const actions = qualifiedActions(workspace, {
    typed,
    path: draft.path,
    recent: recentActions(draft, offset),
    among: meant => meant.referential !== referential,
  });
  const others = entry
    ? itemsOfField(entry, 'origine').filter(({ span: at }) => at.end <= span.start || span.end <= at.start)
    : [];
  const isNew = others.length === 0 && NEW_ACTION.toLowerCase().startsWith(typed.toLowerCase());
  return isNew ? [...actions, ...wordsOf('value', [NEW_ACTION])] : actions;
}

/** What says that an action continues none: beside it, the platform reads no origin. */
const NEW_ACTION = 'Nouvelle action';

/** Those that are not in the list yet. */
function withoutThose(
  proposals: readonly Proposal[],
  { draft, fence }: BlockDraft,
  place: ValuePlace,
): readonly Proposal[] {
  if (!place.isItem) return proposals;
  const { content } = fence;
  const before = textOf(draft.text, { start: content.start, end: place.span.start });
  const behind = textOf(draft.text, { start: place.span.end, end: content.end });
  const written = new Set(`${before}\n${behind}`.split(/[\s,[\]"']+/));
  return proposals.filter(({ label }) => !written.has(label));
}
