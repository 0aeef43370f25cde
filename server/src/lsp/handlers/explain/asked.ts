import type { Question, QuestionType } from '../../../core/model/personalisation.ts';
import { questionsIn } from '../../../core/scoring/prepare-workspace.ts';
import { answersTo } from '../../../core/scoring/stakes.ts';
import { outcomesOf } from '../../../core/scoring/what-if.ts';
import type { WireAsked, WireOutcome } from '../../../protocol/explanation.ts';
import type { Place, Simulated } from '../../simulator.ts';
import { toRange } from '../../to-proto.ts';
import { uriOf } from '../../uris.ts';
import type { Ask } from './mechanism.ts';

/** The questions of one rule after the other, each the first time that a rule asks it, with what its answers would give. */
export function askedOnce({ workspace }: Simulated, place: Place): Ask {
  const known = new Map(
    questionsIn(workspace)
      .toReversed()
      .map(question => [question.id, question]),
  );
  const asked = new Set<string>();
  return rule =>
    rule.questions.flatMap(id => {
      const question = known.get(id);
      if (question?.type === undefined || asked.has(id)) return [];
      asked.add(id);
      return [wireAsked(place, question, question.type)];
    });
}

function wireAsked({ scores, node }: Place, question: Question, type: QuestionType): WireAsked {
  const { id, entry, file, choices } = question;
  const { profile, inactive } = scores.personalised;
  const titles = new Map(choices.map(choice => [choice.id, choice.title]));
  return {
    id,
    text: entry.title,
    type,
    answer: profile.answers.get(id) ?? null,
    counts: !inactive.has(id),
    location: { uri: uriOf(file.path), range: toRange(file.lines, entry.titleSpan) },
    outcomes: outcomesOf(scores, node, id, [...answersTo(question), undefined]).map(
      ({ answer = null, done, potential }): WireOutcome => {
        const title = answer === null ? '' : (titles.get(answer) ?? answer);
        return { answer, title, done: done || 0, potential: potential || 0 };
      },
    ),
  };
}
