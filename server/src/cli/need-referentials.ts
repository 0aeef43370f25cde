import type { Workspace } from '../core/index/workspace.ts';
import { pathFromHere } from './places.ts';
import { Failure } from './usage.ts';

/** @throws Failure where no référentiel stands in a folder: nothing would be an answer, and no fault */
export function needReferentials({ referentials }: Workspace, folder: string): void {
  if (referentials.length > 0) return;
  throw new Failure('Nothing of a référentiel stands in {place}.', { place: pathFromHere(folder) || '.' });
}
