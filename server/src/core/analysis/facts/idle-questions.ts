import { memoryOfTexts } from '../../memory/memory.ts';
import type { Question } from '../../model/personalisation.ts';
import { questionsBehind } from '../../reasoning/domain.ts';
import { answerLooks, isOpen, isWellNamed } from '../../reasoning/looks.ts';
import type { Subject } from '../../reasoning/outcomes/outcome.ts';
import { outcomeTable } from '../../reasoning/outcomes/outcome-table.ts';
import { type StatedFormula, statedFormulas } from '../../reasoning/outcomes/stated-formulas.ts';
import type { AroundView } from '../around-view.ts';
import { questionsById } from './names.ts';
import { questionSignature } from './question-signature.ts';
import { usedQuestions } from './question-uses.ts';

/** A question that rules read, and no answer to which, or none at all, makes any difference to one of them. */
export interface IdleQuestion {
  readonly question: Question;
  /** The rules that read it. */
  readonly readers: readonly StatedFormula[];
}

/** The questions of a view of which it is proved that they change nothing; those that other formulas read as well are left out. */
export function idleQuestions(view: AroundView): readonly IdleQuestion[] {
  const questions = questionsById(view);
  const stated = [...view.around.values()].flatMap(file => statedFormulas(view, file));
  const idleOf = once(questions);
  const readers = new Map<string, StatedFormula[]>();
  for (const one of stated) {
    const read = new Set(one.subject ? answerLooks(one.subject.program).map(({ question }) => question) : []);
    for (const id of read) readers.set(id, [...(readers.get(id) ?? []), one]);
  }
  return usedQuestions(view).flatMap(({ question, uses, isAskedElsewhere }) => {
    const own = readers.get(question.id) ?? [];
    // A rule that cannot be read may well ask it.
    const rules = new Set(uses.map(({ entry }) => entry.action));
    const areAllRead = own.length > 0 && rules.size === new Set(own.map(({ about }) => about)).size;
    const isIdle = areAllRead && !isAskedElsewhere && own.every(one => idleOf(one)?.has(question.id));
    return isIdle ? [{ question, readers: own }] : [];
  });
}

/** Looked for once for each formula, and only where a question has no other reader in which it decides. */
function once(questions: ReadonlyMap<string, Question>): (stated: StatedFormula) => ReadonlySet<string> | undefined {
  const found = new Map<StatedFormula, ReadonlySet<string> | undefined>();
  return stated => {
    if (!found.has(stated)) found.set(stated, stated.subject && idleIn(stated.subject, questions));
    return found.get(stated);
  };
}

/** More rules than any workspace has. */
const MOST_KNOWN = 2000;

const known = memoryOfTexts<ReadonlySet<string> | undefined>(MOST_KNOWN);

/** The questions that a rule reads and that make no difference to what it gives; undefined where that cannot be told. */
function idleIn(subject: Subject, questions: ReadonlyMap<string, Question>): ReadonlySet<string> | undefined {
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
