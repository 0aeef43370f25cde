import type { Profile } from '../model/scenario.ts';

/** A collectivité in a few words, as titles of scenarios name it: what it is, and what it answers. In French, as all scenarios are. */
export function profileInShort({ identity, answers }: Profile): string {
  const traits = Array.from(identity, ([, values]) =>
    narrowest([...values])
      .map(inhabitants)
      .join(' et '),
  );
  const given = Array.from(answers, ([question, answer]) => `${question} = ${answer}`);
  const told = [...traits, ...given];
  return told.length > 0 ? told.join(', ') : 'collectivité quelconque';
}

/** The scenarios of 2026 say a population as a number: `15 000 habitants`. */
function inhabitants(trait: string): string {
  return /^\d+$/.test(trait) ? `${trait.replace(/\B(?=(?:\d{3})+$)/g, '\u202f')} habitants` : trait;
}

/** Of the bounds of a population those from which the others follow: who has fewer than 5,000 has fewer than 10,000. */
export function narrowest(values: readonly string[]): readonly string[] {
  const fewer = values.filter(value => value.startsWith('moins_de_'));
  const more = values.filter(value => value.startsWith('plus_de_'));
  const others = values.filter(value => !fewer.includes(value) && !more.includes(value));
  return [...others, ...more.toSorted(byBound).slice(-1), ...fewer.toSorted(byBound).slice(0, 1)];
}

function byBound(a: string, b: string): number {
  return Number(a.slice(a.lastIndexOf('_') + 1)) - Number(b.slice(b.lastIndexOf('_') + 1));
}
