import { folderOf, isWhole } from '../../index/workspace.ts';
import { isAtOrBelow, namedAction } from '../../model/id.ts';
import type { ScalarItem } from '../../model/source.ts';
import type { IndicativeFormula } from '../../parse/indicative-formulas.ts';
import { namesAsked, namesAskedAround, namesAskedByScores } from '../../scoring/names-asked.ts';
import type { ScoresView } from '../rule.ts';
import { knownAnywhere } from './known-2026.ts';
import { rulesMeaning } from './rules-meaning.ts';

/** A question that an action lists under its key `questions`, and that no rule of it or below it asks. */
export interface UnreadListing {
  readonly file: string;
  readonly question: ScalarItem;
  readonly action: string;
}

/**
 * The questions that are listed in vain, of référentiels whose rules are here: on the platform of 2026 it is the formula alone
 * that links a question with an action (platform, section 1.2). None while files are still being read; what is no question is
 * a fault of its own.
 */
export function unreadLists(view: ScoresView): readonly UnreadListing[] {
  const listing = view.scored.filter(({ questions }) => questions.length > 0);
  if (listing.length === 0 || !isWhole(view)) return [];
  const { questions } = knownAnywhere(view);
  const elsewhere = askedElsewhere(view);
  const folders = [...new Set(listing.map(({ file }) => folderOf(file.path)))];
  return folders.flatMap(folder => {
    const rules = rulesMeaning(view, { folder });
    const asked = rules.flatMap(rule =>
      namesAsked(view, rule).map(({ question }) => ({ question: question.text, id: namedAction(rule.action).id })),
    );
    const isUnread = (question: string, action: string): boolean =>
      questions.has(question) &&
      !elsewhere.has(question) &&
      !asked.some(one => one.question === question && isAtOrBelow(one.id, action));
    const own = listing.filter(({ file }) => folderOf(file.path) === folder);
    return rules.length === 0 ? [] : own.flatMap(one => unreadIn(one, isUnread));
  });
}

/** The questions that formulas ask which are no rules of actions. */
function askedElsewhere({ around, scored }: ScoresView): ReadonlySet<string> {
  const byScores = [...new Set(scored.map(({ file }) => file))].flatMap(namesAskedByScores);
  return new Set([...namesAskedAround(around.values()), ...byScores].map(({ question }) => question.text));
}

function unreadIn(
  { file, entry, questions }: IndicativeFormula,
  isUnread: (question: string, action: string) => boolean,
): readonly UnreadListing[] {
  const action = file.declarations.find(declaration => declaration.entry === entry)?.id;
  if (action === undefined) return [];
  return questions
    .filter(({ text }) => isUnread(text, action))
    .map(question => ({ file: file.path, question, action }));
}
