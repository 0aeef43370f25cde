import { isSameKey, memory } from '../memory/memory.ts';
import type { Place } from '../model/problem.ts';
import type { Entry, Field, SourceFile } from '../model/source.ts';
import { DESCRIPTION_SECTION, sectionKey } from '../model/words.ts';
import { type Span, textOf } from '../text/span.ts';
import type { Both } from './both.ts';
import type { Changed } from './changed.ts';
import { textParts } from './own-words.ts';
import { valuesOf } from './values-of.ts';
import { wordCount } from './word-count.ts';
import { LIKE_APOSTROPHES, saysTheSame, wordsOf } from './words-of.ts';

/** An entry of a file in one version. */
export interface Written {
  readonly file: SourceFile;
  readonly entry: Entry;
}

/** A change of an entry, without its subject. */
export interface EntryChange {
  readonly what: Changed;
  readonly before: Place | undefined;
  readonly after: Place | undefined;
  /** What the fingerprint is made of beside that. */
  readonly content?: unknown;
}

/** What names of before are called after. */
export interface Naming {
  /** True where all are called as they were. */
  readonly isAsBefore: boolean;
  /** A name in a key of a file. */
  readonly nameAfter: (name: string, usedIn: string) => string;
  /** True for a name of after that leads to no action: that is told as a problem. */
  readonly isMissing: (name: string, usedIn: string) => boolean;
  /** A span of a text, with what it cites. */
  readonly textBefore: (file: SourceFile, span: Span) => string;
}

/** How an entry is compared. */
export interface Comparing extends Naming {
  /** The keys that others tell of. */
  readonly without: ReadonlySet<string>;
  /** Texts of before that became part of this one, and stood elsewhere. */
  readonly joined?: readonly Written[];
}

/** The title of an entry, where it says something else. */
export function titleChange({ before, after }: Both<Written>): readonly EntryChange[] {
  const titles = { before: before.entry.title, after: after.entry.title };
  if (saysTheSame(titles.before, titles.after)) return [];
  const place = ({ file, entry }: Written) => ({ file: file.path, span: entry.titleSpan });
  return [{ what: { kind: 'retitled', ...titles }, before: place(before), after: place(after) }];
}

/** The sections and keys of an entry that say something else. */
export function entryChanges({ before, after }: Both<Written>, comparing: Comparing): readonly EntryChange[] {
  const joined = comparing.joined ?? [];
  if (joined.length === 0 && isSameText(before, after)) return keyChanges({ before, after }, comparing);
  // What belongs to two files of which neither changed is compared once.
  const texts =
    joined.length > 0
      ? textChanges({ before, after }, comparing)
      : known(after.entry, [after.file, before.entry, before.file, comparing.textBefore], () =>
          textChanges({ before, after }, comparing),
        );
  return [...keyChanges({ before, after }, comparing), ...texts];
}

const known = memory<Entry, readonly EntryChange[]>();

function isSameText(before: Written, after: Written): boolean {
  const own = ({ file, entry: { span, children } }: Written) =>
    file.text.slice(span.start, children.length === 0 ? span.end : children[0]?.span.start);
  // A section may go on behind what stands below the entry.
  const isWhole = ({ entry: { sections, children } }: Written) =>
    sections.every(({ titleSpan }) => titleSpan.start < (children[0]?.span.start ?? Number.POSITIVE_INFINITY));
  return isWhole(before) && isWhole(after) && own(before) === own(after);
}

