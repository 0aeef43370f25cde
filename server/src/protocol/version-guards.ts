/** Tells what is a version that something is compared with: of views, of clients, and of what was kept by an earlier program. */
import type { ChangesSince } from './changes.ts';
import type { ComparedWith } from './comparison.ts';
import { isRecord, isText } from './shapes.ts';
import type { Baseline } from './simulation.ts';

export function isBaseline(value: unknown): value is Baseline {
  return isCommitted(value) || (isRecord(value) && value['kind'] === 'scenario' && isText(value['uri']));
}

export function isComparedWith(value: unknown): value is ComparedWith {
  return isBaseline(value) || (isRecord(value) && value['kind'] === 'saved');
}

export function isChangesSince(value: unknown): value is ChangesSince {
  if (isCommitted(value)) return true;
  return isRecord(value) && value['kind'] === 'folder' && isText(value['uri']) && isText(value['referential']);
}

function isCommitted(value: unknown): value is Extract<Baseline, { readonly kind: 'committed' }> {
  if (!isRecord(value) || value['kind'] !== 'committed') return false;
  return value['commit'] === undefined || isText(value['commit']);
}
