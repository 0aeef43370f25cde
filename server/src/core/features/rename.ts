import type { Workspace } from '../index/workspace.ts';
import type { Outside } from '../refactor/outside.ts';
import { type Plan, type Refused, refused } from '../refactor/plan.ts';
import { type Span, span, textOf } from '../text/span.ts';
import { type ActionRename, renameAction } from './rename/rename-action.ts';
import { nameOf, renameAround } from './rename/rename-around.ts';
import { renameTitle } from './rename/rename-title.ts';
import type { Subject } from './subject/subject.ts';

/** What can be renamed under a cursor: its name so far and where that stands, without a prefix; or why nothing can. */
export type Renameable = { readonly kind: 'name'; readonly span: Span; readonly name: string } | Refused;

/** Tells what can be renamed under a cursor of a text: an id, a name, a title. */
export function renameable(subject: Subject, text: string): Renameable {
  const name = isTitle(subject) ? textOf(text, subject.span) : nameUnder(subject);
  if (typeof name !== 'string') return name;
  // Before it there may be its key, a prefix or a quote.
  const at = textOf(text, subject.span).toLowerCase().lastIndexOf(name.toLowerCase());
  if (at < 0) return refused('nothing-to-rename');
  const start = subject.span.start + at;
  return { kind: 'name', span: span(start, start + name.length), name };
}

/** Gives what is under a cursor another name, wherever it is named; `withAlternatives` counts for a measure that has some. */
export function renaming(
  workspace: Workspace,
  subject: Subject,
  text: string,
  outside: Outside,
  withAlternatives: boolean,
): Plan {
  if (isTitle(subject)) return renameTitle(workspace, subject, text, subject.kind === 'action' ? subject : undefined);
  if (subject.kind !== 'action') return renameAround(workspace, subject, text.trim(), outside);
  const rename = actionRename(subject, text);
  if (rename === undefined) return nothingIn(subject);
  return renameAction(workspace, { ...rename, withAlternatives }, outside);
}

/** The other id of an action that a rename under a cursor asks for; undefined where it is something else. */
export function actionRename(subject: Subject, text: string): Omit<ActionRename, 'withAlternatives'> | undefined {
  if (subject.kind !== 'action' || subject.action === undefined || !isId(subject)) return undefined;
  return { referential: subject.referential, action: subject.action, text: text.trim() };
}

type ActionSubject = Extract<Subject, { kind: 'action' }>;

function isId({ part }: ActionSubject): boolean {
  return part === 'id' || part === 'reference';
}

/** The name under a cursor, or why there is none to change. */
function nameUnder(subject: Subject): string | Refused {
  if (subject.kind !== 'action') return nameOf(subject);
  return subject.action === undefined || subject.id === '' || !isId(subject) ? nothingIn(subject) : subject.id;
}

function nothingIn(subject: ActionSubject): Refused {
  if (!isId(subject)) return refused('nothing-to-rename');
  return subject.id === '' ? refused('root') : refused('undeclared', { name: subject.id });
}

function isTitle(subject: Subject): boolean {
  switch (subject.kind) {
    case 'action':
      return subject.part === 'title';
    case 'question':
      return subject.span === subject.question.entry.titleSpan;
    case 'indicator':
      return subject.span === subject.indicator.entry.titleSpan;
    case 'evidence':
      return subject.span === subject.evidence.entry.titleSpan;
    case 'theme':
    case 'competence':
      return subject.span === subject.listed.entry.titleSpan;
  }
}