function keyChanges({ before, after }: Both<Written>, { without, ...naming }: Comparing): readonly EntryChange[] {
  const [old, now] = [fieldsOf(before, without), fieldsOf(after, without)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap(key => {
    const [was, is] = [old.get(key), now.get(key)];
    const [a, b] = [was ? valuesOf(before.file, was) : [], is ? valuesOf(after.file, is) : []];
    const named = namedAfter(key, a, naming, before.file.path);
    if (isSameKey(compared(key, named), compared(key, b))) return [];
    // Who writes what he wrote is told of where it leads now, if it leads anywhere.
    if (isSameKey(a, b) && a.every((name, at) => name === named[at] || naming.isMissing(name, after.file.path)))
      return [];
    return [
      {
        what: { kind: 'key', key, before: named, after: b },
        before: fieldPlace(before, was),
        after: fieldPlace(after, is),
      },
    ];
  });
}

/** The values of a key of before, with the names of after where it names something. */
function namedAfter(
  key: string,
  values: readonly string[],
  { nameAfter }: Pick<Naming, 'nameAfter'>,
  usedIn: string,
): readonly string[] {
  if (!NAMING_KEYS.has(key)) return values;
  return key === 'origine'
    ? values.map(line => line.replace(ORIGIN, id => nameAfter(id.toLowerCase(), usedIn)))
    : values.map(name => nameAfter(name, usedIn));
}

/** Those of which the values are names of actions, questions and indicators: elsewhere the same word is another thing. */
const NAMING_KEYS: ReadonlySet<string> = new Set([
  'action_id',
  'actions',
  'indicateurs',
  'origine',
  'parent',
  'parents',
  'questions',
  'valeur',
]);

/** True where a key of an entry names something. */
export function namesOthers({ block }: Entry): boolean {
  return block?.fields.some(({ key }) => NAMING_KEYS.has(key)) ?? false;
}

/** The id at the beginning of an origin, which the platform reads in any case (platform, section 1.3). */
const ORIGIN = /^[a-z]+_[\d.]+/i;

/** What tells values apart: neither their order nor the kind of their apostrophes, nor the case of an origin. */
export function compared(key: string, values: readonly string[]): readonly string[] {
  const even = values.map(value => value.replace(LIKE_APOSTROPHES, "'"));
  return (key === 'origine' ? even.map(value => value.toLowerCase()) : even).sort();
}

/** The keys of an entry, but some; of one that is written twice the first. */
export function fieldsOf({ entry }: Pick<Written, 'entry'>, without: ReadonlySet<string>): ReadonlyMap<string, Field> {
  const fields = entry.block?.fields ?? [];
  return new Map(
    fields
      .filter(({ key }) => !without.has(key))
      .reverse()
      .map(field => [field.key, field]),
  );
}

function fieldPlace({ file, entry }: Written, field: Field | undefined): Place {
  return { file: file.path, span: field?.keySpan ?? entry.titleSpan };
}

function textChanges({ before, after }: Both<Written>, comparing: Comparing): readonly EntryChange[] {
  const [old, now] = [textParts(before.entry), textParts(after.entry)];
  const joined = (comparing.joined ?? []).map(written => ({ written, parts: joinedParts(written) }));
  const keys = new Set([...old.keys(), ...now.keys(), ...joined.flatMap(({ parts }) => [...parts.keys()])]);
  return [...keys].flatMap(key => {
    const [was, is] = [old.get(key), now.get(key)];
    const own = (spans: readonly Span[], { file }: Written) => spans.map(span => comparing.textBefore(file, span));
    const texts = [
      ...own(was?.spans ?? [], before),
      ...joined.flatMap(({ written, parts }) => own(parts.get(key) ?? [], written)),
    ];
    const [then, later] = [texts, (is?.spans ?? []).map(span => textOf(after.file.text, span))];
    if (isSameKey(then, later)) return [];
    const [a, b] = [wordsOf(then.join('\n')), wordsOf(later.join('\n'))];
    if (isSameKey(a, b) || (joined.length === 0 && isAsWritten(before.file, was?.spans ?? [], b))) return [];
    const what = { kind: 'text', section: is?.section ?? was?.section, words: wordCount(a, b) } as const;
    const place = ({ file, entry }: Written, span: Span | undefined) => ({
      file: file.path,
      span: span ?? entry.titleSpan,
    });
    return [{ what, before: place(before, was?.titleSpan), after: place(after, is?.titleSpan), content: [a, b] }];
  });
}

/** True where spans of a text of before say these very words: what is cited may be called otherwise, and nobody edited them. */
export function isAsWritten({ text }: SourceFile, spans: readonly Span[], words: readonly string[]): boolean {
  return isSameKey(wordsOf(spans.map(span => textOf(text, span)).join('\n')), words);
}

/** The parts of a text that becomes part of another: what stands above its sections begins its description there, its title first. */
function joinedParts({ entry }: Written): ReadonlyMap<string, readonly Span[]> {
  const parts = new Map(Array.from(textParts(entry), ([key, { spans }]) => [key, spans]));
  const described = sectionKey(DESCRIPTION_SECTION);
  return parts.set(described, [entry.titleSpan, ...(parts.get(described) ?? [])]);
}
