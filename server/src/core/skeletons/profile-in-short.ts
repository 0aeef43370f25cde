import type { Profile } from '../model/scenario.ts';

/** A collectivité in a few words, as titles of scenarios name it: what it is, and what it answers. In French, as all scenarios are. */
export function profileInShort({ identity, answers }: Profile): string {
  const traits = Array.from(identity, ([, values]) => [...values].join(' et '));
  const given = Array.from(answers, ([question, answer]) => `${question} = ${answer}`);
  const told = [...traits, ...given];
  return told.length > 0 ? told.join(', ') : 'collectivité quelconque';
}
