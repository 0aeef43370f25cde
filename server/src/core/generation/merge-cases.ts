import type { Profile } from '../model/scenario.ts';
import type { Looked } from '../reasoning/looking.ts';

/** One collectivité that is what both are, as far as each was looked at; undefined where it cannot be. */
export function merged(a: Looked, b: Looked): Looked | undefined {
  if (!agree(a.profile.identity, b.profile.identity, isSameSet)) return undefined;
  if (!agree(a.profile.answers, b.profile.answers, (one, other) => one === other)) return undefined;
  if (answersAny(a.unanswered, b.profile) || answersAny(b.unanswered, a.profile)) return undefined;
  return {
    profile: {
      identity: new Map([...a.profile.identity, ...b.profile.identity]),
      answers: new Map([...a.profile.answers, ...b.profile.answers]),
    },
    unanswered: new Set([...a.unanswered, ...b.unanswered]),
  };
}

function agree<Value>(
  a: ReadonlyMap<string, Value>,
  b: ReadonlyMap<string, Value>,
  isSame: (one: Value, other: Value) => boolean,
): boolean {
  for (const [key, value] of a) {
    const other = b.get(key);
    if (other !== undefined && !isSame(value, other)) return false;
  }
  return true;
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every(value => b.has(value));
}

function answersAny(questions: ReadonlySet<string>, { answers }: Profile): boolean {
  return [...questions].some(question => answers.has(question));
}
