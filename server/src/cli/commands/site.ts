import { say } from '../../../../l10n/say.ts';
import { diskFiles } from '../../disk/disk-files.ts';
import { loadFolder } from '../../disk/load.ts';
import { ownFolder } from '../../disk/own-folder.ts';
import { writeFolder } from '../../disk/write-folder.ts';
import { type Content, folderChanges } from '../../files/folder-changes.ts';
import { siteOf } from '../../site/site.ts';
import { showNumber } from '../../words/numbers.ts';
import { onDisk } from '../import/disk-faults.ts';
import type { Output } from '../output.ts';
import { folderOf, folderToWrite, pathFromHere } from '../places.ts';
import { SITE, speakAsAsked } from '../site/arguments.ts';
import { SHARED_FILES, sharedFile } from '../site/shared-files.ts';
import { EXIT, Failure, parsedArguments, UsageError } from '../usage.ts';

/** Names what a site consists of: by it a folder is known for an earlier one, and what has gone since is taken away. */
const LIST = 'site-files.txt';

/** `site DIR --into OUT`: the référentiels below DIR as pages, whole or not at all. */
export async function site(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = parsedArguments(args, SITE.options);
  speakAsAsked(values.language);
  if (values.into === undefined) throw new UsageError('Say where to write: --into OUT.');
  const folder = await folderOf(positionals);
  const into = await folderToWrite(values.into);
  const earlier = await earlierFiles(into, values.into);
  const { workspace } = await loadFolder(folder);
  const { names, fileOf } = siteOf(workspace, folder);
  const texts = new Map<string, Content>([
    ...SHARED_FILES.map(name => [name, sharedFile(name)] as const),
    ...names.map(name => [name, fileOf(name) ?? ''] as const),
  ]);
  texts.set(LIST, `${[...texts.keys(), LIST].toSorted().join('\n')}\n`);
  const gone = earlier.filter(name => !texts.has(name));
  await onDisk(async () => writeFolder(into, await folderChanges(diskFiles, into, texts, gone)));
  const pages = names.filter(name => name.endsWith('.html')).length;
  const bytes = [...texts.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
  const size = showNumber(bytes / 1_000_000, 2);
  output.lines([
    say('{folder} has been written: {pages} pages, {size} MB.', {
      folder: pathFromHere(into),
      pages: showNumber(pages),
      size,
    }),
    // A folder that was named by mistake makes a site all the same.
    ...(workspace.referentials.length === 0 ? [say('There is no référentiel here.')] : []),
  ]);
  return EXIT.fine;
}

/** What an earlier site left in a folder. @throws Failure where something else stands there */
async function earlierFiles(into: string, named: string): Promise<readonly string[]> {
  const found = await ownFolder(into, LIST);
  switch (found.kind) {
    case 'empty':
      return [];
    case 'own':
      return found.names;
    case 'foreign':
      throw new Failure('The folder {folder} is not empty, and holds no earlier site. Nothing was written.', {
        folder: named,
      });
  }
}
