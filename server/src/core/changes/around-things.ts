import { entriesIn } from '../analysis/facts/entries-around.ts';
import type { Workspace } from '../index/workspace.ts';
import { firstById } from '../memory/first-by-id.ts';
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
  /** The names of after by those of before, of questions, choices and the rest. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * Questions, their choices, indicators and evidence by what tells them apart. One that went while another came that says the same,
 * word by word, was renamed, if nobody else says so: it has the id of after in both.
 */
export function aroundThings({ before, after }: Both<Workspace>): AroundThings {
  const now = firstById(thingsIn(after, new Map()));
  const renamed = renamedOf(firstById(thingsIn(before, new Map())), now);
  return { before: firstById(thingsIn(before, renamed)), after: now, renamed };
}

/** By its id in `things`. */
export function thingId(kind: AroundThing['subject']['kind'], id: string, question = ''): string {
  return kind === 'choice' ? `choice ${question} ${id}` : `${kind} ${id}`;
}

const KINDS = ['question', 'indicator', 'evidence'] as const satisfies readonly AroundSubject[];

function thingsIn(workspace: Workspace, renamed: ReadonlyMap<string, string>): readonly AroundThing[] {
  const nameOf = (name: string) => renamed.get(name) ?? name;
  return KINDS.flatMap(kind =>
    entriesIn(workspace, kind).flatMap(({ file, entry, id: written }): readonly AroundThing[] => {
      const id = nameOf(written);
      const own = { id: thingId(kind, id), subject: { kind, id, title: entry.title }, file, entry };
      if (kind !== 'question') return [own];
      const choices = entry.children.flatMap((child): readonly AroundThing[] => {
        const name = textOfField(child, 'id');
        if (name === undefined || name === '' || kindOf(child) === 'rule') return [];
        const choice = nameOf(name);
        const subject = { kind: 'choice', id: choice, question: id, title: child.title } as const;
        return [{ id: thingId('choice', choice, id), subject, file, entry: child }];
      });
      return [own, ...choices];
    }),
  );
}

function renamedOf(
  old: ReadonlyMap<string, AroundThing>,
  now: ReadonlyMap<string, AroundThing>,
): ReadonlyMap<string, string> {
  const gone = bySaying([...old.values()].filter(({ id }) => !now.has(id)));
  const come = bySaying([...now.values()].filter(({ id }) => !old.has(id)));
  return new Map(
    [...gone].flatMap(([saying, thing]) => {
      const other = come.get(saying);
      return thing && other ? [[thing.subject.id, other.subject.id] as const] : [];
    }),
  );
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
