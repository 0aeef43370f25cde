import { say } from '../../../l10n/say.ts';
import type { Question } from '../core/model/personalisation.ts';
import { numberIn } from '../core/model/scenario.ts';
import type { Status } from '../core/model/score.ts';
import type { Differing, InputDifferences } from '../core/scoring/compare/input-differences.ts';
import { showFigure, showPercent } from './numbers.ts';
import { sayStatus } from './status.ts';

/** Something that scenarios say otherwise, for a reader. */
export interface SaidInput {
  readonly kind: 'identity' | 'answer' | 'indicator' | 'status';
  /** The id of an action or of a question, the name of an indicator or of a property. */
  readonly name: string;
  /** The title of the action, the text of the question; empty where there is none. */
  readonly title: string;
  /** By side; null where a side says nothing. The values of a property are as the scenario writes them. */
  readonly values: readonly (string | null)[];
  /** The same as data, in any language; null where a side says nothing. */
  readonly data: readonly InputData[];
  /** The question that is answered, where it is declared. */
  readonly question: Question | undefined;
}

/** The values of a property, an answer as it is written, the value of an indicator, a status. */
type InputData = readonly string[] | string | number | Status | null;

/** What names stand for. */
export interface Titles {
  readonly titleOf: (id: string) => string;
  /** By id. */
  readonly questions: ReadonlyMap<string, Question>;
}

/** All that differs: the collectivité and its answers first, then indicators, then statuses in the order of their ids. */
export function sayInputs(differences: InputDifferences, { titleOf, questions }: Titles): readonly SaidInput[] {
  const { identity, answers, indicators, statuses } = differences;
  return [
    ...identity.map(one => said('identity', one, '', values => (values.length === 0 ? null : values.join(', ')))),
    ...answers.map(one => {
      const question = questions.get(one.name);
      const title = question?.entry.title ?? '';
      return { ...said('answer', one, title, answer => sayAnswer(answer, question)), question };
    }),
    ...indicators.map(one => said('indicator', one, '', value => (value === undefined ? null : showFigure(value)))),
    ...statuses.map(one =>
      said('status', one, titleOf(one.name), status => (status === undefined ? null : sayStatus(status))),
    ),
  ];
}

function said<Value extends InputData | undefined>(
  kind: SaidInput['kind'],
  { name, values }: Differing<Value>,
  title: string,
  sayValue: (value: Value) => string | null,
): SaidInput {
  const data = values.map(value => (sayValue(value) === null || value === undefined ? null : value));
  return { kind, name, title, values: values.map(sayValue), data, question: undefined };
}

/** An answer as its question words it; as it is written where the question does not know it. */
function sayAnswer(answer: string | undefined, question: Question | undefined): string | null {
  if (answer === undefined) return null;
  if (question?.type === 'binaire' && answer === 'OUI') return say('Yes');
  if (question?.type === 'binaire' && answer === 'NON') return say('No');
  const share = question?.type === 'proportion' ? numberIn(answer) : undefined;
  if (share !== undefined) return showPercent(share * 100);
  return question?.choices.find(({ id }) => id === answer)?.title ?? answer;
}
