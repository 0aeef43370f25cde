import { parentId } from '../../model/id.ts';
import type { Referential } from '../../model/referential.ts';

/** A missing action and the missing ones above it, the highest first. */
export function missingAbove({ sources }: Referential, missing: string): string[] {
  const above: string[] = [];
  for (let at: string | undefined = missing; at !== undefined && at !== '' && !sources.has(at); at = parentId(at)) {
    above.unshift(at);
  }
  return above;
}
