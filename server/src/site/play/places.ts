import type { Workspace } from '../../core/index/workspace.ts';
import { memory } from '../../core/memory/memory.ts';
import { offsetAt } from '../../core/text/line-index.ts';
import { span } from '../../core/text/span.ts';
import { referentialWith } from '../../lsp/proto/referential-key.ts';
import { pathOf } from '../../lsp/proto/uris.ts';
import type { WireLocation } from '../../protocol/language.ts';
import { type Addresses, addressesOf } from '../addresses.ts';

const known = memory<Workspace, Addresses>();

/** The addresses of a site, found once. */
function addressesIn(workspace: Workspace): Addresses {
  return known(workspace, [], () => addressesOf(workspace));
}

/** The page that tells an action; null where there is no such référentiel. */
export function pageOfAction(workspace: Workspace, key: string, id: string): string | null {
  const referential = referentialWith(workspace, key);
  return referential ? addressesIn(workspace).toAction(referential, id) : null;
}

/** The page that tells what stands somewhere in the texts; null for what none does. */
export function pageOfPlace(workspace: Workspace, { uri, range }: WireLocation): string | null {
  const file = pathOf(uri);
  const lines = workspace.files.get(file)?.lines;
  if (lines === undefined) return null;
  const at = offsetAt(lines, range.start);
  return addressesIn(workspace).toPlace({ file, span: span(at, at) });
}
