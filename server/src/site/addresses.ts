import type { AroundEntry } from '../core/features/around.ts';
import { prefixOf } from '../core/index/prefixes.ts';
import { declarationAt } from '../core/index/references.ts';
import { pathTo } from '../core/index/tree.ts';
import { referentialOfFile, type Workspace } from '../core/index/workspace.ts';
import { qualifiedName } from '../core/model/id.ts';
import type { Place } from '../core/model/problem.ts';
import type { Action, Referential } from '../core/model/referential.ts';
import type { Entry, SourceFile } from '../core/model/source.ts';
import { entryName } from '../core/parse/entry-name.ts';
import { anchorsAround, aroundAnchor, entryKey, homesAround } from './around-addresses.ts';

/** Where each thing of a workspace stands in its site: names of pages, and links that are the same from each of them. */
export interface Addresses {
  /** What the names of the pages of a référentiel begin with: no other one has it. */
  readonly prefixOf: (referential: Referential) => string;
  /** The page of a référentiel, from which its tree begins. */
  readonly homeOf: (referential: Referential) => string;
  /** The page on which an action is told: its own down to the measures, below them that of the measure. */
  readonly pageOf: (referential: Referential, id: string) => string;
  /** The action whose page that is. */
  readonly pageActionOf: (referential: Referential, id: string) => Action;
  readonly toAction: (referential: Referential, id: string) => string;
  /** Where something is declared; null for what no page tells. */
  readonly toPlace: (place: Place) => string | null;
  /** The page on which an entry around the measures is told: that of the first action it surrounds, else that of the others. */
  readonly aroundPageOf: (path: string, entry: Entry) => string;
  /** Where it stands on that page; undefined where another one is found there by the same name, or it has none. */
  readonly aroundAnchorOf: (path: string, entry: Entry) => string | undefined;
  readonly toAround: (entry: Omit<AroundEntry, 'title'>) => string;
}

export const INDEX_PAGE = 'index.html';
/** What stands around the measures and surrounds none. */
export const OTHERS_PAGE = 'others.html';
export const SEARCH_PAGE = 'search.html';
export const MAP_PAGE = 'map.html';
export const SIMULATION_PAGE = 'simulation.html';
/** Those of every site: no référentiel has its own under their names. */
const OWN_PAGES: readonly string[] = [INDEX_PAGE, OTHERS_PAGE, SEARCH_PAGE, MAP_PAGE, SIMULATION_PAGE];

/** Where an action stands on its page. */
export function actionAnchor(id: string): string {
  return id;
}

export function addressesOf(workspace: Workspace): Addresses {
  const prefixes = distinctPrefixes(workspace);
  const isAlone = workspace.referentials.length === 1;
  const ownPrefix = ({ folder }: Referential): string => prefixes.get(folder) ?? '';
  const homeOf = (referential: Referential): string => (isAlone ? INDEX_PAGE : fileName(ownPrefix(referential)));
  const pageActionOf = ({ root, measureLevel }: Referential, id: string): Action =>
    pathTo(root, id)?.findLast(({ level }) => level <= measureLevel) ?? root;
  const pageOf = (referential: Referential, id: string): string => {
    const action = pageActionOf(referential, id);
    if (action.id === '') return homeOf(referential);
    return fileName(qualifiedName(ownPrefix(referential), action.id));
  };
  const toAction = (referential: Referential, id: string): string => {
    const page = pageOf(referential, id);
    return pageActionOf(referential, id).id === id ? page : `${page}#${encodeURIComponent(actionAnchor(id))}`;
  };
  const homes = homesAround(workspace, pageOf);
  const aroundPageOf = (path: string, { span }: Entry): string => homes.get(entryKey(path, span.start)) ?? OTHERS_PAGE;
  const anchors = anchorsAround(workspace, aroundPageOf);
  const toEntry = (file: SourceFile, entry: Entry): string =>
    `${aroundPageOf(file.path, entry)}#${encodeURIComponent(aroundAnchor(file.kind, entryName(file.kind, entry)))}`;
  return {
    prefixOf: ownPrefix,
    homeOf,
    pageOf,
    pageActionOf,
    toAction,
    toPlace: ({ file: path, span }) => {
      const file = workspace.files.get(path);
      if (file === undefined) return null;
      const referential = referentialOfFile(workspace, path);
      if (referential !== undefined) return toAction(referential, declarationAt(file, span.start)?.id ?? '');
      const entry = file.entries.find(one => one.span.start <= span.start && span.start < one.span.end);
      return entry ? toEntry(file, entry) : null;
    },
    aroundPageOf,
    aroundAnchorOf: (path, { span }) => anchors.get(entryKey(path, span.start)),
    toAround: ({ path, kind, id }) => {
      const file = workspace.around.get(path);
      const entry = file?.entries.find(one => entryName(file.kind, one) === id);
      return file && entry ? toEntry(file, entry) : `${OTHERS_PAGE}#${encodeURIComponent(aroundAnchor(kind, id))}`;
    },
  };
}

/** Two référentiels may go by one prefix, and file systems take letters of either case for the same. */
function distinctPrefixes(workspace: Workspace): ReadonlyMap<string, string> {
  const taken = new Set(OWN_PAGES.map(page => page.slice(0, -'.html'.length)));
  return new Map(
    workspace.referentials.map(referential => {
      const prefix = prefixOf(workspace, referential);
      let name = prefix;
      for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${prefix}-${count}`;
      taken.add(name.toLowerCase());
      return [referential.folder, name];
    }),
  );
}

function fileName(name: string): string {
  return `${name.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.html`;
}
