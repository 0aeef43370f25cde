import { entriesOf, type IdentifiedEntry } from '../../analysis/facts/entries-around.ts';
import { nearestPlatform } from '../../analysis/facts/nearest-platform.ts';
import { indicatorsIn } from '../../index/around-lists.ts';
import { questionsNear } from '../../index/questions-near.ts';
import type { Workspace } from '../../index/workspace.ts';
import { saidPlatforms } from '../../index/workspace-settings.ts';
import { LISTED } from '../../model/listed.ts';
import { choicesOf, type Question } from '../../model/personalisation.ts';
import type { Entry } from '../../model/source.ts';
import type { Indicator } from '../../parse/indicators.ts';
import { type Skeleton, skeleton } from '../../skeletons/skeleton.ts';
import { listFor } from '../subject/listed-subject.ts';
import { questionNamed } from '../subject/question-subject.ts';
import { type About, type Proposal, type ProposalKind, written } from './proposal.ts';
import { hasWords, wordsIn } from './query.ts';

/** How the things that stand around the measures are chosen and written. */
export interface NamedChoice<Thing> {
  /** The beginning of an id or of words of the title; empty for all. */
  readonly typed: string;
  /** The ids that the text named last, the very last first. */
  readonly recent?: readonly string[];
  readonly accepts?: (thing: Thing) => boolean;
  /** Its id, where this does not say. */
  readonly textOf?: (thing: Thing) => Skeleton;
  readonly goesOn?: boolean;
}

/** The questions that a file at a path may mean: those named last, then in the order of their files. */
export function questionProposals(
  workspace: Workspace,
  path: string,
  choice: NamedChoice<Question>,
): readonly Proposal[] {
  const questions = [...questionsNear(workspace, path).values()];
  return proposals('question', questions, choice, ({ id }) => ({ kind: 'question', id, path }));
}

/** The indicators that are meant, in the same order. */
export function indicatorProposals(workspace: Workspace, choice: NamedChoice<Indicator>): readonly Proposal[] {
  return proposals('indicator', indicatorsIn(workspace), choice, ({ id }) => ({ kind: 'indicator', id }));
}

/** The themes or competences that a key of a question at a path may name; undefined where no list says which there are. */
export function listedProposals(
  workspace: Workspace,
  path: string,
  key: string,
  choice: NamedChoice<IdentifiedEntry>,
): readonly Proposal[] | undefined {
  const listed = LISTED.find(({ named }) => named === key);
  // In 2023, nothing reads such a list.
  const platform = nearestPlatform({ ...workspace, said: saidPlatforms(workspace.settings) }, path);
  const list = listed && platform === '2026' ? listFor(workspace, listed, path) : undefined;
  return list && listed && proposals(listed.kind, entriesOf(list, listed.kind), choice, () => undefined);
}

/** What may be answered to a question that is named in a file at a path, each choice with its title; nothing where none has the id. */
export function answerProposals(workspace: Workspace, path: string, id: string): readonly Proposal[] {
  const question = questionNamed(workspace, id, path);
  if (question === undefined) return [];
  return choicesOf(question).map(answer => ({
    kind: 'choice',
    label: answer,
    title: question.choices.find(choice => choice.id === answer)?.title ?? '',
    text: written(answer),
    about: { kind: 'question', id, path, choice: answer },
  }));
}

interface Thing {
  readonly id: string;
  readonly entry: Entry;
}

/** More than anybody reads. */
const MOST = 100;

function proposals<Named extends Thing>(
  kind: ProposalKind,
  things: readonly Named[],
  {
    typed,
    recent = [],
    accepts = () => true,
    textOf = ({ id }) => skeleton`${id}`,
    goesOn = false,
  }: NamedChoice<Named>,
  aboutOf: (thing: Named) => About | undefined,
): readonly Proposal[] {
  const begun = typed.toLowerCase();
  const words = wordsIn(typed);
  const byId = new Map([...things].reverse().map(thing => [thing.id, thing]));
  const found = things.filter(thing => {
    const isMeant = thing.id.toLowerCase().includes(begun) || hasWords(thing.entry, words);
    return byId.get(thing.id) === thing && isMeant && accepts(thing);
  });
  const place = new Map(recent.map((id, at) => [id, at] as const));
  const placeOf = ({ id }: Named): number => place.get(id) ?? recent.length;
  return found
    .sort((a, b) => placeOf(a) - placeOf(b))
    .slice(0, MOST)
    .map(thing => {
      const { id, entry } = thing;
      const about = aboutOf(thing);
      return { kind, label: id, title: entry.title, text: textOf(thing), ...(about && { about }), goesOn };
    });
}
