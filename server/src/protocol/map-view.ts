/** What the extension and the page of the map of citations say to each other. */
import { CITATION_CHANGES, WIRE_SEVERITIES, type WireCitationChange, type WireSeverity } from './changes.ts';
import { MAP_LEVELS, type MapParams, type WireMap } from './map.ts';
import type { MapTexts } from './map-texts.ts';
import { isOneOf, isPlace, isRecord, isText } from './shapes.ts';

/** A change since the version that the référentiels are compared with, in the reader's words. */
export interface MapChange {
  /** The key of the référentiel. */
  readonly referential: string;
  /** The id of what has changed, then of what it belongs to: the first that is on the map is marked. */
  readonly ids: readonly string[];
  readonly severity: WireSeverity;
  readonly text: string;
  /** What is cited now and was not, or was and is not any more, from the first of the ids; null for any other change. */
  readonly citation: WireCitationChange | null;
}

/** What the extension tells the page. */
export type ToMap =
  | { readonly type: 'setup'; readonly locale: string; readonly texts: MapTexts }
  /** Null where there is no référentiel. The revision names it in what the page asks for. */
  | { readonly type: 'map'; readonly map: WireMap | null; readonly revision: number }
  /** All that has changed since a version, whose name is empty while nobody compares. */
  | { readonly type: 'changed'; readonly version: string; readonly changes: readonly MapChange[] }
  /** An action that the cursor is in: the ids from the root down to it. */
  | { readonly type: 'lookAt'; readonly referential: string; readonly path: readonly string[] };

/** What the page asks of the extension; nodes, links and citations by their places in the map of a revision. */
export type FromMap =
  | { readonly type: 'ready'; readonly shown: MapParams }
  | { readonly type: 'show'; readonly shown: MapParams }
  | { readonly type: 'openNode'; readonly revision: number; readonly node: number }
  | { readonly type: 'openCitation'; readonly revision: number; readonly link: number; readonly citation: number }
  | { readonly type: 'copy'; readonly content: string }
  | { readonly type: 'save'; readonly format: 'svg' | 'html'; readonly name: string; readonly content: string };

/** True for a message of the page; anything else is to be dropped and logged. */
export function isFromMap(message: unknown): message is FromMap {
  if (!isRecord(message)) return false;
  switch (message['type']) {
    case 'ready':
    case 'show':
      return isParams(message['shown']);
    case 'openNode':
      return isPlace(message['revision']) && isPlace(message['node']);
    case 'openCitation':
      return [message['revision'], message['link'], message['citation']].every(isPlace);
    case 'copy':
      return isText(message['content']);
    case 'save':
      return isOneOf(['svg', 'html'], message['format']) && [message['name'], message['content']].every(isText);
    default:
      return false;
  }
}

/** True for a message of the extension. */
export function isToMap(message: unknown): message is ToMap {
  if (!isRecord(message)) return false;
  switch (message['type']) {
    case 'setup':
      return isText(message['locale']) && isRecord(message['texts']);
    case 'map':
      return isPlace(message['revision']) && (message['map'] === null || isRecord(message['map']));
    case 'changed':
      return isText(message['version']) && Array.isArray(message['changes']) && message['changes'].every(isChange);
    case 'lookAt':
      return isText(message['referential']) && Array.isArray(message['path']) && message['path'].every(isText);
    default:
      return false;
  }
}

function isChange(value: unknown): value is MapChange {
  if (!isRecord(value)) return false;
  const { referential, ids, severity, text, citation } = value;
  const isWritten = [referential, text].every(isText) && Array.isArray(ids) && ids.every(isText);
  return isWritten && isOneOf(WIRE_SEVERITIES, severity) && (citation === null || isCitationChange(citation));
}

function isCitationChange(value: unknown): value is WireCitationChange {
  return isRecord(value) && isOneOf(CITATION_CHANGES, value['kind']) && isText(value['to']);
}

function isParams(value: unknown): value is MapParams {
  if (!isRecord(value)) return false;
  const { referential, level } = value;
  return (referential === null || isText(referential)) && isOneOf(MAP_LEVELS, level);
}
