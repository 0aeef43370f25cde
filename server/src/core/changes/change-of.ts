import { eachInSteps } from '../memory/all-steps.ts';
import type { Place } from '../model/problem.ts';
import type { Both } from './both.ts';
import { type Change, type ChangeSubject, severityOf } from './change.ts';
import type { Changed } from './changed.ts';
import { compared } from './entry-changes.ts';
import { fingerprintOf } from './fingerprint.ts';
import { evenFormula } from './formulas.ts';
import { inOrder } from './in-order.ts';
import { actionSubject } from './lineage.ts';
import { type Paired, wasBefore } from './versions.ts';
import { wordsOf } from './words-of.ts';

/** A change that has no name yet. */
export interface Draft extends Pick<Change, 'referential' | 'what' | 'reason'> {
  readonly subject: ChangeSubject;
  /** The same as the fingerprint has it, where that is not to rest on what else changed. */
  readonly named?: ChangeSubject;
  readonly before?: Place | undefined;
  readonly after?: Place | undefined;
  readonly points?: Change['points'];
  readonly consequences?: Change['consequences'];
  /** What decides on the fingerprint where `what` does not tell it all: texts, for instance. Never a place. */
  readonly content?: unknown;
}

/** Changes with their fingerprints, in their order; one that says the same as another before it is told from it by its number. */
export function* changesOf(drafts: readonly Draft[], paired: Paired): Generator<void, readonly Change[]> {
  const times = new Map<string, number>();
  return yield* eachInSteps(drafts.toSorted(inOrder), draft => {
    const { content, before, after, points, consequences = [], reason, named = draft.subject, ...told } = draft;
    const { referential, what } = told;
    const said = [contentOf(what), content ?? null];
    const print = fingerprintOf([referential ?? '', namedIn(named), ...said]);
    const time = times.get(print) ?? 0;
    times.set(print, time + 1);
    const numbered = (one: string) => (time === 0 ? one : fingerprintOf([one, time]));
    const fingerprint = numbered(print);
    const old = formerly(told, paired);
    const former = old && numbered(fingerprintOf([old.referential ?? '', namedIn(old.subject), ...said]));
    return [
      { fingerprint, former, severity: severityOf(reason), reason, ...told, points, consequences, before, after },
    ];
  });
}

/** What a change is called by where its subject had another id before: what was approved then had that one. */
function formerly({ referential, subject, what }: Pick<Draft, 'referential' | 'subject' | 'what'>, paired: Paired) {
  if (subject.kind !== 'action' || NAMED_BEFORE.has(what.kind)) return undefined;
  const now = paired.pairs.find(({ called }) => called.after === referential)?.after;
  const was = now && wasBefore(paired, { referential: now, id: subject.id });
  const called = paired.pairs.find(({ before }) => before === was?.referential)?.called.before;
  if (was === undefined || (was.id === subject.id && called === referential)) return undefined;
  return { referential: called, subject: actionSubject(was.referential, was.id) };
}

/** The changes that have the id of before in any case, or are those of the id itself. */
const NAMED_BEFORE: ReadonlySet<Changed['kind']> = new Set(['removed', 'split', 'moved', 'merged']);

function namedIn({ title: _, ...named }: ChangeSubject): unknown {
  return named;
}

/** What is said of a change that hangs on nothing else, however it is written: outcomes also hang on the questions that there are. */
function contentOf(what: Changed): unknown {
  switch (what.kind) {
    case 'formula-added':
    case 'formula-removed':
    case 'formula-changed': {
      const { outcomes: _, ...told } = what;
      return evenly(evenFormula, told);
    }
    case 'retitled':
      return evenly(title => wordsOf(title).join(' '), what);
    case 'key':
      return evenly(values => compared(what.key, values), what);
    case 'added':
    case 'removed':
      return what.kind;
    case 'moved':
      return [what.kind, what.from];
    case 'problem-gained':
    case 'problem-mended':
      return [what.kind, what.problem.code, what.problem.variant ?? ''];
    default:
      return what;
  }
}

/** The same with what it was before and is after, as far as there is any, in one way to write it. */
function evenly<Said>(even: (said: Said) => Said, told: Partial<Both<Said>>): unknown {
  const { before, after } = told;
  return { ...told, ...(before && { before: even(before) }), ...(after && { after: even(after) }) };
}
