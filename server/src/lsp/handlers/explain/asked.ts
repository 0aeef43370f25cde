import { questionsFor } from '../../../core/index/questions-near.ts';
import type { Question, QuestionType } from '../../../core/model/personalisation.ts';
import { weighedAnswers } from '../../../core/reasoning/weighed-answers.ts';
import { type Asking, askings } from '../../../core/scoring/answers/asked-questions.ts';
import { outcomesOf } from '../../../core/scoring/answers/what-if.ts';
import type { WireAsked, WireOutcome } from '../../../protocol/explanation.ts';
import { toRange } from '../../proto/to-proto.ts';
import { uriOf } from '../../proto/uris.ts';
import type { Place, Simulated } from '../../scenarios/simulator.ts';
import type { Ask } from './mechanism.ts';

/**
 * The questions of one rule after the other, each the first time that a rule asks it, with what its answers would give: a
 * step each.
 */
export function askedOnce({ workspace }: Simulated, place: Place): Ask {
  const known = questionsFor(workspace, place.scores.personalised.forest.referentials);
  const asked = new Set<string>();
  const askingOf = askings(place.scores, place.node);
  return function* ask(rule) {
    const told: WireAsked[] = [];
    for (const id of rule.questions) {
      const question = known.get(id);
      if (question?.type === undefined || asked.has(id)) continue;
      asked.add(id);
      told.push(wireAsked(place, question, question.type, askingOf(question)));
      yield;
    }
    return told;
  };
}

function wireAsked({ scores, node }: Place, question: Question, type: QuestionType, { counts }: Asking): WireAsked {
  const { id, entry, file, choices } = question;
  const { profile, prepared } = scores.personalised;
  const rules = prepared.entries.flatMap(entry => entry.rules);
  const titles = new Map(choices.map(choice => [choice.id, choice.title]));
  return {
    id,
    text: entry.title,
    type,
    answer: profile.answers.get(id) ?? null,
    counts,
    location: { uri: uriOf(file.path), range: toRange(file.lines, entry.titleSpan) },
    outcomes: outcomesOf(scores, node, id, [...weighedAnswers(question, rules), undefined]).map(
      ({ answer = null, done, potential }): WireOutcome => {
        const title = answer === null ? '' : (titles.get(answer) ?? answer);
        return { answer, title, done: done || 0, potential: potential || 0 };
      },
    ),
  };
}
