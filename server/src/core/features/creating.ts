import { heardElsewhere } from '../analysis/attempt.ts';
import { type Changes, type Edit, NO_CHANGES } from '../analysis/fix.ts';
import { bringsNoErrors, countsOf } from '../analysis/fixes/counts.ts';
import { type Analysis, analysed } from '../analysis/run.ts';
import { referentialNamed } from '../index/prefixes.ts';
import { declarationAt, referenceFrom } from '../index/references.ts';
import { referentialOfFile, type Workspace } from '../index/workspace.ts';
import { qualifiedId } from '../model/id.ts';
import { BINARY_ANSWERS, type Question } from '../model/personalisation.ts';
import type { Place, Problem } from '../model/problem.ts';
import type { Referential } from '../model/referential.ts';
import type { SourceFile } from '../model/source.ts';
import { itemsMeantBy, textOfField } from '../parse/fields.ts';
import { isName } from '../parse/formula-name.ts';
import { planNewAround } from '../refactor/new-around.ts';
import { planChoice, planMissingAction } from '../refactor/new-missing.ts';
import { workspaceAfter } from '../refactor/outcome.ts';
import type { Plan, Planned } from '../refactor/plan.ts';
import { span } from '../text/span.ts';
import { type Missing, missingIn } from './missing.ts';
import { questionNamed } from './subject/question-subject.ts';
import { everyTrial, type Trials } from './trials.ts';

/** What is cited and missing may be created. */
export interface Creation extends Missing {
  readonly changes: Changes;
  /** Where an author goes on to write, in the texts as they are then. */
  readonly toWrite: Place | undefined;
}

/**
 * How to create what a problem says is missing, in the dialect of its référentiel and where its like stands: an action, a
 * question, a choice of one, an indicator, a rule that asks a question. Undefined where the problem is another, where what would
 * be created made another error, and where no time is left to try it out.
 */
export function creationOf(
  analysis: Analysis,
  file: SourceFile,
  problem: Problem,
  trials: Trials = everyTrial,
): Creation | undefined {
  const { workspace } = analysis;
  const missing = missingIn(workspace, file, problem);
  if (missing === undefined) return undefined;
  const plan = planOf(workspace, file, problem, missing);
  if (plan?.kind !== 'planned') return undefined;
  const creation = { ...missing, changes: withHole(plan), toWrite: plan.focus };
  // What stands around the measures has an id that is free, of an action that is there; to try it out would ask all that cite it.
  if (missing.what !== 'action') return creation;
  return trials.take(creation.changes) && bringsNoError(analysis, creation.changes) ? creation : undefined;
}

function planOf(workspace: Workspace, file: SourceFile, problem: Problem, { what, id }: Missing): Plan | undefined {
  switch (what) {
    case 'action': {
      const target = actionMeant(workspace, file, problem, id);
      return target && planMissingAction(workspace, target.referential, target.id);
    }
    case 'choice': {
      const question = questionNamed(workspace, problem.args['question'], file.path);
      return question?.type === 'choix' ? planChoice(question, id) : undefined;
    }
    case 'question':
    case 'indicator': {
      const about = actionAround(workspace, file, problem);
      return about && planNewAround(workspace, about.referential, about.id, what, { id });
    }
    case 'rule': {
      const about = qualified(workspace, file, id);
      const question = questionNamed(workspace, problem.args['id'], file.path);
      if (about === undefined || question === undefined) return undefined;
      // Of some ids no formula can be made.
      if (!isName(question.id, about.referential.platform, 'personnalisation')) return undefined;
      return planNewAround(workspace, about.referential, about.id, what, { formula: asking(question) });
    }
  }
}

/** A formula that asks a question, and changes nothing yet. */
function asking({ id, type, choices }: Question): string {
  if (type === 'proportion') return `reponse(${id})`;
  const [choice = BINARY_ANSWERS[0]] = type === 'choix' ? choices.map(one => one.id) : BINARY_ANSWERS;
  return `si reponse(${id}, ${choice}) alors 1`;
}

interface Meant {
  readonly referential: Referential;
  readonly id: string;
}

function actionMeant(workspace: Workspace, file: SourceFile, { span }: Problem, id: string): Meant | undefined {
  const reference = referenceFrom(workspace, file, span.start);
  return reference ? { referential: reference.referential, id: reference.to } : qualified(workspace, file, id);
}

/** The action whose rule, question or text a problem stands in. */
function actionAround(workspace: Workspace, file: SourceFile, { span: { start } }: Problem): Meant | undefined {
  if (file.kind === 'measure') {
    const referential = referentialOfFile(workspace, file.path);
    const id = declarationAt(file, start)?.id;
    return referential && id !== undefined ? { referential, id } : undefined;
  }
  const entry = file.entries.find(one => one.span.start <= start && start < one.span.end);
  const named = entry && (textOfField(entry, 'action_id') ?? itemsMeantBy(file.text, entry, 'actions')[0]?.text);
  return named === undefined ? undefined : qualified(workspace, file, named);
}

function qualified(workspace: Workspace, { path }: SourceFile, text: string): Meant | undefined {
  const name = qualifiedId(text);
  const referential = name && referentialNamed(workspace, name.prefix, path);
  return referential && { referential, id: name.id };
}

/** The changes, with what is still to be written where an editor can lead there. */
function withHole({ changes, focus }: Planned): Changes {
  const edits = changes.edits.map((edit): Edit => {
    // Where its text stands once all edits are made.
    const above = changes.edits.filter(({ file, span: { start } }) => file === edit.file && start < edit.span.start);
    const from = above.reduce((at, one) => at + one.text.length - (one.span.end - one.span.start), edit.span.start);
    const isIn = focus?.file === edit.file && from <= focus.span.start && focus.span.end <= from + edit.text.length;
    return isIn ? { ...edit, toFill: span(focus.span.start - from, focus.span.end - from) } : edit;
  });
  return { ...NO_CHANGES, ...changes, edits };
}

/** What is still to be written may be told of, and nothing worse. */
function bringsNoError(analysis: Analysis, changes: Changes): boolean {
  const { workspace, severities, problems } = analysis;
  const after = analysed(workspaceAfter(workspace, changes), severities, heardElsewhere, analysis).problems;
  const paths = after.changesSince(problems);
  const countsIn = (all: Analysis['problems']) => countsOf(paths.map(path => all.get(path) ?? []));
  return bringsNoErrors({ before: countsIn(problems), after: countsIn(after) });
}
