import { isAsked } from '../evaluation/expression/active-answers.ts';
import type { ExpressionContext } from '../evaluation/expression/context.ts';
import { isSameData } from '../memory/is-same-data.ts';
import { questionsAskedIn } from '../model/expression.ts';
import { choicesOf, concerns, type Question } from '../model/personalisation.ts';
import type { Profile } from '../model/scenario.ts';
import { expressionOf } from '../parse/expression/expression-of.ts';
import type { Prepared } from '../scoring/prepare.ts';
import { askedBy } from './same-rules.ts';
import type { Versions } from './versions.ts';

/** A question of one version, or of both. */
export interface AskableQuestion {
  readonly id: string;
  /** What may be answered to it; empty for a share. */
  readonly choices: readonly string[];
  /** True where a version asks it of a collectivité; `context` is what 2026 knows of it. */
  readonly isAsked: (identity: Profile['identity'], context: ExpressionContext) => boolean;
}

/** The questions of two versions that can be answered, each behind those on whose answers it hangs whether it is asked. */
export function askableQuestions({ before, after }: Versions): readonly AskableQuestion[] {
  const [old, young] = [before.prepared, after.prepared].map(sidesOf);
  const ids = new Set([...(old?.keys() ?? []), ...(young?.keys() ?? [])]);
  const inOrder = new Map<string, AskableQuestion>();
  const visit = (id: string, above: readonly string[]): void => {
    const sides = [old?.get(id), young?.get(id)].filter(side => side !== undefined);
    const [first] = sides;
    // Of questions that hang on each other, one has to be the first.
    if (first === undefined || inOrder.has(id) || above.includes(id)) return;
    for (const { behind } of sides) for (const other of behind) visit(other, [...above, id]);
    if (first.question.type === undefined) return;
    const others = sides.slice(1).filter(side => side.is2026 !== first.is2026 || !isSameQuestion(side, first));
    const asking = [first, ...others];
    inOrder.set(id, {
      id,
      choices: choicesOf(first.question),
      isAsked: (identity, context) => asking.some(side => side.asks(identity, context)),
    });
  };
  for (const id of ids) visit(id, []);
  return [...inOrder.values()];
}

function isSameQuestion(a: AskingSide, b: AskingSide): boolean {
  return isSameData(askedBy(a.question), askedBy(b.question));
}

/** A question as one version asks it. */
interface AskingSide {
  readonly question: Question;
  readonly is2026: boolean;
  /** The questions on whose answers it hangs whether it is asked. */
  readonly behind: readonly string[];
  readonly asks: AskableQuestion['isAsked'];
}

function sidesOf({ questions, forest }: Prepared): ReadonlyMap<string, AskingSide> {
  // The platform of 2023 asks all those of a type.
  const is2026 = forest.reckonings.some(({ platform }) => platform === '2026');
  const sides = Array.from(questions, ([id, question]): readonly [string, AskingSide] => {
    if (!is2026) return [id, { question, is2026, behind: [], asks: identity => concerns(question, identity) }];
    const { visibility } = question;
    const read = visibility && expressionOf(visibility, 'personnalisation').expression;
    const asks: AskingSide['asks'] = (_, context) => isAsked(question, context);
    return [id, { question, is2026, behind: read ? questionsAskedIn(read) : [], asks }];
  });
  return new Map(sides);
}
