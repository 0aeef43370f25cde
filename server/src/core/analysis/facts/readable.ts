import type { Declaration, SourceFile } from '../../model/source.ts';

/** The declarations of a file whose blocks YAML can read: a block that it cannot is that fault alone. */
export function readableIn({ declarations }: SourceFile): readonly Declaration[] {
  return declarations.filter(({ entry }) => entry.block?.fault === undefined);
}
