import type { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import type { Category } from './words.ts';

/**
 * A file as it is written: entries (title, block of metadata, sections, children) with their places, before anything is
 * known of other files. Offsets throughout.
 */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly kind: FileKind;
  /** The entries with a first-level title; the others hang below them. */
  readonly entries: readonly Entry[];
  /** The actions that a measure file declares, in the order of the text; empty for files of other kinds. */
  readonly declarations: readonly Declaration[];
  readonly citations: readonly Citation[];
  /** What the keys of questions, rules, evidence and indicators name, and the formulas of rules. */
  readonly keyReferences: readonly KeyReference[];
  readonly faults: readonly SourceFault[];
}

/**
 * What a file holds, told from the block below its first title, and by its name where it lists themes or competences; `none`: a
 * file that is none of our business.
 */
export type FileKind = 'measure' | AroundKind | ListedKind | 'none';

/** What stands around the measures, in the order in which it is listed. */
export const AROUND_KINDS = ['question', 'rule', 'evidence', 'indicator'] as const;
export type AroundKind = (typeof AROUND_KINDS)[number];

/** True for the kind of a file, or of an entry, of what stands around the measures. */
export function isAround(kind: FileKind): kind is AroundKind {
  return AROUND_KINDS.some(one => one === kind);
}

/** What questions name: the theme that they belong to, the competence that answers them (platform, section 5). */
export type ListedKind = 'theme' | 'competence';

/** A titled thing of a file: an action, a question, a rule, a piece of evidence, an indicator, a choice … */
export interface Entry {
  readonly title: string;
  readonly titleSpan: Span;
  /** From its title to the next entry that is not below it. */
  readonly span: Span;
  /** The number of `#`: 1, 3 or 5. */
  readonly depth: number;
  readonly block: Block | undefined;
  readonly sections: readonly Section[];
  /** The blocks of code other than its metadata, in order: the formulas of a rule. */
  readonly code: readonly CodeBlock[];
  /** The prose between the block and the first section or child; empty spans are left out. */
  readonly intro: readonly Span[];
  readonly children: readonly Entry[];
}

/** What the block of an entry says of an action, ready for the index. */
export interface Declaration {
  readonly entry: Entry;
  /** Undefined where the block gives none, or none that is one. */
  readonly id: string | undefined;
  /** True where it has the key `pourcentage`, with a number or not: the 2023 dialect's. */
  readonly usesPercent: boolean;
  /** What its keys tell of the platform that it is written for. */
  readonly writtenFor: '2026' | 'transition' | undefined;
  /** The key that gives the id. */
  readonly idKey: 'id' | 'identifiant' | undefined;
  readonly weight: WrittenWeight;
  /** Undefined where the block names none, or an unknown one. */
  readonly category: Category | undefined;
}

/** What a block says of an action's weight: numbers as written; undefined where absent or not a number. */
export interface WrittenWeight {
  readonly points: number | undefined;
  /** 0–100. */
  readonly percent: number | undefined;
  readonly pointsOverseas: number | undefined;
}

export const NO_WEIGHT: WrittenWeight = { points: undefined, percent: undefined, pointsOverseas: undefined };

export interface Section {
  readonly title: string;
  readonly titleSpan: Span;
  /** The number of `#`: 2, 4 or 6. */
  readonly depth: number;
  readonly body: readonly Span[];
  /** The depth that it should have, where it stands at another one; it then belongs to the last entry opened. */
  readonly expectedDepth: number | undefined;
}

export interface CodeBlock {
  readonly language: string;
  readonly span: Span;
  readonly content: Span;
}

/** A fenced block of YAML metadata. */
export interface Block {
  readonly span: Span;
  readonly content: Span;
  readonly fields: readonly Field[];
  /** Why YAML cannot read it; the fields are then read line by line, as far as they go. */
  readonly fault: BlockFault | undefined;
}

export interface BlockFault {
  readonly reason: 'syntax' | 'unclosed' | 'not-a-mapping';
  readonly span: Span;
}

export interface Field {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: FieldValue;
}

/** Values stay text, as written: `1.10` is never a number. */
export type FieldValue =
  | ScalarValue
  | { readonly kind: 'list'; readonly items: readonly ScalarItem[]; readonly span: Span }
  | { readonly kind: 'mapping'; readonly span: Span }
  | { readonly kind: 'empty'; readonly span: Span };

export interface ScalarValue extends ScalarItem {
  readonly kind: 'scalar';
  readonly quoted: boolean;
  /** The lines of a text that is written as it stands (`|`), trimmed, without blank ones at either end; undefined for any other. */
  readonly lines?: readonly ScalarItem[];
}

export interface ScalarItem {
  readonly text: string;
  readonly span: Span;
}

/** A dotted number in prose that may cite an action. */
export interface Citation {
  /** The id as cited, without prefix. */
  readonly id: string;
  /** The référentiel's slug of `cae_1.2.3`, as written: `TE_4.4.1` has `TE`; undefined for a plain number. */
  readonly prefix: string | undefined;
  /** Of the id alone, without its prefix. */
  readonly span: Span;
  /** False where only an existing action makes it a citation: a number of two parts without a word that announces it. */
  readonly certain: boolean;
}

/**
 * A qualified id that a key of an entry names, such as an item of `actions`, that `score()` names in one of its formulas, or
 * that an action continues (`origine`).
 */
export interface KeyReference {
  readonly kind: 'key' | 'formula' | 'origin';
  /** What names the entry: its id, or a rule's `action_id`, as written. */
  readonly from: string;
  readonly prefix: string;
  readonly id: string;
  /** Of the whole value, prefix included. */
  readonly span: Span;
}

/** A fault of the text itself, found while reading it. */
export type SourceFault =
  | { readonly kind: 'conflict-marker'; readonly span: Span }
  | { readonly kind: 'encoding'; readonly span: Span }
  /** A title without a space after its signs, read as the title that it was meant to be. */
  | { readonly kind: 'title-space'; readonly span: Span; readonly names: 'section' | 'action' }
  /** The line below a paragraph that makes a title of it, at level 1 or 2; the paragraph is read as text. */
  | { readonly kind: 'underline'; readonly span: Span; readonly level: number }
  /** The first line of what stands above the first title. */
  | { readonly kind: 'above-title'; readonly span: Span; readonly what: 'section' | 'text' }
  | { readonly kind: 'too-large'; readonly span: Span; readonly limit: number };
