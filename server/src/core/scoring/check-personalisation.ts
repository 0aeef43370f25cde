import { referentialNamed } from '../index/references.ts';
import type { Workspace } from '../index/workspace.ts';
import { qualifiedId } from '../model/id.ts';
import { nearest } from '../model/nearest.ts';
import { type Personalisation, QUESTION_TYPES, type Question } from '../model/personalisation.ts';
import { textOfField } from '../parse/fields.ts';
import { valueSpanOf } from '../parse/places.ts';
import { checkFormula, type Names } from './check-formula.ts';
import { checkUses } from './check-uses.ts';
import { type PlacedProblem, placedProblem } from './placed-problem.ts';
import { personalisationsIn, questionsIn, rulesOf } from './prepare-workspace.ts';

/**
 * What is wrong with the questions and rules of a workspace, beyond the ids of actions in their keys (those are references
 * like any other): `formula-…`, `rule-…` and `question-…`. Ids of référentiels that are not there are taken on trust.
 */
export function checkPersonalisation(workspace: Workspace): readonly PlacedProblem[] {
  const questions = questionsIn(workspace);
  const entries = personalisationsIn(workspace);
  const names = namesIn(workspace, questions);
  return [...workspace.files.values()]
    .flatMap(file => rulesOf(file).problems.map(problem => ({ file: file.path, problem })))
    .concat(
      checkQuestions(questions),
      entries.flatMap(entry => checkEntry(entry, names(entry.file.path))),
      checkTwins(workspace, entries),
      checkUses(workspace, questions, entries),
    );
}

/** What formulas may name in a workspace, by the path of the file in which they stand. */
export function namesIn(workspace: Workspace, questions: readonly Question[]): (usedIn: string) => Names {
  const byId = new Map([...questions].reverse().map(question => [question.id, question]));
  return usedIn => ({ questions: byId, mayBeAction: name => mayBeAction(workspace, name, usedIn) });
}

/** False where a name is no qualified id, or one of an action that its référentiel, which is there, has not. */
export function mayBeAction(workspace: Workspace, name: string, usedIn: string): boolean {
  const qualified = qualifiedId(name);
  // A name alone means a whole référentiel.
  if (qualified === undefined) return referentialNamed(workspace, name, usedIn) !== undefined;
  const referential = referentialNamed(workspace, qualified.prefix, usedIn);
  return referential === undefined || referential.actions.has(qualified.id);
}

function checkEntry(entry: Personalisation, names: Names): PlacedProblem[] {
  const problems = entry.rules.flatMap(({ formula, kind }) => checkFormula(formula, kind, names));
  const placed = problems.map(problem => ({ file: entry.file.path, problem }));
  if (qualifiedId(entry.action) !== undefined || names.mayBeAction(entry.action)) return placed;
  return [
    ...placed,
    placedProblem(entry.file.path, 'rule-action', undefined, entry.actionSpan, { found: entry.action }),
  ];
}

function checkQuestions(questions: readonly Question[]): PlacedProblem[] {
  const first = new Map<string, Question>();
  return questions.flatMap(question => {
    const { id, file, idSpan } = question;
    const known = first.get(id);
    if (known === undefined) first.set(id, question);
    const twin = known && {
      ...placedProblem(file.path, 'question-duplicate', undefined, idSpan, { id }, [
        { file: known.file.path, span: known.idSpan },
      ]),
    };
    return [...(twin ? [twin] : []), ...checkType(question), ...checkChoices(question)];
  });
}

function checkType({ type, entry, file }: Question): PlacedProblem[] {
  if (type !== undefined) return [];
  const found = textOfField(entry, 'type') ?? '';
  const meant = nearest(found, QUESTION_TYPES);
  const args = { found, known: QUESTION_TYPES, ...(meant !== undefined && { suggestion: meant }) };
  return [placedProblem(file.path, 'question-type', undefined, valueSpanOf(entry, 'type') ?? entry.titleSpan, args)];
}

function checkChoices({ type, choices, entry, file, id }: Question): PlacedProblem[] {
  const ids = choices.map(choice => choice.id);
  const twins = choices.filter((choice, at) => ids.indexOf(choice.id) < at);
  const repeated = twins.map(({ id: twin, idSpan }) =>
    placedProblem(file.path, 'question-choices', 'repeated', idSpan, { id: twin }),
  );
  const isEmpty = type === 'choix' && choices.length === 0;
  return isEmpty
    ? [placedProblem(file.path, 'question-choices', 'none', valueSpanOf(entry, 'type') ?? entry.titleSpan, { id })]
    : repeated;
}

function checkTwins(workspace: Workspace, entries: readonly Personalisation[]): PlacedProblem[] {
  const first = new Map<string, Personalisation>();
  return entries.flatMap(entry => {
    const key = keyOf(workspace, entry.action, entry.file.path);
    const known = first.get(key);
    if (known === undefined) first.set(key, entry);
    if (known === undefined || entry.action === '') return [];
    const related = [{ file: known.file.path, span: known.actionSpan }];
    return [
      placedProblem(entry.file.path, 'rule-duplicate', undefined, entry.actionSpan, { id: entry.action }, related),
    ];
  });
}

// Two files may mean different référentiels by one prefix.
function keyOf(workspace: Workspace, name: string, usedIn: string): string {
  const qualified = qualifiedId(name);
  const referential = qualified && referentialNamed(workspace, qualified.prefix, usedIn);
  return referential && qualified ? `${referential.folder}/${qualified.id}` : name;
}
