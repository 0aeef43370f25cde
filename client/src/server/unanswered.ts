/** Questions that are on their way, of which no answer may ever come. Pure. */

export interface Unanswered {
  /** The answer to a question; an error where all answers are given up before it comes. */
  readonly wait: <Answer>(answer: Promise<Answer>) => Promise<Answer>;
  /** Ends all that is waited for with an error: who was asked has gone. */
  readonly giveUp: (error: Error) => void;
}

/** Nothing is on its way. */
export function unanswered(): Unanswered {
  const waiting = new Set<(error: Error) => void>();
  return {
    wait: answer =>
      new Promise((resolve, reject) => {
        waiting.add(reject);
        answer.then(resolve, reject).finally(() => waiting.delete(reject));
      }),
    giveUp: error => {
      for (const reject of waiting) reject(error);
    },
  };
}
