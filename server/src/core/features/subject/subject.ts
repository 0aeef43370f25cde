import type { Workspace } from '../../index/workspace.ts';
import type { Scenario } from '../../model/scenario.ts';
import { type ActionSubject, actionSubjectAt, actionSubjectIn } from './action-subject.ts';
import { type EvidenceSubject, evidenceSubjectAt } from './evidence-subject.ts';
import { type IndicatorSubject, indicatorSubjectAt, indicatorSubjectIn } from './indicator-subject.ts';
import { type ListedSubject, listedSubjectAt } from './listed-subject.ts';
import { type QuestionSubject, questionSubjectAt, questionSubjectIn } from './question-subject.ts';

/** What stands under a cursor, with its place: an action, a question or one of its answers, an indicator, evidence, a theme, a competence. */
export type Subject = ActionSubject | QuestionSubject | IndicatorSubject | EvidenceSubject | ListedSubject;

/** What is declared or named at an offset of a file; undefined where nothing is that exists, or the file is none of ours. */
export function subjectAt(workspace: Workspace, path: string, offset: number): Subject | undefined {
  const file = workspace.files.get(path);
  if (file === undefined) return undefined;
  return (
    actionSubjectAt(workspace, file, offset) ??
    questionSubjectAt(workspace, file, offset) ??
    indicatorSubjectAt(workspace, file, offset) ??
    evidenceSubjectAt(file, offset) ??
    listedSubjectAt(workspace, file, offset)
  );
}

/** The same in a scenario, which names actions, questions, answers and indicators, and declares none. */
export function scenarioSubjectAt(workspace: Workspace, scenario: Scenario, offset: number): Subject | undefined {
  return (
    actionSubjectIn(workspace, scenario, offset) ??
    questionSubjectIn(workspace, scenario, offset) ??
    indicatorSubjectIn(workspace, scenario, offset)
  );
}
