/**
 * What the simulation view and the extension say to each other: each message declared once, checked where it arrives.
 */
import type { Simulation } from './language.ts';
import { isStatus, type WireStatus } from './statuses.ts';

/** Words, texts and numbers the view shows come from the extension, so that one catalogue serves all. */
export interface ViewTexts {
  readonly [key: string]: string;
}

/** A référentiel or a measure that the view can show. */
export interface ViewScope {
  readonly referential: string;
  readonly scope: string;
  readonly label: string;
}

/** From the extension to the view. */
export type ToView =
  | { readonly type: 'setup'; readonly locale: string; readonly texts: ViewTexts }
  | { readonly type: 'scopes'; readonly scopes: readonly ViewScope[] }
  | { readonly type: 'simulation'; readonly simulation: Simulation }
  | { readonly type: 'empty' };

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

const TO_VIEW: readonly unknown[] = ['setup', 'scopes', 'simulation', 'empty'];

/** True for a message that the view understands, by its type: the sender is the extension of the same build. */
export function isToView(message: unknown): message is ToView {
  return typeof message === 'object' && message !== null && 'type' in message && TO_VIEW.includes(message.type);
}
