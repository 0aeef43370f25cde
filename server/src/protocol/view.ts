/**
 * What the simulation view and the extension say to each other: each message declared once, checked where it arrives.
 */
import type { Simulation } from './language.ts';
import { isStatus, type WireStatus } from './statuses.ts';
import type { ViewTexts } from './view-texts.ts';

/** A référentiel, or an action of one down to its measures, that the view can show. */
export interface ViewScope {
  readonly referential: string;
  /** The name of the référentiel, under which its scopes are grouped. */
  readonly referentialLabel: string;
  readonly scope: string;
  readonly label: string;
}

/** Why there is nothing to show: no référentiel, no such action in it any more, or no server to ask. */
export type EmptyReason = 'no-referential' | 'no-action' | 'no-server';

/** From the extension to the view. */
export type ToView =
  | { readonly type: 'setup'; readonly locale: string; readonly texts: ViewTexts }
  | { readonly type: 'scopes'; readonly scopes: readonly ViewScope[] }
  | { readonly type: 'simulation'; readonly simulation: Simulation }
  | { readonly type: 'empty'; readonly reason: EmptyReason };

/** From the view to the extension. A null status clears it. */
export type FromView =
  | { readonly type: 'ready' }
  | { readonly type: 'setStatus'; readonly id: string; readonly status: WireStatus | null }
  | { readonly type: 'clearStatuses' }
  | { readonly type: 'showScope'; readonly referential: string; readonly scope: string }
  | { readonly type: 'reveal'; readonly id: string };

/** True for a message of the protocol; anything else is to be dropped and logged. */
export function isFromView(message: unknown): message is FromView {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  const fields = message as Readonly<Record<string, unknown>>;
  switch (fields['type']) {
    case 'ready':
    case 'clearStatuses':
      return true;
    case 'setStatus':
      return typeof fields['id'] === 'string' && (fields['status'] === null || isStatus(fields['status']));
    case 'showScope':
      return typeof fields['referential'] === 'string' && typeof fields['scope'] === 'string';
    case 'reveal':
      return typeof fields['id'] === 'string';
    default:
      return false;
  }
}

/**
 * True for a message that the view understands. Its sender is the extension of the same build: the outline is checked,
 * not every row.
 */
export function isToView(message: unknown): message is ToView {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  const fields = message as Readonly<Record<string, unknown>>;
  switch (fields['type']) {
    case 'setup':
      return typeof fields['locale'] === 'string' && typeof fields['texts'] === 'object' && fields['texts'] !== null;
    case 'scopes':
      return Array.isArray(fields['scopes']);
    case 'simulation': {
      const simulation = fields['simulation'];
      return (
        typeof simulation === 'object' &&
        simulation !== null &&
        'rows' in simulation &&
        Array.isArray(simulation.rows) &&
        simulation.rows.length > 0
      );
    }
    case 'empty':
      return typeof fields['reason'] === 'string';
    default:
      return false;
  }
}
