/** Which questions are shown, under which themes, and how far one has come. Pure. */
import type { Collectivity, WireQuestion } from '../../../server/src/protocol/collectivity.ts';
import { folded } from '../table/search.ts';

export interface ListChoice {
  /** What is searched for: all its words must be found, in ids, texts, choices, themes or actions. */
  readonly query: string;
  /** The questions that are left out as long as they are answered; what is answered in sight stays. */
  readonly leftOut: ReadonlySet<string>;
  /** The question that stays although it has become one that does not apply: its answer was just cleared. */
  readonly kept: string | null;
}

export interface QuestionList {
  readonly themes: readonly ThemeQuestions[];
  /** Those that match and do not apply to such a collectivité; what is answered all the same is with the others. */
  readonly apart: readonly WireQuestion[];
}

export interface ThemeQuestions {
  /** Null for what has no theme. */
  readonly theme: WireQuestion['theme'];
  readonly questions: readonly WireQuestion[];
  readonly progress: Progress;
}

/** Of the questions that apply, whether they are shown or not. */
export interface Progress {
  readonly answered: number;
  readonly count: number;
}

/** The list, by theme in the order of the questions. */
export function questionList(questions: Collectivity['questions'], choice: ListChoice): QuestionList {
  const terms = folded(choice.query)
    .split(/\s+/)
    .filter(term => term !== '');
  const found = questions.filter(question => terms.every(term => foldedText(question).includes(term)));
  const applies = (question: WireQuestion): boolean => isHeard(question) || question.id === choice.kept;
  const listed = found.filter(
    question => applies(question) && !(choice.leftOut.has(question.id) && question.answer !== null),
  );
  return {
    themes: byTheme(listed).map(({ theme, questions: own }) => ({
      theme,
      questions: own,
      progress: progressOf(questions.filter(one => (one.theme?.id ?? null) === (theme?.id ?? null))),
    })),
    apart: found.filter(question => !applies(question)),
  };
}

/** The ids of the questions to be weighed: what is in sight first, then what one of may be best answered next. */
export function questionsToWeigh(
  questions: Collectivity['questions'],
  { themes, apart }: QuestionList,
  isOpen: (theme: string) => boolean,
  seesApart: boolean,
): readonly string[] {
  const seen = themes.flatMap(group => (isOpen(group.theme?.id ?? '') ? group.questions : []));
  const open = questions.filter(({ concerned, answer }) => concerned && answer === null);
  return [...new Set([...seen, ...open, ...(seesApart ? apart : [])].map(({ id }) => id))];
}

/** How many of the questions that apply are answered. */
export function progressOf(questions: readonly WireQuestion[]): Progress {
  const asked = questions.filter(({ concerned }) => concerned);
  return { answered: asked.filter(({ answer }) => answer !== null).length, count: asked.length };
}

/** True where a question applies, or is answered all the same: the others stand apart. */
export function isHeard({ concerned, answer }: WireQuestion): boolean {
  return concerned || answer !== null;
}

/** Questions by theme, in their order. */
export function byTheme(questions: readonly WireQuestion[]): readonly Pick<ThemeQuestions, 'theme' | 'questions'>[] {
  const themes = new Map<string | null, WireQuestion[]>();
  for (const question of questions) {
    const id = question.theme?.id ?? null;
    const own = themes.get(id);
    if (own === undefined) themes.set(id, [question]);
    else own.push(question);
  }
  return [...themes.values()].map(own => ({ theme: own[0]?.theme ?? null, questions: own }));
}

/** Made once for each question: every letter that is typed asks for it. */
const searched = new WeakMap<WireQuestion, string>();

function foldedText(question: WireQuestion): string {
  const known = searched.get(question);
  if (known !== undefined) return known;
  const { id, text, theme, choices, actions } = question;
  const named = actions.flatMap(action => [action.id, action.title]);
  const all = folded([id, text, theme?.title ?? '', ...choices.map(({ title }) => title), ...named].join('\n'));
  searched.set(question, all);
  return all;
}
