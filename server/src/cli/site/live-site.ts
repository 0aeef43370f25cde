import { loadFolder } from '../../disk/load.ts';
import type { Loaded } from '../../files/load.ts';
import { type Site, siteOf } from '../../site/site.ts';

/**
 * The site of a folder as it is when somebody asks: what has not changed since the last time is not read anew.
 * @throws Unreadable where something of the folder cannot be read
 */
export function liveSite(folder: string): () => Promise<Site> {
  let known: { readonly loaded: Loaded; readonly site: Site } | undefined;
  let reading: Promise<Site> | undefined;
  const read = async (): Promise<Site> => {
    const loaded = await loadFolder(folder, undefined, known?.loaded);
    // Where nothing has changed, it is the same workspace.
    if (known?.loaded.workspace !== loaded.workspace) known = { loaded, site: siteOf(loaded.workspace, folder) };
    return known.site;
  };
  return () => {
    // A page and what it brings ask at once.
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  };
}
