import { labelOf } from '../core/features/referential-label.ts';
import type { Workspace } from '../core/index/workspace.ts';
import type { Referential } from '../core/model/referential.ts';
import { AROUND_KINDS } from '../core/model/source.ts';
import { type Addresses, addressesOf } from './addresses.ts';
import { type ShownEntry, shownEntries } from './files.ts';

/** What the pages of a site are made of. */
export interface SiteParts {
  readonly workspace: Workspace;
  readonly addresses: Addresses;
  /** What a page shows of the files, in the order of their paths and texts: actions, and what stands around them. */
  readonly shownOn: (page: string) => ShownOn;
  readonly labelOf: (referential: Referential) => string;
}

export interface ShownOn {
  readonly declared: readonly ShownEntry[];
  /** By kind, then in the order of files and texts. */
  readonly around: readonly ShownEntry[];
}

const NOTHING: ShownOn = { declared: [], around: [] };

export function sitePartsOf(workspace: Workspace): SiteParts {
  const addresses = addressesOf(workspace);
  const byPage = new Map<string, { readonly declared: ShownEntry[]; readonly around: ShownEntry[] }>();
  const on = (page: string) => {
    const own = byPage.get(page) ?? { declared: [], around: [] };
    byPage.set(page, own);
    return own;
  };
  for (const referential of workspace.referentials) {
    for (const file of referential.files.values()) {
      for (const one of shownEntries(workspace, addresses, file)) {
        on(addresses.pageOf(referential, one.id)).declared.push(one);
      }
    }
  }
  for (const file of workspace.around.values()) {
    for (const one of shownEntries(workspace, addresses, file)) {
      on(addresses.aroundPageOf(file.path, one.entry)).around.push(one);
    }
  }
  for (const { around } of byPage.values()) around.sort(byKind);
  return {
    workspace,
    addresses,
    shownOn: page => byPage.get(page) ?? NOTHING,
    labelOf: referential => labelOf(workspace, referential),
  };
}

const ORDER: readonly string[] = AROUND_KINDS;

function byKind(a: ShownEntry, b: ShownEntry): number {
  return ORDER.indexOf(a.file.kind) - ORDER.indexOf(b.file.kind);
}
