/** Leads to a question: what hides it gives way, and the focus goes to its answer. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { WireQuestion } from '../../../server/src/protocol/collectivity.ts';
import type { NextQuestion } from './next-question.ts';

export interface Wish {
  readonly questions: readonly WireQuestion[];
  /** The question to lead to: a new object for every wish, the next one to answer where it names none. */
  readonly wanted: { readonly question: string | null } | null;
  /** Called when the wanted question has the focus, or there is none. */
  readonly onReached: () => void;
}

/** `reveal` makes a question be shown. What is to be answered next may not be known yet: it is waited for. */
export function useJump(
  root: RefObject<HTMLElement | null>,
  { questions, wanted, onReached }: Wish,
  next: NextQuestion,
  reveal: (question: WireQuestion) => void,
): void {
  const revealed = useRef<Wish['wanted']>(null);
  const reached = useRef<Wish['wanted']>(null);
  useEffect(() => {
    if (wanted === null || wanted === reached.current) return;
    if (wanted.question === null && next.kind === 'unknown') return;
    const question = wantedAmong(questions, wanted, next);
    const field = fieldOf(root.current, question);
    if (question !== undefined && field === null && revealed.current !== wanted) {
      revealed.current = wanted;
      reveal(question);
      return;
    }
    reached.current = wanted;
    field?.closest('fieldset')?.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
    onReached();
  });
}

/** Undefined where there is no such question, or none to be answered. */
function wantedAmong(
  questions: readonly WireQuestion[],
  { question: wanted }: NonNullable<Wish['wanted']>,
  next: NextQuestion,
): WireQuestion | undefined {
  if (wanted === null) return next.kind === 'question' ? next.question : undefined;
  return questions.find(({ id }) => id === wanted);
}

/** Where the answer is given: at the choice that is made, else at the first one. Without a question, where one searches. */
function fieldOf(root: HTMLElement | null, question: WireQuestion | undefined): HTMLInputElement | null {
  if (question === undefined) return root?.querySelector<HTMLInputElement>('input[type=search]') ?? null;
  const place = root?.querySelector(`[data-question="${CSS.escape(question.id)}"]`);
  return place?.querySelector<HTMLInputElement>('input:checked') ?? place?.querySelector('input') ?? null;
}
