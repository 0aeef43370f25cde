import { idInName, isActionId } from '../model/id.ts';
import { listedAt } from '../model/listed.ts';
import type { Entry, FileKind, ListedKind, SourceFile } from '../model/source.ts';
import { ACTION_KEYS, ID_KEYS, sectionKey } from '../model/words.ts';
import { textOf } from '../text/span.ts';
import { kindOf } from './classify.ts';
import { fieldOf } from './fields.ts';
import { isMetadata, type MarkdownBlock } from './markdown/block.ts';
import { ID_LINE, unmarkedBlock } from './unmarked-block.ts';
import { readBlock } from './yaml-block.ts';

interface Parts {
  readonly entries: readonly Entry[];
  readonly blocks: readonly MarkdownBlock[];
}

/**
 * What a file holds. `before` is what it held when it was last read: a first block that cannot be read while it is being typed
 * leaves it that.
 */
export function fileKind(
  path: string,
  text: string,
  { entries, blocks }: Parts,
  before: Pick<SourceFile, 'kind'> | undefined,
): FileKind {
  const first = entries.find(entry => entry.depth === 1);
  if (first?.block === undefined && isUntitledMeasure(path, text, blocks)) return 'measure';
  if (first === undefined) return before?.kind ?? 'none';
  if (isUnmarkedMeasure(path, text, first)) return 'measure';
  const kind = kindOf(first);
  const listed = kind === 'none' || (kind === 'measure' && isBare(first)) ? listedKind(path, entries) : undefined;
  if (listed !== undefined) return listed;
  if (kind !== 'none') return kind;
  const isReadable = first.block !== undefined && first.block.fault === undefined && first.block.fields.length > 0;
  if (!isReadable && before !== undefined && before.kind !== 'none') return before.kind;
  return isMisspeltMeasure(path, first) ? 'measure' : 'none';
}

/** True for an entry with an id alone, which may be any that is begun: the name of its file tells more. */
function isBare({ block }: Entry): boolean {
  return block?.fields.every(({ key }) => ID_KEYS.includes(key)) ?? true;
}

/** What a file lists by its name, where some entry of it has a block: any other is a text about themes. */
function listedKind(path: string, entries: readonly Entry[]): ListedKind | undefined {
  return entries.some(({ block }) => block !== undefined) ? listedAt(path)?.kind : undefined;
}

/**
 * True for a measure file that lacks its `#` title: a block of metadata comes before any, and the name of the file or the
 * key `referentiel` says that it is no other Markdown file. The importer ignores it in silence.
 */
function isUntitledMeasure(path: string, text: string, blocks: readonly MarkdownBlock[]): boolean {
  const first = blocks.find(block => isMetadata(block) || (block.kind === 'heading' && block.level === 1));
  if (!isMetadata(first)) return false;
  const entry = { block: readBlock(text, first) };
  const isNamed = isNamedAfterId(path) || fieldOf(entry, 'referentiel') !== undefined;
  return isNamed && kindOf(entry) === 'measure';
}

/** True for a measure file of which the first block is not marked as YAML: the importer ignores it in silence as well. */
function isUnmarkedMeasure(path: string, text: string, first: Entry): boolean {
  const block = isNamedAfterId(path) ? unmarkedBlock(text, first) : undefined;
  return block !== undefined && isActionId(ID_LINE.exec(textOf(text, block.content))?.[1] ?? '');
}

/**
 * True for a measure file of which the first block cannot be read, or has a key of actions, be it in capitals (`Identifiant`) or
 * with an id that is none (`identifiant: cae_1.1.1`).
 */
function isMisspeltMeasure(path: string, { block }: Entry): boolean {
  if (block === undefined || !isNamedAfterId(path)) return false;
  return block.fault !== undefined || block.fields.some(({ key }) => ACTION_KEY_SET.has(sectionKey(key)));
}

const ACTION_KEY_SET: ReadonlySet<string> = new Set(ACTION_KEYS.map(sectionKey));

function isNamedAfterId(path: string): boolean {
  return idInName(path) !== undefined;
}
