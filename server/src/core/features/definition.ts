import type { Span } from '../text/span.ts';
import type { AroundSource } from './around.ts';
import type { ActionSubject } from './subject/action-subject.ts';
import type { QuestionSubject } from './subject/question-subject.ts';
import type { Subject } from './subject/subject.ts';

/** Where what is under a cursor is declared. */
export interface Definition {
  /** What was pointed at. */
  readonly origin: Span;
  readonly file: string;
  readonly title: Span;
  readonly extent: Span;
}

/** The declaration of an action, a question, a choice, an indicator, evidence, a theme or a competence; undefined where none is. */
export function definitionOf(subject: Subject): Definition | undefined {
  const declared = declarationOf(subject);
  return declared && { origin: subject.span, ...declared };
}

type Declared = Omit<Definition, 'origin'>;

function declarationOf(subject: Subject): Declared | undefined {
  switch (subject.kind) {
    case 'action':
      return declaredAction(subject);
    case 'question':
      return declaredQuestion(subject);
    case 'indicator':
      return declaredEntry(subject.indicator);
    case 'evidence':
      return declaredEntry(subject.evidence);
    case 'theme':
    case 'competence':
      return declaredEntry(subject.listed);
  }
}

function declaredAction({ referential, id }: ActionSubject): Declared | undefined {
  const source = referential.sources.get(id);
  if (source === undefined) return undefined;
  const { titleSpan, span } = source.declaration.entry;
  return { file: source.file.path, title: titleSpan, extent: span };
}

function declaredQuestion({ question: { file, entry }, choice }: QuestionSubject): Declared {
  const title = choice?.idSpan ?? entry.titleSpan;
  return { file: file.path, title, extent: choice?.idSpan ?? entry.span };
}

function declaredEntry({ file, entry }: AroundSource): Declared {
  return { file: file.path, title: entry.titleSpan, extent: entry.span };
}
