import type { Workspace } from '../index/workspace.ts';
import type { Question } from '../model/personalisation.ts';
import { draftOf } from './completion/draft.ts';
import { draftFormulaAt } from './completion/draft-formula.ts';
import { type Parentheses, parenthesesAround } from './completion/formula-place.ts';
import { identityIn } from './completion/identity-words.ts';
import { type FormulaLanguage, functionsIn } from './formula/language.ts';
import { questionNamed } from './subject/question-subject.ts';

/** What a function of formulas takes where one is being written. */
export interface FormulaSignature {
  /** `reponse`. */
  readonly called: string;
  /** Those that are there or may follow: a `proportion` is asked without an answer. */
  readonly parameters: readonly SignatureParameter[];
  /** Which of them is being written, from 0; beyond the last, where there are too many. */
  readonly active: number;
  /** The question that is asked; undefined where none is named, or there is none. */
  readonly question: Question | undefined;
  /** What an argument may be, where a list says it: properties of a collectivité, their values. */
  readonly words: readonly string[];
}

/** What an argument is. */
export type SignatureParameter =
  | 'question'
  | 'answer'
  | 'property'
  | 'value'
  | 'action'
  | 'referential'
  | 'indicator'
  | 'source'
  | 'first'
  | 'second';

/** The function in whose parentheses an offset of a text stands, in the language of the formula; undefined elsewhere. */
export function signatureAt(
  workspace: Workspace,
  path: string,
  text: string,
  offset: number,
): FormulaSignature | undefined {
  const formula = draftFormulaAt(workspace, draftOf(workspace, path, text), offset);
  if (formula === undefined) return undefined;
  const { content, language } = formula;
  const call = callAround(text.slice(content.start, offset), functionsIn(language));
  if (call === undefined) return undefined;
  const first = FIRST.exec(text.slice(content.start + call.at + 1, content.end))?.[1] ?? '';
  const question = call.called === 'reponse' ? questionNamed(workspace, first, path) : undefined;
  return {
    called: call.called,
    parameters: parametersOf(call.called, call.argument, question),
    active: call.argument,
    question,
    words: call.called === 'identite' ? identityWords(language, call.argument, first) : [],
  };
}

const FIRST = /^\s*([^\s,()]*)/;

/** The innermost call of a function; parentheses of their own within its arguments are passed over. */
function callAround(
  before: string,
  functions: readonly string[],
): (Parentheses & { readonly called: string }) | undefined {
  for (let text = before; ; ) {
    const found = parenthesesAround(text);
    if (found === undefined) return undefined;
    const { called } = found;
    if (called !== undefined && functions.includes(called)) return { ...found, called };
    text = text.slice(0, found.at);
  }
}

const PARAMETERS: Readonly<Record<string, readonly SignatureParameter[]>> = {
  reponse: ['question', 'answer'],
  identite: ['property', 'value'],
  score: ['action'],
  referentiel: ['referential'],
  val: ['indicator', 'source'],
  opt_val: ['indicator', 'source'],
  cible: ['indicator'],
  limite: ['indicator'],
  min: ['first', 'second'],
  max: ['first', 'second'],
};

function parametersOf(called: string, argument: number, question: Question | undefined): readonly SignatureParameter[] {
  const all = PARAMETERS[called] ?? [];
  return question?.type === 'proportion' && argument === 0 ? all.slice(0, 1) : all;
}

function identityWords(language: FormulaLanguage, argument: number, property: string): readonly string[] {
  const identity = identityIn(language);
  return argument === 0 ? [...identity.keys()] : (identity.get(property) ?? []);
}
