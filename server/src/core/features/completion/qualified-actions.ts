import type { Workspace } from '../../index/workspace.ts';
import type { Action } from '../../model/referential.ts';
import { type Skeleton, skeleton } from '../../skeletons/skeleton.ts';
import { actionProposals } from './actions.ts';
import type { Proposal } from './proposal.ts';
import { queryOf } from './query.ts';
import { bySlugs, type Meant, meantBy, referentialsMeant } from './referentials-meant.ts';

/** How actions are named with the slug of their référentiel. */
export interface QualifiedChoice {
  /** `cae_1.2`, the beginning of a slug, or words of a title. */
  readonly typed: string;
  /** The file that names them. */
  readonly path: string;
  /** The qualified ids that it named last, the very last first. */
  readonly recent: readonly string[];
  readonly accepts?: (action: Action, meant: Meant) => boolean;
  /** Which référentiels; any where it does not say. */
  readonly among?: (meant: Meant) => boolean;
  readonly textOf?: (id: string, action: Action) => Skeleton;
  readonly isLoose?: boolean;
  readonly goesOn?: boolean;
}

/** The actions that are meant, of the référentiels that the file may well name; and the slugs of the others. */
export function qualifiedActions(workspace: Workspace, choice: QualifiedChoice): readonly Proposal[] {
  const { typed, path, among = () => true } = choice;
  const [, slug, rest = ''] = /^([a-z][a-z0-9_-]*?)_(\d.*)?$/is.exec(typed) ?? [];
  if (slug !== undefined) {
    // Published sheets write `Cae_1.2` as well.
    const meant = meantBy(workspace, slug.toLowerCase(), path);
    return meant && among(meant) ? actionsOf(meant, rest, choice) : [];
  }
  const named = [...choice.recent.map(slugBefore), ...slugsNamedIn(workspace, path)];
  const meant = referentialsMeant(workspace, path, named, among);
  const others = bySlugs(workspace).filter(
    one =>
      one.prefix.startsWith(typed.toLowerCase()) && meant.every(({ prefix }) => prefix !== one.prefix) && among(one),
  );
  const slugs = new Set(others.map(({ prefix }) => prefix));
  return [...meant.flatMap(one => actionsOf(one, wordsTyped(typed, one), choice)), ...[...slugs].map(slugProposal)];
}

function slugBefore(id: string): string {
  return id.slice(0, id.lastIndexOf('_'));
}

/** The slugs that a file names anywhere. */
function slugsNamedIn({ files }: Workspace, path: string): readonly string[] {
  return files.get(path)?.keyReferences.map(({ prefix }) => prefix) ?? [];
}

/** What was typed as words of a title; nothing where it begins the slug itself. */
function wordsTyped(typed: string, { prefix }: Meant): string {
  return prefix.startsWith(typed.toLowerCase()) ? '' : typed;
}

function actionsOf(meant: Meant, typed: string, choice: QualifiedChoice): readonly Proposal[] {
  const { prefix, referential } = meant;
  const { accepts = () => true, textOf, isLoose, goesOn, recent } = choice;
  const own = recent.flatMap(id => (id.startsWith(`${prefix}_`) ? [id.slice(prefix.length + 1)] : []));
  return actionProposals(referential, {
    query: queryOf(typed),
    prefix,
    recent: own,
    ...(own[0] !== undefined && { near: own[0] }),
    accepts: action => action.id !== '' && accepts(action, meant),
    ...(textOf && { textOf }),
    ...(isLoose !== undefined && { isLoose }),
    ...(goesOn !== undefined && { goesOn }),
  });
}

function slugProposal(slug: string): Proposal {
  return { kind: 'referential', label: `${slug}_`, title: '', text: skeleton`${slug}_`, goesOn: true };
}
