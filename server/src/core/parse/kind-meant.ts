import { AROUND_FOLDERS, AROUND_KINDS, type AroundKind, type Entry, isAround } from '../model/source.ts';
import { kindOf } from './classify.ts';
import { isMetadata, type MarkdownBlock } from './markdown/block.ts';
import { NAMING_LINE, unfencedBlock, unmarkedBlock } from './unmarked-block.ts';
import { readBlock } from './yaml-block.ts';

/**
 * What a file was meant to hold beside the measures, where its first entry does not tell: its title or its block is not read as one,
 * and all that stands below would be ignored with it. The folder says so, where anything in the file does; elsewhere most of its
 * entries must.
 */
export function kindMeant(
  path: string,
  text: string,
  entries: readonly Entry[],
  blocks: readonly MarkdownBlock[],
): AroundKind | undefined {
  const titled = entries.filter(({ depth }) => depth === 1);
  const told = titled.flatMap(entry => kindAroundOf(entry) ?? []);
  const [kind] = told;
  const folder = kindByFolder(path);
  if (folder !== undefined && (kind ?? firstOf(text, titled, blocks)) !== undefined) return folder;
  const areMost = told.length > 1 && told.length * 2 > titled.length && told.every(one => one === kind);
  return areMost ? kind : undefined;
}

function kindAroundOf(entry: Pick<Entry, 'block'>): AroundKind | undefined {
  const kind = kindOf(entry);
  return isAround(kind) ? kind : undefined;
}

/** What a block that is not read says, or the first one of a file that has no title for it. */
function firstOf(text: string, titled: readonly Entry[], blocks: readonly MarkdownBlock[]): true | undefined {
  const isBegun = (entry: Entry) => unmarkedBlock(text, entry, NAMING_LINE) ?? unfencedBlock(text, entry, NAMING_LINE);
  const first = titled.length === 0 ? blocks.find(isMetadata) : undefined;
  const isTold = first !== undefined && kindAroundOf({ block: readBlock(text, first) }) !== undefined;
  return isTold || titled.some(isBegun) || undefined;
}

/** The kind that a folder is named after, which stands at most one above that of the file. */
function kindByFolder(path: string): AroundKind | undefined {
  const near = path.split('/').slice(-3, -1);
  return AROUND_KINDS.find(kind => near.includes(AROUND_FOLDERS[kind]));
}
