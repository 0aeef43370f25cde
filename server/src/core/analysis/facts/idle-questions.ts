import { isQuestionMeant, type QuestionsById, questionsNear } from '../../index/questions-near.ts';
import { addTo } from '../../memory/grouped.ts';
import { memory, memoryOfTexts } from '../../memory/memory.ts';
import type { Question } from '../../model/personalisation.ts';
import { questionsBehind } from '../../reasoning/domain.ts';
import { answerLooks, isOpen, isWellNamed } from '../../reasoning/looks.ts';
import type { Subject } from '../../reasoning/outcomes/outcome.ts';
import { outcomeTable } from '../../reasoning/outcomes/outcome-table.ts';
import { allStatedFormulas, type StatedFormula } from '../../reasoning/outcomes/stated-formulas.ts';
import type { AroundView } from '../around-view.ts';
import { stepwise } from '../stepwise.ts';
import { askedUnder } from './names.ts';
import { perView, perViewAndItem } from './per-view.ts';
import { questionSignature } from './question-signature.ts';
import { type UsedQuestion, usedQuestions } from './question-uses.ts';

/** A question that rules read, and no answer to which, or none at all, makes any difference to one of them. */
export interface IdleQuestion {
  readonly question: Question;
  /** The rules that read it. */
  readonly readers: readonly StatedFormula[];
}

/** The questions of a view of which it is proved that they change nothing; those that other formulas read as well are left out. */
export function idleQuestions(view: AroundView): readonly IdleQuestion[] {
  return toProve(view).flatMap(used => idle(view, used) ?? []);
}

/** Finds the same question by question: all of them may take a tenth of a second. */
export function* idleAhead(view: AroundView): Generator<void> {
  yield* stepwise(toProve(view), used => idle(view, used));
}

function toProve(view: AroundView): readonly UsedQuestion[] {
  const { differing } = view;
  const all = usedQuestions(view);
  return differing ? all.filter(({ question }) => differing.questions.has(question.id)) : all;
}

const idle = perViewAndItem((view, { question, uses, isAskedElsewhere }: UsedQuestion): IdleQuestion | undefined => {
  const readers = (readersIn(view).get(question.id) ?? []).filter(({ file }) =>
    isQuestionMeant(view, file.path, question),
  );
  // A rule that cannot be read may well ask it.
  const rules = new Set(uses.map(({ entry }) => entry.action));
  const areAllRead = readers.length > 0 && rules.size === new Set(readers.map(({ about }) => about)).size;
  if (!areAllRead || isAskedElsewhere) return undefined;
  return readers.every(one => idleIn(view, one)?.has(question.id)) ? { question, readers } : undefined;
});

/** The formulas that can be read, by the questions that they ask. */
const readersIn = perView((view): ReadonlyMap<string, readonly StatedFormula[]> => {
  const readers = new Map<string, StatedFormula[]>();
  for (const one of allStatedFormulas(view)) {
    const read = new Set(one.subject ? answerLooks(one.subject.program).map(({ question }) => question) : []);
    for (const id of read) addTo(readers, id, one);
  }
  return readers;
});

/** More rules than any workspace has. */
const MOST_KNOWN = 2000;

const known = memoryOfTexts<ReadonlySet<string> | undefined>(MOST_KNOWN);

/** The questions that a rule reads and that make no difference to what it gives; undefined where that cannot be told. */
function idleIn(view: AroundView, { file, subject }: StatedFormula): ReadonlySet<string> | undefined {
  const questions = questionsNear(view, file.path);
  return subject && idleBySubject(subject, [askedUnder(questions)], () => idleUnder(questions, subject));
}

const idleBySubject = memory<Subject, ReadonlySet<string> | undefined>();

function idleUnder(questions: QuestionsById, subject: Subject): ReadonlySet<string> | undefined {
  const { program, role, text } = subject;
  const behind = questionsBehind([program], questions).map(questionSignature);
  return known(JSON.stringify([program.platform, role, text, behind]), () => {
    if (role === 'score' || isOpen(program) || !isWellNamed(program, questions)) return undefined;
    const { columns, rows, isWhole, isExact, unknown } = outcomeTable(subject, questions);
    // What is written as an answered share is another number for each.
    const isTold = rows.every(({ outcome }) => outcome.kind !== 'written' && outcome.kind !== 'fault');
    if (!isWhole || !isExact || unknown.length > 0 || !isTold) return undefined;
    const deciding = new Set(columns.flatMap(column => (column.kind === 'answer' ? [column.question.id] : [])));
    return new Set(answerLooks(program).flatMap(({ question }) => (deciding.has(question) ? [] : [question])));
  });
}
