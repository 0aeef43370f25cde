import { declarationAt, referentialMeant } from '../../index/references.ts';
import type { Workspace } from '../../index/workspace.ts';
import { qualifiedId } from '../../model/id.ts';
import type { Action } from '../../model/referential.ts';
import type { SourceFile } from '../../model/source.ts';
import { type Skeleton, skeleton } from '../../skeletons/skeleton.ts';
import { actionProposals } from './actions.ts';
import { type Asked, type CitationPlace, citationPlaceAt } from './citation-place.ts';
import type { Draft } from './draft.ts';
import { type Completions, type Proposal, written } from './proposal.ts';
import { qualifiedActions } from './qualified-actions.ts';
import { queryOf } from './query.ts';
import { recentActions, recentCitations } from './recent.ts';

/** How authors want an action cited: by its id, or with its title behind it. */
export type CitationForm = 'id' | 'id-and-title';

/** The actions that prose may cite at an offset, by the beginning of an id or by words of a title. */
export function inProse(
  workspace: Workspace,
  draft: Draft,
  offset: number,
  asked: Asked,
  form: CitationForm,
): Completions | undefined {
  const place = draft.kind === 'none' ? undefined : citationPlaceAt(draft.text, offset, asked);
  if (place === undefined) return undefined;
  const proposals = cited(workspace, draft, place, asked, form);
  const shown = asked === 'asked' ? proposals : orEnded(workspace, draft, place, proposals);
  return { span: place.span, proposals: shown, chosen: 'anew' };
}

/**
 * What is proposed by itself behind an id and a dot, with which a sentence may have ended: what was typed comes first, so that who
 * goes on in the next line puts nothing else in its place.
 */
function orEnded(
  workspace: Workspace,
  { file }: Draft,
  { typed, span }: CitationPlace,
  proposals: readonly Proposal[],
): readonly Proposal[] {
  const name = /^(.*\d)\.$/.exec(typed)?.[1];
  if (file === undefined || name === undefined) return proposals;
  const { prefix, id } = qualifiedId(name) ?? { prefix: undefined, id: name };
  const referential = referentialMeant(workspace, file, { prefix, span });
  const action = referential?.actions.get(id);
  if (referential === undefined || action === undefined) return proposals;
  const { kind, title } = action;
  const about = { kind: 'action', folder: referential.folder, id } as const;
  return [{ kind, label: typed, title, text: written(typed), about }, ...proposals];
}

function cited(
  workspace: Workspace,
  draft: Draft,
  { typed, isAnnounced, span }: CitationPlace,
  asked: Asked,
  form: CitationForm,
): readonly Proposal[] {
  const { path, file } = draft;
  const textOf = (id: string, action: Action): Skeleton =>
    skeleton`${form === 'id' ? id : withTitle(id, action.title)}`;
  const isLoose = asked === 'asked' || !isAnnounced;
  const referential = file && referentialMeant(workspace, file, { prefix: undefined, span });
  if (file === undefined || referential === undefined || /^[a-z][a-z0-9]*_/.test(typed)) {
    return qualifiedActions(workspace, { typed, path, recent: recentActions(draft, span.start), textOf, isLoose });
  }
  const near = nearIn(file, span.start);
  return actionProposals(referential, {
    query: queryOf(typed),
    ...(near !== undefined && { near }),
    recent: recentCitations(draft, span.start),
    textOf,
    isLoose,
  });
}

/** The action in whose text an offset stands; around the measures, the one that was named last before it. */
function nearIn(file: SourceFile, offset: number): string | undefined {
  if (file.kind === 'measure') return declarationAt(file, offset)?.id;
  return file.keyReferences.findLast(({ span }) => span.end < offset)?.id;
}

/** An id with its title, as authors write both: `6.1.1 : Développer les réseaux`. */
function withTitle(id: string, title: string): string {
  return title.trim() === '' ? id : `${id} : ${title.replace(/\s+/gu, ' ').trim()}`;
}
