import { type Reference, referencesIn } from '../index/references.ts';
import { referentialOfFile, type Workspace } from '../index/workspace.ts';
import type { Action } from '../model/referential.ts';
import type { Block, Entry, Field, SourceFile } from '../model/source.ts';
import { ID_KEYS } from '../model/words.ts';
import { allEntries } from '../parse/declarations.ts';
import { itemsOfField, textOfField } from '../parse/fields.ts';
import { span, textOf } from '../text/span.ts';
import { lacksTitle } from './bare-citation.ts';
import { type EntryKind, entryKinds } from './entry-kind.ts';
import { type PreviewFormula, previewedFormulas } from './preview/formulas.ts';
import { type Named, namedBy, namedIn } from './preview/named.ts';
import { type Weight, weightOf } from './weight.ts';

/** What a reader is shown of a file in place of its own letters. */
export interface Preview {
  readonly blocks: readonly PreviewBlock[];
  readonly citations: readonly PreviewCitation[];
  readonly formulas: readonly PreviewFormula[];
}

/** A block of metadata that can be read. */
export interface PreviewBlock {
  readonly entry: Entry;
  readonly block: Block;
  readonly kind: EntryKind;
  /** Its id as written, that by which others cite it for a référentiel; empty where the block gives none. */
  readonly name: string;
  /** The action that it declares, and what that weighs; undefined for anything else. */
  readonly action: { readonly action: Action; readonly weight: Weight } | undefined;
  /** The keys that say more than the above, in the order of the text. */
  readonly keys: readonly PreviewKey[];
}

export interface PreviewKey {
  readonly key: string;
  readonly items: readonly PreviewItem[];
}

export interface PreviewItem {
  readonly text: string;
  /** What it names; undefined for mere text, and for what is not there. */
  readonly named: Named | undefined;
}

/** A place in prose or a title that cites an action, its prefix included. */
export interface PreviewCitation extends PreviewItem {
  readonly start: number;
  readonly named: Named;
  /** True where its title is to be shown beside it: the text lacks it, and it has not been shown before in the text of one action. */
  readonly isBare: boolean;
}

/** What is to be shown of a file of ours. */
export function previewOf(workspace: Workspace, file: SourceFile): Preview {
  const kindOf = entryKinds(workspace, file);
  const names = namedIn(workspace, file);
  return {
    blocks: allEntries(file.entries).flatMap(
      entry => previewedBlock(workspace, file, entry, kindOf(entry), names) ?? [],
    ),
    citations: previewedCitations(file, referencesIn(workspace, file)),
    formulas: previewedFormulas(workspace, file, names),
  };
}

type Names = ReadonlyMap<number, Named>;

/** Undefined for an entry without a block that can be read. */
function previewedBlock(
  workspace: Workspace,
  file: SourceFile,
  entry: Entry,
  kind: EntryKind,
  names: Names,
): PreviewBlock | undefined {
  const { block } = entry;
  if (block === undefined || block.fault) return undefined;
  const id = textOfField(entry, ...ID_KEYS) ?? '';
  const name = kind === 'referential' ? (textOfField(entry, 'referentiel') ?? '') : id;
  const referential = referentialOfFile(workspace, file.path);
  const action = kind === 'part' ? undefined : referential?.actions.get(id);
  const weight = referential && action && weightOf(referential, action);
  const isTold = ({ key, value }: Field): boolean => {
    if (ID_KEYS.includes(key)) return value.kind !== 'scalar' || value.text === id;
    if (key === 'referentiel') return kind === 'referential';
    if (key === 'categorie') return action?.category !== undefined;
    return (key === 'points' || key === 'pourcentage') && weight?.points !== undefined;
  };
  return {
    entry,
    block,
    kind,
    name,
    action: action && weight && { action, weight },
    keys: block.fields.filter(field => !isTold(field)).map(field => previewedKey(file, entry, field, names)),
  };
}

function previewedKey(file: SourceFile, entry: Entry, { key, value }: Field, names: Names): PreviewKey {
  if (value.kind === 'mapping') return { key, items: [{ text: textOf(file.text, value.span), named: undefined }] };
  const items = itemsOfField(entry, key);
  return {
    key,
    items: items.map(item => ({ text: item.text, named: names.get(item.span.start) })),
  };
}

function previewedCitations(file: SourceFile, references: readonly Reference[]): readonly PreviewCitation[] {
  const shown = new Set<string>();
  return references.flatMap((reference): readonly PreviewCitation[] => {
    const { kind, referential, from, to, span: at } = reference;
    const named = kind === 'prose' ? namedBy(reference) : undefined;
    if (named === undefined) return [];
    const key = `${from} ${referential.folder} ${to}`;
    const isBare = !shown.has(key) && lacksTitle(file, reference);
    if (isBare) shown.add(key);
    const start = at.start - prefixBefore(file.text, at.start).length;
    return [{ start, text: textOf(file.text, span(start, at.end)), named, isBare }];
  });
}

// Longer ones than any prefix are of no interest.
const PREFIX = /[a-z][a-z0-9]*_$/;
const PREFIX_LIMIT = 40;

function prefixBefore(text: string, end: number): string {
  return PREFIX.exec(text.slice(Math.max(0, end - PREFIX_LIMIT), end))?.[0] ?? '';
}
