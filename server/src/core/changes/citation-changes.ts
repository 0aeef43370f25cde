import { type Reference, referencesIn } from '../index/references.ts';
import type { Workspace } from '../index/workspace.ts';
import { qualifiedName } from '../model/id.ts';
import type { Place } from '../model/problem.ts';
import type { Referential } from '../model/referential.ts';
import type { SourceFile } from '../model/source.ts';
import type { Both } from './both.ts';
import type { Draft } from './change-of.ts';
import { actionSubject } from './lineage.ts';
import type { ReferentialPair, Versions } from './versions.ts';

type CitationKind = 'citation-gained' | 'citation-lost' | 'citation-broken' | 'citation-mended';

/** What the texts of the actions of a référentiel cite and did not, or cited and do not any more, or what leads nowhere now; each action that is cited once. */
export function citationChanges(pair: ReferentialPair, versions: Versions): readonly Draft[] {
  const touched = touchedFiles(pair, versions);
  const old = citedIn(versions.before.workspace, touched.before);
  const now = citedIn(versions.after.workspace, touched.after);
  return pair.same.pairs.flatMap(([{ id: was }, { id }]) => {
    const joined = (pair.same.merges.get(id) ?? []).filter(one => one !== was);
    const before = [was, ...joined].flatMap(one => old.get(one) ?? []);
    const draft = (kind: CitationKind, to: string, places: Pick<Draft, 'before' | 'after'>): Draft => {
      return {
        referential: pair.after.name,
        subject: actionSubject(pair.after, id),
        what: { kind, to },
        reason: 'text',
        ...places,
      };
    };
    return compared(before, now.get(id) ?? [], versions.nameAfter).map(({ kind, to, ...places }) =>
      draft(kind, unqualified(to, pair), places),
    );
  });
}

/** The files whose citations may be others: where every action has the id that it had, those that somebody touched. */
function touchedFiles({ before, after }: ReferentialPair, { pairs }: Versions): Both<readonly SourceFile[]> {
  const isUnmoved = pairs.every(({ same }) => same.isUnmoved);
  const touched = (own: Referential, other: Referential) =>
    [...own.files.values()].filter(file => !isUnmoved || other.files.get(file.path) !== file);
  return { before: touched(before, after), after: touched(after, before) };
}

/** A citation by the qualified name of what it means. */
interface Cited {
  readonly to: string;
  readonly leads: boolean;
  readonly place: Place;
}

/** What the texts of actions cite, by the id of the action in whose text it stands; each action that is cited once. */
function citedIn(workspace: Workspace, files: readonly SourceFile[]): ReadonlyMap<string, readonly Cited[]> {
  const found = new Map<string, Map<string, Cited>>();
  for (const file of files) {
    for (const reference of referencesIn(workspace, file)) {
      if (reference.kind !== 'prose') continue;
      const own = found.get(reference.from) ?? new Map<string, Cited>();
      const cited = citedBy(reference);
      if (!own.has(cited.to)) own.set(cited.to, cited);
      found.set(reference.from, own);
    }
  }
  return new Map(Array.from(found, ([id, own]) => [id, [...own.values()]]));
}

function citedBy({ referential, to, target, file, span }: Reference): Cited {
  // A référentiel without a name is told by its folder: two of them are not one.
  const prefix = referential.name ?? referential.folder;
  return { to: qualifiedName(prefix, to), leads: target !== undefined, place: { file: file.path, span } };
}

interface Compared {
  readonly kind: CitationKind;
  readonly to: string;
  readonly before?: Place | undefined;
  readonly after?: Place | undefined;
}

function compared(
  before: readonly Cited[],
  after: readonly Cited[],
  nameAfter: (name: string) => string,
): readonly Compared[] {
  const now = new Map(after.map(one => [one.to, one]));
  const told = new Set<string>();
  const changes: Compared[] = [];
  for (const old of before) {
    const to = old.leads ? nameAfter(old.to) : old.to;
    const same = now.get(to);
    // Who writes what he wrote, though it leads elsewhere or nowhere now.
    const left = same ?? now.get(old.to);
    if (left) told.add(left.to);
    const places = { before: old.place, after: left?.place };
    if (left === undefined) changes.push({ kind: 'citation-lost', to, ...places });
    else if (old.leads && !left.leads) changes.push({ kind: 'citation-broken', to: left.to, ...places });
    else if (!old.leads && left.leads) changes.push({ kind: 'citation-mended', to: left.to, ...places });
    else if (same === undefined) {
      changes.push({ kind: 'citation-lost', to, ...places }, { kind: 'citation-gained', to: left.to, ...places });
    }
  }
  const gained = after.filter(({ to }) => !told.has(to));
  return [...changes, ...gained.map(({ to, place }): Compared => ({ kind: 'citation-gained', to, after: place }))];
}

/** Within a référentiel ids stand alone. */
function unqualified(to: string, { after }: ReferentialPair): string {
  const prefix = `${after.name ?? after.folder}_`;
  return to.startsWith(prefix) ? to.slice(prefix.length) : to;
}
