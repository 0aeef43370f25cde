import { referencesIn } from '../index/references.ts';
import type { Workspace } from '../index/workspace.ts';
import { qualifiedName } from '../model/id.ts';
import type { Place } from '../model/problem.ts';
import type { Referential } from '../model/referential.ts';
import type { SourceFile } from '../model/source.ts';
import type { Both } from './both.ts';
import type { Draft } from './change-of.ts';
import { actionSubject } from './lineage.ts';
import { goesOnAs, keepsNames, type Paired, type ReferentialPair, type Versions } from './versions.ts';

type CitationKind = 'citation-gained' | 'citation-lost' | 'citation-broken' | 'citation-mended';

/** What the texts of the actions of a référentiel cite and did not, or cited and do not any more, or what leads nowhere now; each action that is cited once. */
export function citationChanges(pair: ReferentialPair, versions: Versions): readonly Draft[] {
  const touched = touchedFiles(pair, versions);
  const old = citedIn(versions.before.workspace, touched.before, namesBefore(versions));
  const now = citedIn(versions.after.workspace, touched.after, namesNow);
  return pair.same.pairs.flatMap(([{ id: was }, { id }]) => {
    const joined = (pair.same.merges.get(id) ?? []).filter(one => one !== was);
    const before = [was, ...joined].flatMap(one => old.get(one) ?? []);
    const draft = (kind: CitationKind, to: string, places: Pick<Draft, 'before' | 'after'>): Draft => {
      return {
        referential: pair.called.after,
        subject: actionSubject(pair.after, id),
        what: { kind, to },
        reason: 'text',
        ...places,
      };
    };
    return compared(before, now.get(id) ?? []).map(({ kind, to, ...places }) =>
      draft(kind, unqualified(to, pair), places),
    );
  });
}

/** The files whose citations may be others: where all is called as it was, those that somebody touched. */
function touchedFiles({ before, after }: ReferentialPair, versions: Versions): Both<readonly SourceFile[]> {
  const isAsBefore = keepsNames(versions);
  const touched = (own: Referential, other: Referential) =>
    [...own.files.values()].filter(file => !isAsBefore || other.files.get(file.path) !== file);
  return { before: touched(before, after), after: touched(after, before) };
}

/** A citation by the names of after. */
interface Cited {
  /** As it is written, qualified. */
  readonly to: string;
  /** What it means is called so; `to` where that is the same, or leads nowhere. */
  readonly meant: string;
  readonly leads: boolean;
  readonly place: Place;
}

/** What an id of a référentiel is called, as it is written and as it is called after. */
type NamesOf = (referential: Referential, id: string) => Pick<Cited, 'to' | 'meant'>;

function namesBefore(paired: Paired): NamesOf {
  return (referential, id) => {
    const to = nameOf(paired.pairs.find(({ before }) => before === referential)?.after ?? referential, id);
    const now = goesOnAs(paired, { referential, id });
    return { to, meant: now ? nameOf(now.referential, now.id) : to };
  };
}

function namesNow(referential: Referential, id: string): Pick<Cited, 'to' | 'meant'> {
  const to = nameOf(referential, id);
  return { to, meant: to };
}

/** A référentiel without a name is told by its folder: two of them are not one. */
function nameOf({ name, folder }: Referential, id: string): string {
  return qualifiedName(name ?? folder, id);
}

/** What the texts of actions cite, by the id of the action in whose text it stands; each action that is cited once. */
function citedIn(
  workspace: Workspace,
  files: readonly SourceFile[],
  namesOf: NamesOf,
): ReadonlyMap<string, readonly Cited[]> {
  const found = new Map<string, Map<string, Cited>>();
  for (const file of files) {
    for (const { kind, from, referential, to, target, span } of referencesIn(workspace, file)) {
      if (kind !== 'prose') continue;
      const own = found.get(from) ?? new Map<string, Cited>();
      const names = namesOf(referential, to);
      if (!own.has(names.to))
        own.set(names.to, { ...names, leads: target !== undefined, place: { file: file.path, span } });
      found.set(from, own);
    }
  }
  return new Map(Array.from(found, ([id, own]) => [id, [...own.values()]]));
}

interface Compared {
  readonly kind: CitationKind;
  readonly to: string;
  readonly before?: Place | undefined;
  readonly after?: Place | undefined;
}

function compared(before: readonly Cited[], after: readonly Cited[]): readonly Compared[] {
  const now = new Map(after.map(one => [one.to, one]));
  const told = new Set<string>();
  const changes: Compared[] = [];
  for (const old of before) {
    const to = old.leads ? old.meant : old.to;
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
  const prefix = nameOf(after, 'x').slice(0, -1);
  return to.startsWith(prefix) ? to.slice(prefix.length) : to;
}
