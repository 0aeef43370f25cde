import { folderOf, referentialIn, referentialOfFile, type Workspace } from '../../index/workspace.ts';
import { memory } from '../../memory/memory.ts';
import { listedAs, listedAt } from '../../model/listed.ts';
import type { Dialect, Referential } from '../../model/referential.ts';
import type { Entry, Field, FileKind, SourceFile } from '../../model/source.ts';
import { ID_KEYS } from '../../model/words.ts';
import { kindOf } from '../../parse/classify.ts';
import { entriesOf } from '../../parse/entries.ts';
import type { MarkdownBlock } from '../../parse/markdown/block.ts';
import { markdownBlocks } from '../../parse/markdown/blocks.ts';
import { withoutConflicts } from '../../parse/markdown/conflicts.ts';

/** A Markdown text that is being written: one of ours, or one that may become one. */
export interface Draft {
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly MarkdownBlock[];
  readonly entries: readonly Entry[];
  /** What it holds, or is about to; `none` where nothing tells. */
  readonly kind: FileKind;
  /** Undefined where it is none of ours yet. */
  readonly file: SourceFile | undefined;
  /** What the author chose in this session, in any text, the very last first. */
  readonly used: readonly UsedName[];
}

/** A name that an author chose from what was proposed. */
export interface UsedName {
  /** As it was written: `1.2.3`, `cae_1.2.3`, the id of a question or an indicator. */
  readonly text: string;
  /** Of the référentiel of an action; undefined for all else. */
  readonly folder: string | undefined;
}

/** A text as it is being written; of a file of the workspace, read once for each version of it. */
export function draftOf(workspace: Workspace, path: string, text: string, used: readonly UsedName[] = []): Draft {
  const file = workspace.files.get(path);
  if (file === undefined || file.text !== text) return begun(workspace, path, text, used);
  const { entries, kind } = file;
  return {
    path,
    text,
    blocks: blocksOf(file),
    entries,
    kind: likelyKind(workspace, path, entries) ?? kind,
    file,
    used,
  };
}

const read = memory<SourceFile, readonly MarkdownBlock[]>();

function blocksOf(file: SourceFile): readonly MarkdownBlock[] {
  return read(file, [], () => markdownBlocks(withoutConflicts(file.text).text));
}

function begun(workspace: Workspace, path: string, text: string, used: readonly UsedName[]): Draft {
  const blocks = markdownBlocks(text);
  const entries = entriesOf(text, blocks);
  const [first] = entries;
  const kind = likelyKind(workspace, path, entries) ?? (first ? kindOf(first) : 'none');
  return { path, text, blocks, entries, kind, file: undefined, used };
}

/** What a text is about to hold by its first entry, or by what stands beside it; undefined where neither tells. */
function likelyKind(workspace: Workspace, path: string, [first]: readonly Entry[]): FileKind | undefined {
  const told = first ? toldKind(first) : 'none';
  const listed = listedAt(path);
  if (told === 'none' && listed) return listed.kind;
  // A text with a title of its own and no block is some other Markdown file, wherever it stands.
  const isOpen = first === undefined || first.block !== undefined;
  const kind = told === 'none' && isOpen ? kindBeside(workspace, path) : told;
  return kind === 'none' ? undefined : kind;
}

/** What an entry is by its block: an id that is still to be written, as any entry may have one, does not tell. */
export function toldKind({ block }: Pick<Entry, 'block'>): FileKind {
  const isWritten = ({ value }: Field) => value.kind !== 'empty' && (value.kind !== 'scalar' || value.text !== '');
  const fields = block?.fields.filter(field => !ID_KEYS.includes(field.key) || isWritten(field));
  return kindOf({ block: block && fields && { ...block, fields } });
}

/** The référentiel of a measure that is being written, also of one that is none of its files yet. */
export function referentialAt(workspace: Workspace, path: string): Referential | undefined {
  return referentialOfFile(workspace, path) ?? referentialIn(workspace, folderOf(path));
}

/** The dialect of a text: that of its référentiel; around the measures the last one that some référentiel has. */
export function dialectAt(workspace: Workspace, { path }: Draft): Dialect {
  const { referentials } = workspace;
  const isOld = referentials.length > 0 && referentials.every(({ platform }) => platform === '2023');
  return referentialAt(workspace, path)?.dialect ?? (isOld ? '2023' : '2026');
}

/** What the other files of its folder hold. */
function kindBeside(workspace: Workspace, path: string): FileKind {
  const folder = folderOf(path);
  const measures = referentialIn(workspace, folder)?.files ?? [];
  for (const [other] of measures) if (other !== path) return 'measure';
  for (const [other, { kind }] of workspace.around)
    if (folderOf(other) === folder && listedAs(kind) === undefined) return kind;
  return 'none';
}

/** The entries in which an offset stands, the outermost first: those whose titles are on lines above it. */
export function entriesAround({ entries, text }: Pick<Draft, 'entries' | 'text'>, offset: number): readonly Entry[] {
  const start = lineStart(text, offset);
  const path: Entry[] = [];
  for (let among = entries; ; ) {
    const next = among.findLast(({ span }) => span.start < start);
    // Behind a list, what it is of goes on.
    if (next === undefined || next.span.end < start) return path;
    path.push(next);
    among = next.children;
  }
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** Where the line of an offset ends, without the signs that end it. */
export function lineStop(text: string, offset: number): number {
  const rest = /[\r\n]/.exec(text.slice(offset, offset + LONGEST_LINE));
  return rest ? offset + rest.index : Math.min(text.length, offset + LONGEST_LINE);
}

// A longer line holds nothing that is completed.
const LONGEST_LINE = 10_000;
