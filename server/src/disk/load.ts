import { resolve, sep } from 'node:path';
import { emptyWorkspace, type Workspace, withFiles } from '../core/index/workspace.ts';
import { parseFile } from '../core/parse/parse-file.ts';
import { ignoreRules } from './ignore.ts';
import { markdownFiles, readTexts } from './walk.ts';

/** Everything that counts below a folder, read once. Paths are absolute, with slashes. */
export async function loadWorkspace(folder: string): Promise<Workspace> {
  const root = resolve(folder);
  const texts = await readTexts(await markdownFiles(root, ignoreRules(root)));
  const files = [...texts].map(([path, text]) => {
    const name = path.split(sep).join('/');
    return [name, parseFile(name, text)] as const;
  });
  return withFiles(emptyWorkspace(), new Map(files));
}
