import type { Workspace } from '../../index/workspace.ts';
import { choicesOf, type Question, RULE_TITLES } from '../../model/personalisation.ts';
import { PLATFORM_REFERENTIALS } from '../../model/platform-referentials.ts';
import { IDENTITY, IDENTITY_2026 } from '../../model/scenario.ts';
import { tokensOf } from '../../parse/expression/lexer.ts';
import type { Fence } from '../../parse/markdown/block.ts';
import { hole, type Skeleton, skeleton } from '../../skeletons/skeleton.ts';
import { type FormulaLanguage, formulaLanguageAt } from '../formula-language.ts';
import { questionNamed } from '../question-subject.ts';
import { type Draft, entriesAround } from './draft.ts';
import { type CallPlace, formulaPlaceAt } from './formula-place.ts';
import { indicatorProposals, questionProposals } from './named.ts';
import { type Completions, type Proposal, wordsOf, written } from './proposal.ts';
import { qualifiedActions } from './qualified-actions.ts';
import { recentActions, recentIndicators, recentQuestions } from './recent.ts';

/** What may be written at an offset of a formula: functions and words of its language, or what a function asks for. */
export function inFormula(workspace: Workspace, draft: Draft, { content }: Fence, offset: number): Completions {
  const around = entriesAround(draft, offset);
  const [root, entry] = [around[0], around.at(-1)];
  const { kind, path } = draft;
  const language = formulaLanguageAt(workspace, { kind, path, root, entry }, offset);
  const { span, typed, call } = formulaPlaceAt(draft.text, content, offset);
  const named = call && argumentProposals(workspace, draft, language, call, typed, offset);
  if (named) return { span, ...named };
  return {
    span,
    proposals: [...functionsOf(language, entry?.title === RULE_TITLES.score), ...wordsOf('word', WORDS)],
    chosen: 'by-letters',
  };
}

const WORDS: readonly string[] = ['si', 'alors', 'sinon', 'et', 'ou', 'VRAI', 'FAUX'];

const FUNCTIONS: Readonly<Record<FormulaLanguage, readonly string[]>> = {
  '2023': ['reponse', 'identite', 'min', 'max'],
  personnalisation: ['reponse', 'identite', 'referentiel', 'min', 'max'],
  indicateur: ['val', 'opt_val', 'cible', 'limite', 'reponse', 'identite', 'min', 'max'],
};

/** Scores are asked by rules on scores alone. */
function functionsOf(language: FormulaLanguage, hasScores: boolean): readonly Proposal[] {
  const names = hasScores ? ['score', ...FUNCTIONS[language]] : FUNCTIONS[language];
  return names.map(name => {
    const isNaming = name !== 'min' && name !== 'max';
    const text = isNaming ? skeleton`${name}(${hole('')})` : skeleton`${name}(${hole('')}, ${hole('')})`;
    return { kind: 'function', label: name, title: '', text, goesOn: isNaming };
  });
}

type Argument = Pick<Completions, 'proposals' | 'chosen'>;

/** What an argument of a function may be; undefined where it is a formula itself. */
function argumentProposals(
  workspace: Workspace,
  { path, file }: Draft,
  language: FormulaLanguage,
  { called, argument, first, isLast }: CallPlace,
  typed: string,
  offset: number,
): Argument | undefined {
  const byLetters = (proposals: readonly Proposal[]): Argument => ({ proposals, chosen: 'by-letters' });
  const identity = language === '2023' ? IDENTITY : IDENTITY_2026;
  switch (called) {
    case 'reponse': {
      if (argument > 0) return byLetters(answersTo(workspace, first));
      const proposals = questionProposals(workspace, {
        typed,
        recent: recentQuestions(file, offset),
        accepts: ({ id }) => language === '2023' || isName(id),
        textOf: question => (isLast ? withAnswer(question) : written(question.id)),
        goesOn: isLast,
      });
      return { proposals, chosen: 'anew' };
    }
    case 'identite': {
      if (argument > 0) return byLetters(wordsOf('value', identity.get(first) ?? []));
      const fields = wordsOf('value', [...identity.keys()]);
      const more = (label: string): Skeleton => (isLast ? skeleton`${label}, ${hole('')}` : written(label));
      return byLetters(fields.map(field => ({ ...field, text: more(field.label), goesOn: isLast })));
    }
    case 'score':
      return {
        proposals: qualifiedActions(workspace, { typed, path, recent: recentActions(file, offset) }),
        chosen: 'anew',
      };
    case 'referentiel':
      return byLetters(wordsOf('referential', PLATFORM_REFERENTIALS));
    case 'val':
    case 'opt_val':
    case 'cible':
    case 'limite': {
      if (argument > 0) return byLetters([]);
      const accepts = called === 'cible' ? hasTarget : called === 'limite' ? hasLimit : isAny;
      // The importer looks them up in small letters.
      const textOf = ({ id }: { readonly id: string }): Skeleton => written(id.toLowerCase());
      const recent = recentIndicators(file, offset);
      return { proposals: indicatorProposals(workspace, { typed, recent, accepts, textOf }), chosen: 'anew' };
    }
    default:
      return undefined;
  }
}

function hasTarget({ target }: { readonly target: unknown }): boolean {
  return target !== undefined;
}

function hasLimit({ limit }: { readonly limit: unknown }): boolean {
  return limit !== undefined;
}

function isAny(): boolean {
  return true;
}

/** A question with the place of the answer that it is compared with. */
function withAnswer(question: Question): Skeleton {
  return question.type === 'proportion' ? written(question.id) : skeleton`${question.id}, ${hole('')}`;
}

/** What may be answered to a question, each choice with its title. */
export function answersTo(workspace: Workspace, id: string): readonly Proposal[] {
  const question = questionNamed(workspace, id);
  if (question === undefined) return [];
  return choicesOf(question).map(answer => ({
    kind: 'choice',
    label: answer,
    title: question.choices.find(choice => choice.id === answer)?.title ?? '',
    text: written(answer),
    about: { kind: 'question', id, choice: answer },
  }));
}

/** True for what the language of today reads as one name: it begins with no word of the language. */
function isName(id: string): boolean {
  const [first] = tokensOf(id, 'personnalisation').tokens;
  return first?.kind === 'name' && first.text === id;
}
