import { say } from '../../../../l10n/say.ts';
import { addTo } from '../../core/memory/grouped.ts';
import { titleOfKind } from './groups.ts';
import type { ReportedChange, ReportedWhat } from './report.ts';

/** The same of many things, which no score depends on: told once, with the first of them. */
export interface Recurrence {
  /** What it is, and how often. */
  readonly title: string;
  /** In the order in which they are read. */
  readonly changes: readonly ReportedChange[];
}

export interface ToldChanges {
  readonly recurring: readonly Recurrence[];
  /** The changes that are told one by one. */
  readonly others: readonly ReportedChange[];
}

/** As often something may be told one by one. */
const MOST = 12;

/** Of what recurs, so many are named. */
export const NAMED = 3;

/**
 * Tells what recurs from what does not: text alone of one section, one key, problems of one code, and what is said in the same words.
 * Where a converter went through all texts, what a person did is found beside it.
 */
export function recurringIn(changes: readonly ReportedChange[]): ToldChanges {
  const byKind = new Map<string, ReportedChange[]>();
  for (const change of changes) {
    if (change.severity !== 'changes-text') continue;
    const { referential, subject, what, message } = change;
    const key = JSON.stringify([referential, subject.kind, what.kind, nameOf(what) ?? message]);
    addTo(byKind, key, change);
  }
  const many = [...byKind.values()].filter(own => own.length > MOST);
  const told = new Set(many.flat());
  return {
    recurring: many.toSorted((a, b) => b.length - a.length).flatMap(recurrenceOf),
    others: changes.filter(change => !told.has(change)),
  };
}

/** How many of a recurrence are not named. */
export function sayUnnamed({ changes }: Recurrence): string {
  return say('… and {count} more.', { count: changes.length - NAMED });
}

/** The title above all that recurs. */
export function titleOfRecurring(): string {
  return say('Many times over');
}

function recurrenceOf(changes: readonly ReportedChange[]): readonly Recurrence[] {
  const [first] = changes;
  if (first === undefined) return [];
  const { referential, subject, message } = first;
  const whose = [referential, titleOfKind(subject.kind), labelOf(first.what) ?? message];
  const what = whose.filter(part => part !== null && part !== undefined).join(' · ');
  return [{ title: say('{what}: {count} times', { what, count: changes.length }), changes }];
}

/** What tells it from others of its kind; undefined where its words alone do. */
function nameOf(what: ReportedWhat): string | undefined {
  switch (what.kind) {
    case 'problem-gained':
    case 'problem-mended':
      return what.code;
    case 'key':
      return what.key;
    case 'text':
      return what.section ?? '';
    default:
      return undefined;
  }
}

function labelOf(what: ReportedWhat): string | undefined {
  switch (what.kind) {
    case 'problem-gained':
      return say('new problem: {problem}', { problem: what.code });
    case 'problem-mended':
      return say('problem mended: {problem}', { problem: what.code });
    case 'key':
      return what.key;
    case 'text':
      return what.section === undefined ? say('text') : say('text of “{section}”', { section: what.section });
    default:
      return undefined;
  }
}
