import { actionsFrom, pathTo } from '../index/tree.ts';
import { referentialIn, type Workspace } from '../index/workspace.ts';
import { compareIds, levelOf } from '../model/id.ts';
import type { Action, Referential } from '../model/referential.ts';
import type { CitationKind } from './citation-kind.ts';
import { type CitationEnd, type FoundCitation, foundCitations } from './citation-map/found-citations.ts';

/** How far down actions have a place of their own on a map; what stands below is drawn at the one above it. */
export type MapLevel = 'measure' | 'sub-action' | 'task';

/** Who cites whom, seen from one référentiel. */
export interface CitationMap {
  /** The axes of the référentiel, then each other référentiel that is linked with it. */
  readonly groups: readonly MapGroup[];
  /** Group by group, in the order of the ids. */
  readonly nodes: readonly MapNode[];
  /** In the order of the nodes that cite, then of those that are cited. */
  readonly links: readonly MapLink[];
}

export interface MapGroup {
  readonly referential: Referential;
  /** Of the axis; undefined for another référentiel as a whole. */
  readonly axis: string | undefined;
}

/** An action down to the level that is asked for, or an id that is cited and that nothing declares. */
export interface MapNode {
  readonly referential: Referential;
  readonly id: string;
  /** Undefined where nothing declares it. */
  readonly action: Action | undefined;
  /** The place of its group. */
  readonly group: number;
}

/** All citations of a kind from one node to another; there is at least one. */
export interface MapLink {
  /** Places of nodes. */
  readonly from: number;
  readonly to: number;
  readonly kind: CitationKind;
  /** In the order of the files and of the text. */
  readonly citations: readonly FoundCitation[];
}

/**
 * The map of a référentiel: its measures, what stands below them down to a level, and what else cites them or is cited by them,
 * axes and other référentiels included. What an action cites within itself is left out.
 */
export function citationMap(workspace: Workspace, referential: Referential, level: MapLevel): CitationMap {
  const places = new Map<string, Placed>();
  const placed = (node: Placed): string => {
    const key = keyOf(node);
    if (!places.has(key)) places.set(key, node);
    return key;
  };
  const endOf = ({ folder, id }: CitationEnd): string => {
    const meant = referentialIn(workspace, folder) ?? referential;
    return placed(shownFor(meant, id, level));
  };
  for (const action of ownActions(referential, level)) placed({ referential, id: action.id, action });
  const bundles = new Map<string, Bundle>();
  for (const citation of citationsAround(workspace, referential)) {
    const [from, to] = [endOf(citation.from), endOf(citation.to)];
    if (from === to) continue;
    const key = `${from}\n${to}\n${citation.kind}`;
    const bundle = bundles.get(key);
    if (bundle) bundle.citations.push(citation);
    else bundles.set(key, { from, to, kind: citation.kind, citations: [citation] });
  }
  const { groups, nodes } = grouped(workspace, referential, [...places.values()]);
  const placeOf = new Map(nodes.map((node, place) => [keyOf(node), place]));
  const links = [...bundles.values()].map(({ from, to, kind, citations }) => {
    return { from: placeOf.get(from) ?? 0, to: placeOf.get(to) ?? 0, kind, citations };
  });
  return { groups, nodes, links: links.sort((a, b) => a.from - b.from || a.to - b.to) };
}

type Placed = Omit<MapNode, 'group'>;

/** A link whose ends are told by the keys of their nodes. */
interface Bundle {
  readonly from: string;
  readonly to: string;
  readonly kind: CitationKind;
  readonly citations: FoundCitation[];
}

function keyOf({ referential: { folder }, id }: Placed): string {
  return `${folder}\n${id}`;
}

function citationsAround(workspace: Workspace, { folder }: Referential): readonly FoundCitation[] {
  const all = [...workspace.files.values()].flatMap(file => foundCitations(workspace, file));
  return all.filter(({ from, to }) => from.folder === folder || to.folder === folder);
}

function ownActions({ root, measureLevel }: Referential, level: MapLevel): readonly Action[] {
  const deepest = deepestOf(measureLevel, level);
  return [...actionsFrom(root)].filter(action => action.level >= measureLevel && action.level <= deepest);
}

function deepestOf(measureLevel: number, level: MapLevel): number {
  return measureLevel + BELOW_MEASURES[level];
}

const BELOW_MEASURES: Readonly<Record<MapLevel, number>> = {
  measure: 0,
  'sub-action': 1,
  task: Number.POSITIVE_INFINITY,
};

/** The node at which an action is drawn: itself, or the last above it that has a place. */
function shownFor(referential: Referential, id: string, level: MapLevel): Placed {
  const deepest = deepestOf(referential.measureLevel, level);
  const action = pathTo(referential.root, id)?.findLast(one => one.level <= deepest);
  return { referential, id: action?.id ?? id, action };
}

/** The nodes by axis, those of other référentiels behind them. */
function grouped(
  { referentials }: Workspace,
  own: Referential,
  places: readonly Placed[],
): Pick<CitationMap, 'groups' | 'nodes'> {
  const order = (one: Referential): number => (one === own ? -1 : referentials.indexOf(one));
  const sorted = places.toSorted((a, b) => order(a.referential) - order(b.referential) || compareIds(a.id, b.id));
  const groups: MapGroup[] = [];
  const nodes = sorted.map((node): MapNode => {
    const { referential, id } = node;
    const axis = referential === own ? axisOf(id) : undefined;
    const last = groups.at(-1);
    if (last?.referential !== referential || last.axis !== axis) groups.push({ referential, axis });
    return { ...node, group: groups.length - 1 };
  });
  return { groups, nodes };
}

function axisOf(id: string): string {
  return levelOf(id) < 2 ? id : id.slice(0, id.indexOf('.'));
}
