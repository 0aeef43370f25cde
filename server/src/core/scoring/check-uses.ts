import { referentialNamed } from '../index/references.ts';
import type { Workspace } from '../index/workspace.ts';
import type { AnswerCall, Formula } from '../model/formula.ts';
import { isBelow, qualifiedId } from '../model/id.ts';
import type { Personalisation, Question } from '../model/personalisation.ts';
import { type PlacedProblem, placedProblem } from './placed-problem.ts';

interface Use {
  readonly entry: Personalisation;
  readonly call: AnswerCall;
}

/** `question-unused` and `question-unlisted`: questions that no rule uses, actions listed by a question that no rule on them uses, and the reverse. */
export function checkUses(
  workspace: Workspace,
  questions: readonly Question[],
  entries: readonly Personalisation[],
): PlacedProblem[] {
  const uses = new Map<string, Use[]>();
  for (const entry of entries) {
    for (const call of entry.rules.flatMap(({ formula }) => answersIn(formula))) {
      const known = uses.get(call.question.text) ?? [];
      uses.set(call.question.text, [...known, { entry, call }]);
    }
  }
  return questions.flatMap(question => {
    const own = uses.get(question.id) ?? [];
    return [...checkListed(workspace, question, own), ...checkUnlisted(question, own)];
  });
}

function checkListed(
  workspace: Workspace,
  { id, idSpan, file, actions }: Question,
  uses: readonly Use[],
): PlacedProblem[] {
  const isHere = (name: string) => {
    const qualified = qualifiedId(name);
    return qualified === undefined || referentialNamed(workspace, qualified.prefix, file.path) !== undefined;
  };
  if (uses.length === 0) {
    if (!actions.every(({ text }) => isHere(text))) return [];
    return [placedProblem(file.path, 'question-unused', 'everywhere', idSpan, { id }, [], 'information')];
  }
  const unused = actions.filter(({ text }) => isHere(text) && !uses.some(({ entry }) => isUnder(entry.action, text)));
  return unused.map(({ text, span }) =>
    placedProblem(file.path, 'question-unused', 'action', span, { id, action: text }, [], 'information'),
  );
}

function checkUnlisted(question: Question, uses: readonly Use[]): PlacedProblem[] {
  const { id, actions } = question;
  const unlisted = uses.filter(({ entry }) => !actions.some(({ text }) => isUnder(entry.action, text)));
  // Once for an entry, however often its formulas ask.
  const firsts = unlisted.filter(({ entry }, at) => unlisted.findIndex(use => use.entry === entry) === at);
  return firsts.map(({ entry, call }) => {
    const args = { id, action: entry.action };
    const related = [{ file: question.file.path, span: question.idSpan }];
    return placedProblem(
      entry.file.path,
      'question-unlisted',
      undefined,
      call.question.span,
      args,
      related,
      'information',
    );
  });
}

/** True for an action and those below it. */
function isUnder(name: string, ancestor: string): boolean {
  const [own, above] = [qualifiedId(name), qualifiedId(ancestor)];
  if (own === undefined || above === undefined) return name === ancestor;
  return own.prefix === above.prefix && (own.id === above.id || isBelow(own.id, above.id));
}

/** Every `reponse()` of a formula, in the order of the text. */
export function answersIn(formula: Formula): AnswerCall[] {
  switch (formula.kind) {
    case 'answer':
      return [formula];
    case 'conditional': {
      const { condition, consequence, alternative } = formula;
      return [condition, consequence, ...(alternative ? [alternative] : [])].flatMap(answersIn);
    }
    case 'and':
    case 'or':
    case 'arithmetic':
      return formula.operands.flatMap(answersIn);
    case 'min':
    case 'max':
      return [formula.left, formula.right].flatMap(answersIn);
    case 'identity':
    case 'score':
    case 'boolean':
    case 'number':
    case 'name':
    case 'missing':
      return [];
  }
}
