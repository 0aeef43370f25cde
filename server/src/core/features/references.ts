import { referencesTo } from '../index/references.ts';
import { scenarioReferencesIn } from '../index/scenario-references.ts';
import type { Workspace } from '../index/workspace.ts';
import type { Place } from '../model/problem.ts';
import type { Scenario } from '../model/scenario.ts';
import { idSpanOf } from '../parse/places.ts';
import type { ActionSubject } from './action-subject.ts';
import { type IndicatorSubject, indicatorUsesIn, valuesOf } from './indicator-subject.ts';
import { answersGiven, type QuestionSubject, usesOf } from './question-subject.ts';
import type { Subject } from './subject.ts';

/** Where an action, a question, an answer or an indicator is declared, and every place that names it. */
export interface Named {
  /** Undefined where it is declared nowhere, as OUI and NON. */
  readonly declaration: Place | undefined;
  /** In prose, keys and formulas, in the order of files and text, then in these scenarios. */
  readonly places: readonly Place[];
}

/** Every place of a workspace, and of some scenarios, that names what is under a cursor. */
export function placesNaming(workspace: Workspace, subject: Subject, scenarios: readonly Scenario[] = []): Named {
  switch (subject.kind) {
    case 'action':
      return namingAction(workspace, subject, scenarios);
    case 'question':
      return namingQuestion(workspace, subject, scenarios);
    case 'indicator':
      return namingIndicator(workspace, subject, scenarios);
  }
}

function namingAction(workspace: Workspace, { referential, id }: ActionSubject, scenarios: readonly Scenario[]): Named {
  const source = referential.sources.get(id);
  const inFiles = referencesTo(workspace, referential, id).map(({ file, span }) => ({ file: file.path, span }));
  const inScenarios = scenarios.flatMap(scenario =>
    scenarioReferencesIn(workspace, scenario)
      .filter(({ referential: meant, to }) => meant === referential && to === id)
      .map(({ span }) => ({ file: scenario.path, span })),
  );
  return {
    declaration: source && { file: source.file.path, span: idSpanOf(source.declaration.entry) },
    places: [...inFiles, ...inScenarios],
  };
}

function namingQuestion(workspace: Workspace, subject: QuestionSubject, scenarios: readonly Scenario[]): Named {
  const { question, choice, answer } = subject;
  const declared = answer === undefined ? question.idSpan : choice?.idSpan;
  return {
    declaration: declared && { file: question.file.path, span: declared },
    places: [...usesOf(workspace, subject), ...scenarios.flatMap(scenario => answersGiven(scenario, subject))],
  };
}

function namingIndicator(workspace: Workspace, { indicator }: IndicatorSubject, scenarios: readonly Scenario[]): Named {
  const valued = scenarios.flatMap(scenario => valuesOf(scenario, indicator));
  return {
    declaration: { file: indicator.file.path, span: indicator.idSpan },
    places: [...indicatorUsesIn(workspace, indicator), ...valued],
  };
}
