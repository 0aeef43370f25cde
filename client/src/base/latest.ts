/**
 * Of questions that are asked while others are still open, the answer of the last one counts, whichever comes first: `take` hears of no
 * other. Each who asks is given the own answer all the same. Pure.
 */
export function latest<Answer>(take: (answer: Answer) => void): (asked: Promise<Answer>) => Promise<Answer> {
  let last: Promise<Answer> | null = null;
  return async asked => {
    last = asked;
    const answer = await asked;
    if (last === asked) take(answer);
    return answer;
  };
}
