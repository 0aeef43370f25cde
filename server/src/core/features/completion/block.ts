import { kindAt } from '../../index/tree.ts';
import type { Workspace } from '../../index/workspace.ts';
import { idInName, isActionId, levelOf } from '../../model/id.ts';
import { KEYS } from '../../model/keys.ts';
import type { ActionKind, Dialect, Referential } from '../../model/referential.ts';
import type { Entry, FileKind } from '../../model/source.ts';
import { ID_KEYS } from '../../model/words.ts';
import { allEntries } from '../../parse/declarations.ts';
import { textOfField } from '../../parse/fields.ts';
import type { Fence } from '../../parse/markdown/block.ts';
import { type Draft, dialectAt, referentialAt, toldKind } from './draft.ts';

/** A block of metadata that is being written, and what it belongs to. */
export interface BlockDraft {
  readonly draft: Draft;
  readonly fence: Fence;
  /** Undefined for a block that stands nowhere. */
  readonly entry: Entry | undefined;
  /** What the entry is. */
  readonly kind: Exclude<FileKind, 'none'>;
  readonly dialect: Dialect;
  /** That of its folder, for measures. */
  readonly referential: Referential | undefined;
  /** What the action is; undefined where nothing tells, and for what is none. */
  readonly level: ActionKind | undefined;
}

/** What a block is about; undefined where nothing tells. */
export function blockDraft(workspace: Workspace, draft: Draft, fence: Fence): BlockDraft | undefined {
  const entry = allEntries(draft.entries).find(({ block }) => block?.span.start === fence.span.start);
  const kind = entry?.depth === 1 && draft.kind !== 'measure' ? kindOfEntry(entry, draft) : draft.kind;
  if (kind === 'none') return undefined;
  const referential = kind === 'measure' ? referentialAt(workspace, draft.path) : undefined;
  return {
    draft,
    fence,
    entry,
    kind,
    dialect: dialectAt(workspace, draft),
    referential,
    level: entry && levelIn(draft, entry, referential?.measureLevel ?? 3),
  };
}

/**
 * What an entry is to be. While it lacks the key that tells, it may look like evidence, or like nothing: then it is what the
 * others of its file are, or what may have the keys that it has.
 */
function kindOfEntry(entry: Entry, { entries, kind }: Draft): FileKind {
  const own = toldKind(entry);
  if (own !== 'none' && own !== 'evidence') return own;
  const beside = entries.filter(other => other !== entry).map(toldKind);
  const told = beside.find(other => other !== 'none') ?? kindByKeys(entry, kind);
  return told ?? (own === 'none' ? kind : own);
}

/** The first kind that may have all the keys of an entry: that of what stands around it, if it may. */
function kindByKeys({ block }: Entry, around: FileKind): FileKind | undefined {
  const keys = block?.fields.map(({ key }) => key) ?? [];
  const kinds = [...(around === 'none' ? [] : [around]), ...(['evidence', 'question', 'indicator'] as const)];
  return keys.length === 0 ? undefined : kinds.find(kind => keys.every(key => KEYS[kind].includes(key)));
}

function levelIn({ path, entries }: Draft, entry: Entry, measureLevel: number): ActionKind | undefined {
  const own = textOfField(entry, ...ID_KEYS);
  if (own !== undefined && isActionId(own)) return kindAt(levelOf(own), measureLevel);
  const first = entries[0];
  const top = (first === entry ? undefined : first && textOfField(first, ...ID_KEYS)) ?? idInName(path);
  if (top === undefined || !isActionId(top)) return undefined;
  return kindAt(levelOf(top) + (entry.depth - 1) / 2, measureLevel);
}
