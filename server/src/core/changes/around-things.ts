import { entriesIn } from '../analysis/facts/entries-around.ts';
import type { Workspace } from '../index/workspace.ts';
import { firstById } from '../memory/first-by-id.ts';
import { grouped } from '../memory/grouped.ts';
import { memory } from '../memory/memory.ts';
import type { Entry, SourceFile } from '../model/source.ts';
import { kindOf } from '../parse/classify.ts';
import { textOfField } from '../parse/fields.ts';
import { textOf } from '../text/span.ts';
import type { Both } from './both.ts';
import type { AroundSubject, ChangeSubject } from './change.ts';
import { textParts } from './own-words.ts';
import { wordsOf } from './words-of.ts';

/** Something that stands around the measures in one version. */
export interface AroundThing {
  /** What tells it from all others: its kind and its id, as it is called after; of a choice that of its question as well. */
  readonly id: string;
  readonly subject: Exclude<ChangeSubject, { readonly kind: 'action' | 'referential' | 'file' }>;
  readonly file: SourceFile;
  readonly entry: Entry;
}

/** What stands around the measures in both versions, and what is called otherwise in that of after. */
export interface AroundThings extends Both<ReadonlyMap<string, AroundThing>> {
  readonly renamed: Renamed;
}

/** The names of after by those of before, by what they are names of: two things may have one name. */
type Renamed = ReadonlyMap<AroundThing['subject']['kind'], ReadonlyMap<string, string>>;

/**
 * Questions, their choices, indicators and evidence by what tells them apart. One that went while another came that says the same,
 * word by word, was renamed, if nobody else says so: it has the id of after in both.
 */
export function aroundThings({ before, after }: Both<Workspace>): AroundThings {
  const now = firstById(thingsIn(after, NOTHING));
  const renamed = renamedOf(firstById(thingsIn(before, NOTHING)), now);
  return { before: firstById(thingsIn(before, renamed)), after: now, renamed };
}

const NOTHING: Renamed = new Map();

/** What formulas and keys name by a name of before, if that is called otherwise after; nothing names a piece of evidence. */
export function nameAfterOf({ renamed }: AroundThings, name: string): string | undefined {
  return NAMED.map(kind => renamed.get(kind)?.get(name)).find(now => now !== undefined);
}

const NAMED = ['question', 'choice', 'indicator'] as const satisfies AroundThing['subject']['kind'][];

/** By its id in `things`. */
export function thingId(kind: AroundThing['subject']['kind'], id: string, question = ''): string {
  return kind === 'choice' ? `choice ${question} ${id}` : `${kind} ${id}`;
}

const KINDS = ['question', 'indicator', 'evidence'] as const satisfies readonly AroundSubject[];

function thingsIn(workspace: Workspace, renamed: Renamed): readonly AroundThing[] {
  const nameOf = (kind: AroundThing['subject']['kind'], name: string) => renamed.get(kind)?.get(name) ?? name;
  return KINDS.flatMap(kind =>
    entriesIn(workspace, kind).flatMap(({ file, entry, id: written }): readonly AroundThing[] => {
      const id = nameOf(kind, written);
      const own = { id: thingId(kind, id), subject: { kind, id, title: entry.title }, file, entry };
      if (kind !== 'question') return [own];
      const choices = entry.children.flatMap((child): readonly AroundThing[] => {
        const name = textOfField(child, 'id');
        if (name === undefined || name === '' || kindOf(child) === 'rule') return [];
        const choice = nameOf('choice', name);
        const subject = { kind: 'choice', id: choice, question: id, title: child.title } as const;
        return [{ id: thingId('choice', choice, id), subject, file, entry: child }];
      });
      return [own, ...choices];
    }),
  );
}

function renamedOf(old: ReadonlyMap<string, AroundThing>, now: ReadonlyMap<string, AroundThing>): Renamed {
  const gone = bySaying([...old.values()].filter(({ id }) => !now.has(id)));
  const come = bySaying([...now.values()].filter(({ id }) => !old.has(id)));
  const pairs = [...gone].flatMap(([saying, thing]) => {
    const other = come.get(saying);
    return thing && other ? [{ kind: thing.subject.kind, was: thing.subject.id, is: other.subject.id }] : [];
  });
  const byKind = grouped(pairs, ({ kind }) => kind);
  return new Map([...byKind].map(([kind, own]) => [kind, new Map(own.map(({ was, is }) => [was, is]))]));
}

function bySaying(things: readonly AroundThing[]): ReadonlyMap<string, AroundThing | undefined> {
  const found = new Map<string, AroundThing | undefined>();
  for (const thing of things) {
    const saying = sayingOf(thing);
    found.set(saying, found.has(saying) ? undefined : thing);
  }
  return found;
}

/** What a thing says, without its id; of a choice, that it answers a question of this title. */
function sayingOf({ subject: { kind }, file, entry }: AroundThing): string {
  return sayings(entry, [file, kind], () => sayingIn(kind, file, entry));
}

const sayings = memory<Entry, string>();

function sayingIn(kind: AroundThing['subject']['kind'], file: SourceFile, entry: Entry): string {
  const texts = Array.from(textParts(entry), ([key, { spans }]) => [
    key,
    spans.flatMap(span => wordsOf(textOf(file.text, span))),
  ]);
  return JSON.stringify([kind, wordsOf(entry.title), textOfField(entry, 'type') ?? '', texts]);
}
