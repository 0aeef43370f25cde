import type { Workspace } from '../../index/workspace.ts';
import { namedAction } from '../../model/id.ts';
import { BINARY_ANSWERS, type Question } from '../../model/personalisation.ts';
import { OLDER_REFERENTIALS, PLATFORM_REFERENTIALS } from '../../model/platform-referentials.ts';
import { tokensOf } from '../../parse/expression/lexer.ts';
import { textOfField } from '../../parse/fields.ts';
import type { Indicator } from '../../parse/indicators.ts';
import { hole, type Skeleton, skeleton } from '../../skeletons/skeleton.ts';
import type { FormulaLanguage } from '../formula/language.ts';
import { type Draft, entriesAround } from './draft.ts';
import type { CallPlace } from './formula-place.ts';
import { identityIn } from './identity-words.ts';
import { answerProposals, indicatorProposals, questionProposals } from './named.ts';
import { type Completions, type Proposal, wordsOf, written } from './proposal.ts';
import { qualifiedActions } from './qualified-actions.ts';
import { recentActions, recentIndicators, recentQuestions } from './recent.ts';

/** An argument of a function that is being written. */
export interface ArgumentPlace {
  readonly draft: Draft;
  readonly language: FormulaLanguage;
  readonly call: CallPlace;
  readonly typed: string;
  readonly offset: number;
}

type Argument = Pick<Completions, 'proposals' | 'chosen'>;

/** What an argument of a function may be; undefined where it is a formula itself. */
export function argumentProposals(workspace: Workspace, place: ArgumentPlace): Argument | undefined {
  const { draft, language, call, typed, offset } = place;
  const { called, argument, first } = call;
  switch (called) {
    case 'reponse':
      if (argument === 0) return anew(questions(workspace, place));
      return byLetters(
        answerProposals(workspace, draft.path, first).filter(({ label }) => isWritable(label, language)),
      );
    case 'identite':
      return byLetters(argument > 0 ? identityValues(place) : identityFields(place));
    case 'score': {
      const recent = recentActions(draft, offset);
      return anew(qualifiedActions(workspace, { typed, path: draft.path, recent }));
    }
    case 'referentiel':
      return byLetters(wordsOf('referential', PLATFORM_REFERENTIALS));
    case 'val':
    case 'opt_val':
    case 'cible':
    case 'limite':
      return argument > 0 ? byLetters([]) : anew(indicators(workspace, place));
    default:
      return undefined;
  }
}

function byLetters(proposals: readonly Proposal[]): Argument {
  return { proposals, chosen: 'by-letters' };
}

function anew(proposals: readonly Proposal[]): Argument {
  return { proposals, chosen: 'anew' };
}

function questions(workspace: Workspace, place: ArgumentPlace): readonly Proposal[] {
  const { draft, language, call, typed, offset } = place;
  return questionProposals(workspace, draft.path, {
    typed,
    recent: recentQuestions(draft, offset),
    accepts: ({ id }) => isWritable(id, language),
    textOf: question => (call.isLast ? withAnswer(question) : written(question.id)),
    goesOn: call.isLast,
  });
}

/** A question with the place of the answer that it is compared with. */
function withAnswer({ type, id }: Question): Skeleton {
  return type === 'proportion' ? written(id) : skeleton`${id}, ${hole('')}`;
}

const ANSWERS: readonly string[] = BINARY_ANSWERS;

/** True for what a language reads as one name, or as one of the two answers: in those of today, it begins with no word of theirs. */
function isWritable(id: string, language: FormulaLanguage): boolean {
  if (language === '2023' || ANSWERS.includes(id)) return true;
  const [first] = tokensOf(id, language).tokens;
  return first?.kind === 'name' && first.text === id;
}

function identityFields(place: ArgumentPlace): readonly Proposal[] {
  const { isLast } = place.call;
  const textOf = (field: string): Skeleton => (isLast ? skeleton`${field}, ${hole('')}` : written(field));
  const fields = wordsOf('value', [...identityIn(place.language).keys()]);
  return fields.map(field => ({ ...field, text: textOf(field.label), goesOn: isLast }));
}

function identityValues(place: ArgumentPlace): readonly Proposal[] {
  const { language, call } = place;
  const values = identityIn(language).get(call.first) ?? [];
  const takesAll = language === '2023' || call.first !== 'type' || takesSyndicat(place);
  return wordsOf('value', takesAll ? values : values.filter(value => value !== 'syndicat'));
}

/** In rules of TE, the importer takes a syndicat for no type (expressions, section 7). */
function takesSyndicat({ draft, offset }: ArgumentPlace): boolean {
  const [root] = entriesAround(draft, offset);
  const action = root && textOfField(root, 'action_id');
  return action === undefined || OLDER_REFERENTIALS.includes(namedAction(action).prefix);
}

function indicators(
  workspace: Workspace,
  { draft, language, call, typed, offset }: ArgumentPlace,
): readonly Proposal[] {
  return indicatorProposals(workspace, {
    typed,
    recent: recentIndicators(draft, offset),
    accepts: indicator => has(indicator, call.called) && isWritable(indicator.id.toLowerCase(), language),
    // The importer looks them up in small letters.
    textOf: ({ id }) => written(id.toLowerCase()),
  });
}

/** True for an indicator with what a function asks of it. */
function has({ target, limit }: Indicator, called: string): boolean {
  if (called === 'cible') return target !== undefined;
  return called !== 'limite' || limit !== undefined;
}
