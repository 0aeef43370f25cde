import { type Reference, referencesIn } from '../../index/references.ts';
import type { Workspace } from '../../index/workspace.ts';
import type { Place } from '../../model/problem.ts';
import type { ActionPoints } from '../../model/referential.ts';
import type { SourceFile } from '../../model/source.ts';
import { definitionOf } from '../definition.ts';
import { indicatorsNamedIn } from '../subject/indicator-subject.ts';
import { questionsAskedIn } from '../subject/question-subject.ts';
import type { Subject } from '../subject/subject.ts';

/** What a word names: an action, a question, an answer or an indicator, by its title, and where it is declared. */
export interface Named {
  readonly title: string;
  /** Of an action. */
  readonly points: ActionPoints | undefined;
  /** Undefined for an action that no file declares. */
  readonly place: Place | undefined;
}

/** What the references, formulas and lists of a file name, by where they begin to: each exists. */
export function namedIn(workspace: Workspace, file: SourceFile): ReadonlyMap<number, Named> {
  const actions = referencesIn(workspace, file).map(reference => [reference.span, namedBy(reference)] as const);
  const others = [...questionsAskedIn(workspace, file), ...indicatorsNamedIn(workspace, file)];
  const all = [...others.map(subject => [subject.span, named(subject)] as const), ...actions];
  return new Map(all.flatMap(([{ start }, one]) => (one ? [[start, one]] : [])));
}

/** What a reference names; undefined where that is not there. */
export function namedBy({ referential, to, target, file, span }: Reference): Named | undefined {
  return named({ kind: 'action', part: 'reference', referential, id: to, action: target, file: file.path, span });
}

function named(subject: Subject): Named | undefined {
  const definition = definitionOf(subject);
  const place = definition && { file: definition.file, span: definition.title };
  switch (subject.kind) {
    case 'action': {
      const { action, referential } = subject;
      return action && { title: action.title, points: referential.points.get(action.id), place };
    }
    case 'question':
      return { title: subject.choice?.title ?? subject.question.entry.title, points: undefined, place };
    case 'indicator':
      return { title: subject.indicator.entry.title, points: undefined, place };
    case 'evidence':
      return { title: subject.evidence.entry.title, points: undefined, place };
    case 'theme':
    case 'competence':
      return { title: subject.listed.entry.title, points: undefined, place };
  }
}
