/** The script and the style sheet of a view, read once: they stand in each page of it, which fetches nothing. */
import * as vscode from 'vscode';

export interface PageParts {
  readonly script: string;
  readonly style: string;
}

const known = new Map<string, Promise<PageParts>>();

/** Those of a bundle in `dist`. What cannot be read is tried again the next time. */
export function pageParts(dist: vscode.Uri, bundle: string): Promise<PageParts> {
  const parts = known.get(bundle) ?? readParts(dist, bundle);
  known.set(bundle, parts);
  parts.catch(() => known.delete(bundle));
  return parts;
}

async function readParts(dist: vscode.Uri, bundle: string): Promise<PageParts> {
  const [script, style] = await Promise.all(
    ['js', 'css'].map(ending => vscode.workspace.fs.readFile(vscode.Uri.joinPath(dist, `${bundle}.${ending}`))),
  );
  const decoder = new TextDecoder();
  return { script: decoder.decode(script), style: decoder.decode(style) };
}
