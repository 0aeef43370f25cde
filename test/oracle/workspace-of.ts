import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyWorkspace, type Workspace, withFiles } from '../../server/src/core/index/workspace.ts';
import type { SourceFile } from '../../server/src/core/model/source.ts';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';

/** The Markdown files of a folder, at any depth. */
export function workspaceOf(root: string): Workspace {
  const files = new Map<string, SourceFile>();
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const path = join(root, name);
    if (name.endsWith('.md')) files.set(path, parseFile(path, readFileSync(path, 'utf8')));
  }
  return withFiles(emptyWorkspace(), files);
}
