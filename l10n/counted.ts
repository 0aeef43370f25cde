import { language, type Message, say } from './say.ts';

/** A number of things: `one` for a single one (and in French for none), else `many`; both may hold `{count}`. */
export function counted(count: number, one: Message, many: Message): string {
  const form = new Intl.PluralRules(language()).select(count);
  return say(form === 'one' ? one : many, { count });
}
