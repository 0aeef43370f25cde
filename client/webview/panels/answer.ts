/** An answer to a question of the collectivité: what it is called, and how it is given. */
import type { WireQuestion } from '../../../server/src/protocol/collectivity.ts';
import type { View } from '../base/context.ts';

/**
 * An answer in the reader's language; `title` is what it is called where it is one of the question's own choices. Those of a
 * yes-or-no question have no title but their ids.
 */
export function answerName({ say, figures }: View, type: WireQuestion['type'], answer: string, title: string): string {
  switch (type) {
    case 'binaire':
      return answer === 'OUI' ? say('Yes') : answer === 'NON' ? say('No') : title;
    case 'choix':
      return title;
    case 'proportion':
      return figures.whole(Number(answer));
  }
}

/** Has an answer written, null for none. */
export function setAnswer({ post }: View, question: string, answer: string | null): void {
  post({ type: 'change', change: { type: 'answer', question, answer } });
}
