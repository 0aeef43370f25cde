import type { FoundCitation } from '../../core/features/citation-map/found-citations.ts';
import { type CitationMap, citationMap, type MapGroup, type MapNode } from '../../core/features/citation-map.ts';
import { labelOf } from '../../core/features/referential-label.ts';
import { prefixOf } from '../../core/index/prefixes.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { qualifiedName } from '../../core/model/id.ts';
import type { Referential } from '../../core/model/referential.ts';
import type {
  MapParams,
  WireMap,
  WireMapCitation,
  WireMapGroup,
  WireMapLink,
  WireMapNode,
} from '../../protocol/map.ts';
import { referentialWith } from '../proto/referential-key.ts';
import { toLocation } from '../proto/to-proto.ts';
import { uriOf } from '../proto/uris.ts';

/** Who cites whom, seen from one référentiel: the first where none is named, or that is gone; null where there is none. */
export function mapOfCitations(workspace: Workspace, { referential: key, level }: MapParams): WireMap | null {
  const { referentials } = workspace;
  const referential = referentialWith(workspace, key) ?? referentials[0];
  if (referential === undefined) return null;
  const { groups, nodes, links } = citationMap(workspace, referential, level);
  return {
    referentials: referentials.map(one => ({ key: uriOf(one.folder), label: labelOf(workspace, one) })),
    referential: uriOf(referential.folder),
    level,
    groups: groups.map(group => wireGroup(workspace, group)),
    nodes: nodes.map(node => wireNode(workspace, referential, node)),
    links: links.map(link => wireLink(workspace, link)),
  };
}

function wireGroup(workspace: Workspace, { referential, axis }: MapGroup): WireMapGroup {
  if (axis === undefined) {
    return { id: prefixOf(workspace, referential), title: labelOf(workspace, referential), isForeign: true };
  }
  return { id: axis, title: referential.actions.get(axis)?.title ?? '', isForeign: false };
}

function wireNode(workspace: Workspace, own: Referential, { referential, id, action, group }: MapNode): WireMapNode {
  return {
    referential: uriOf(referential.folder),
    id,
    label: referential === own ? id : qualifiedName(prefixOf(workspace, referential), id),
    title: action?.title ?? '',
    kind: action?.kind ?? 'missing',
    group,
  };
}

function wireLink(workspace: Workspace, { from, to, kind, citations }: CitationMap['links'][number]): WireMapLink {
  return { from, to, kind, citations: citations.flatMap(one => wireCitation(workspace, one)) };
}

function wireCitation(
  workspace: Workspace,
  { from, to, sentence, path, span }: FoundCitation,
): readonly WireMapCitation[] {
  const location = toLocation(workspace, { file: path, span });
  if (location === undefined) return [];
  const { text, part } = sentence ?? { text: '', part: { start: 0, end: 0 } };
  return [{ from: from.id, to: to.id, text, cited: [part.start, part.end], location }];
}
