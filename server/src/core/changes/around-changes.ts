import { personalisationsIn } from '../index/around-lists.ts';
import type { Workspace } from '../index/workspace.ts';
import type { Place } from '../model/problem.ts';
import { ID_KEYS } from '../model/words.ts';
import { namesAsked, namesAskedAround } from '../scoring/names-asked.ts';
import { type AroundThing, type AroundThings, thingId } from './around-things.ts';
import type { Both } from './both.ts';
import type { ChangeReason } from './change.ts';
import type { Draft } from './change-of.ts';
import type { ConvertedKeys } from './changed.ts';
import { convertedKeys, NO_KEYS } from './converted-keys.ts';
import { entryChanges, type Naming, titleChange } from './entry-changes.ts';
import { wholeContent } from './entry-content.ts';
import type { Versions } from './versions.ts';

/** What became of questions, choices, indicators and evidence: their texts and keys; their formulas are told by `formulaChanges`. */
export function aroundChanges({ before, after, around }: Versions, naming: Naming, told: AroundKeys): readonly Draft[] {
  const isRead = readIn({ before: before.workspace, after: after.workspace }, around);
  return [...new Set([...around.before.keys(), ...around.after.keys()])].flatMap(id => {
    const both = { before: around.before.get(id), after: around.after.get(id) };
    if (both.before && both.after)
      return keptChanges({ before: both.before, after: both.after }, around, isRead, naming, told);
    const own = both.after ?? both.before;
    if (own === undefined || wentAlong(own, both.after ? around.before : around.after)) return [];
    const kind = both.after ? 'added' : 'removed';
    return [
      {
        ...draftOf(both, own),
        what: { kind, actions: 1 },
        reason: reasonOf(kind, own, isRead(own)),
        content: wholeContent(own),
      },
    ];
  });
}

/** True for a choice whose question came or went itself. */
function wentAlong({ subject }: AroundThing, others: AroundThings['before']): boolean {
  return subject.kind === 'choice' && !others.has(thingId('question', subject.question));
}

function reasonOf(kind: 'added' | 'removed', { subject }: AroundThing, isRead: boolean): ChangeReason {
  if (subject.kind === 'indicator' || subject.kind === 'evidence') return 'text';
  if (!isRead) return 'unread';
  return kind === 'removed' ? 'answer-lost' : 'answer-new';
}

type Read = (thing: AroundThing) => boolean;

/** Tells whether a formula of either version reads what is answered to a question, or with a choice. */
function readIn({ before, after }: Both<Workspace>, { renamed }: AroundThings): Read {
  const old = [...questionsRead(before)].map(id => renamed.get('question')?.get(id) ?? id);
  const read = new Set([...old, ...questionsRead(after)]);
  return ({ subject }) => read.has(subject.kind === 'choice' ? subject.question : subject.id);
}

function questionsRead(workspace: Workspace): ReadonlySet<string> {
  const inRules = personalisationsIn(workspace).flatMap(entry => namesAsked(workspace, entry));
  return new Set([...inRules, ...namesAskedAround(workspace.around.values())].map(({ question }) => question.text));
}

function keptChanges(
  { before, after }: Both<AroundThing>,
  { renamed }: AroundThings,
  isRead: Read,
  naming: Naming,
  told: AroundKeys,
): readonly Draft[] {
  const own = draftOf({ before, after }, after);
  const names = [...(renamed.get(after.subject.kind) ?? [])];
  const from = names.find(([, now]) => now === after.subject.id)?.[0];
  const read = isRead(after);
  return [
    ...(from === undefined
      ? []
      : [
          {
            ...own,
            what: { kind: 'moved', from, by: 'content' },
            reason: reasonOf('removed', after, read),
          } satisfies Draft,
        ]),
    ...titleChange({ before, after }).map((change): Draft => ({ ...own, ...change, reason: 'text' })),
    ...entryChanges({ before, after }, { ...naming, without: withoutNames(told.get(after.subject.kind)) }).map(
      (change): Draft => {
        const isWeighty = change.what.kind === 'key' && read && after.subject.kind === 'question';
        return { ...own, ...change, reason: isWeighty ? (REASONS.get(change.what.key) ?? 'text') : 'text' };
      },
    ),
  ];
}

/** By kind, the keys that came and went with another platform. */
export type AroundKeys = ReadonlyMap<AroundThing['subject']['kind'], ConvertedKeys>;

export function aroundKeys({ before, after }: AroundThings): AroundKeys {
  const kinds = [
    'question',
    'choice',
    'indicator',
    'evidence',
  ] as const satisfies readonly AroundThing['subject']['kind'][];
  return new Map(
    kinds.map(kind => {
      const [old, now] = [before, after].map(things =>
        [...things.values()].flatMap(({ subject, entry }) => (subject.kind === kind ? [entry] : [])),
      );
      return [kind, convertedKeys({ before: old ?? [], after: now ?? [] })];
    }),
  );
}

function withoutNames(keys: ConvertedKeys = NO_KEYS): ReadonlySet<string> {
  return new Set([...ID_KEYS, ...keys.gained, ...keys.lost]);
}

/** The keys of a question that decide who may answer what. */
const REASONS: ReadonlyMap<string, ChangeReason> = new Map([
  ['type', 'answer-lost'],
  ['types_concernes', 'outcome-untold'],
]);

function draftOf({ before, after }: Partial<Both<AroundThing | undefined>>, { subject }: AroundThing) {
  return { referential: undefined, subject, before: before && placeOf(before), after: after && placeOf(after) };
}

function placeOf({ file, entry }: AroundThing): Place {
  return { file: file.path, span: entry.titleSpan };
}
