import { type Reference, referencesIn, referencesTo } from '../index/references.ts';
import { scenarioReferencesIn } from '../index/scenario-references.ts';
import type { Workspace } from '../index/workspace.ts';
import type { Place } from '../model/problem.ts';
import type { Scenario } from '../model/scenario.ts';
import type { SourceFile } from '../model/source.ts';
import { idSpanOf } from '../parse/places.ts';
import type { ActionSubject } from './subject/action-subject.ts';
import { indicatorUsesIn, indicatorUsesOf, valuesOf } from './subject/indicator-subject.ts';
import { namesOfListed, namesOfListedIn } from './subject/listed-subject.ts';
import { answersGiven, usesIn, usesOf } from './subject/question-subject.ts';
import type { Subject } from './subject/subject.ts';

/** Where an action, a question, an answer, an indicator, evidence, a theme or a competence is declared, and every place that names it. */
export interface Named {
  /** Undefined where it is declared nowhere, as OUI and NON. */
  readonly declaration: Place | undefined;
  /** In prose, keys and formulas, in the order of files and text, then in these scenarios. */
  readonly places: readonly Place[];
}

/** Every place of a workspace, and of some scenarios, that names what is under a cursor. */
export function placesNaming(workspace: Workspace, subject: Subject, scenarios: readonly Scenario[] = []): Named {
  const inScenarios = scenarios.flatMap(scenario => placesInScenario(workspace, scenario, subject));
  return { declaration: declarationOf(subject), places: [...placesInFiles(workspace, subject), ...inScenarios] };
}

/** Every place of a scenario that names what is under a cursor. */
export function placesInScenario(workspace: Workspace, scenario: Scenario, subject: Subject): readonly Place[] {
  switch (subject.kind) {
    case 'action': {
      const named = scenarioReferencesIn(workspace, scenario).filter(names(subject));
      return named.map(({ mention }) => ({ file: scenario.path, span: mention.span }));
    }
    case 'question':
      return answersGiven(workspace, scenario, subject);
    case 'indicator':
      return valuesOf(scenario, subject.indicator);
    case 'evidence':
    case 'theme':
    case 'competence':
      return [];
  }
}

/** Every place of a file that names what is under a cursor, the place where it is declared left out. */
export function placesInFile(workspace: Workspace, file: SourceFile, subject: Subject): readonly Place[] {
  switch (subject.kind) {
    case 'action': {
      const named = referencesIn(workspace, file, { id: subject.id }).filter(names(subject));
      return named.map(({ span }) => ({ file: file.path, span }));
    }
    case 'question':
      return usesIn(workspace, file, subject);
    case 'indicator':
      return indicatorUsesOf(file, subject.indicator);
    case 'evidence':
      return [];
    case 'theme':
    case 'competence':
      return namesOfListedIn(workspace, file, subject.listed);
  }
}

/** Where what is under a cursor gets its name; undefined where it is declared nowhere. */
export function declarationOf(subject: Subject): Place | undefined {
  switch (subject.kind) {
    case 'action': {
      const source = subject.referential.sources.get(subject.id);
      return source && { file: source.file.path, span: idSpanOf(source.declaration.entry) };
    }
    case 'question': {
      const { question, choice, answer } = subject;
      const span = answer === undefined ? question.idSpan : choice?.idSpan;
      return span && { file: question.file.path, span };
    }
    case 'indicator':
      return { file: subject.indicator.file.path, span: subject.indicator.idSpan };
    case 'evidence':
      return { file: subject.evidence.file.path, span: subject.evidence.idSpan };
    case 'theme':
    case 'competence':
      return { file: subject.listed.file.path, span: subject.listed.idSpan };
  }
}

function placesInFiles(workspace: Workspace, subject: Subject): readonly Place[] {
  switch (subject.kind) {
    case 'action': {
      const references = referencesTo(workspace, subject.referential, subject.id);
      return references.map(({ file, span }) => ({ file: file.path, span }));
    }
    case 'question':
      return usesOf(workspace, subject);
    case 'indicator':
      return indicatorUsesIn(workspace, subject.indicator);
    case 'evidence':
      return [];
    case 'theme':
    case 'competence':
      return namesOfListed(workspace, subject.listed);
  }
}

function names({ referential, id }: ActionSubject): (reference: Pick<Reference, 'referential' | 'to'>) => boolean {
  return ({ referential: meant, to }) => meant === referential && to === id;
}
