import { distance, prefixesOf, referentialNamed } from '../../index/prefixes.ts';
import type { Workspace } from '../../index/workspace.ts';
import { OLDER_REFERENTIALS } from '../../model/platform-referentials.ts';
import type { Referential } from '../../model/referential.ts';

/** A référentiel by the slug that names it in the file at hand. */
export interface Meant {
  readonly prefix: string;
  readonly referential: Referential;
}

/**
 * The référentiels whose actions a file may well name, of those that may be meant there: those that it names already, in the
 * order given, else the nearest to it; then the older ones of the platform, which others continue.
 */
export function referentialsMeant(
  workspace: Workspace,
  path: string,
  named: readonly string[],
  among: (meant: Meant) => boolean,
): readonly Meant[] {
  const bySlug = (slugs: readonly string[]): readonly Meant[] =>
    slugs.flatMap(slug => meantBy(workspace, slug, path) ?? []).filter(among);
  const first = bySlug([...new Set(named)]);
  const nearest = first.length > 0 ? undefined : nearestTo(bySlugs(workspace).filter(among), path);
  const own = nearest ? [nearest] : first;
  const older = bySlug(OLDER_REFERENTIALS).filter(one =>
    own.every(({ referential }) => referential !== one.referential),
  );
  return [...own, ...older];
}

/** The référentiel that a slug means in a file. */
export function meantBy(workspace: Workspace, prefix: string, path: string): Meant | undefined {
  const referential = referentialNamed(workspace, prefix, path);
  return referential && { prefix, referential };
}

/** All référentiels that have a slug, in the order of their folders. */
export function bySlugs({ referentials }: Workspace): readonly Meant[] {
  return referentials.flatMap(referential =>
    prefixesOf(referential)
      .slice(0, 1)
      .map(prefix => ({ prefix, referential })),
  );
}

function nearestTo([first, ...others]: readonly Meant[], path: string): Meant | undefined {
  const away = ({ referential }: Meant): number => distance(referential.folder, path);
  return others.reduce((a, b) => (a && away(b) < away(a) ? b : a), first);
}
