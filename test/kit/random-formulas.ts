import fc from 'fast-check';
import { firstById } from '../../server/src/core/memory/first-by-id.ts';
import type { Question } from '../../server/src/core/model/personalisation.ts';
import type { Platform } from '../../server/src/core/model/referential.ts';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';
import { questionsOf } from '../../server/src/core/parse/personalisation/questions.ts';

/** Questions by id: `a`, `b`, `c` are binaires, `v` a choix of three, `p` and `s` proportions, `m` is asked of communes alone. */
export type QuestionsById = ReadonlyMap<string, Question>;

const BINARIES = ['a', 'b', 'c', 'm'];
const CHOICES = ['v_1', 'v_2', 'v_3'];

/** Texts of formulas that can be read, over the questions of `questionsFrom`; none divides but where `dividing`. */
export function formulas(platform: Platform, dividing = true): fc.Arbitrary<string> {
  const identity = fc.constantFrom(
    'identite(type, commune)',
    'identite(type, EPCI)',
    'identite(population, moins_de_20000)',
    platform === '2026' ? 'identite(population, plus_de_20000)' : 'identite(population, plus_de_100000)',
    'identite(localisation, DOM)',
  );
  const answer = fc.oneof(
    fc.tuple(fc.constantFrom(...BINARIES), fc.constantFrom('OUI', 'NON')).map(([id, is]) => `reponse(${id}, ${is})`),
    fc.constantFrom(...CHOICES.slice(0, 2)).map(choice => `reponse(v, ${choice})`),
  );
  const share = fc.constantFrom('reponse(p)', 'reponse(s)');
  const number = fc.constantFrom('0', '0.2', '0.5', '1', '2/12');
  const plain = fc.oneof(
    number,
    share,
    fc.tuple(fc.constantFrom('min', 'max'), share, number).map(([name, left, right]) => `${name}(${left}, ${right})`),
    share.map(text => (dividing ? `1 / ${text}` : `${text} * 2`)),
  );
  const comparison = fc
    .tuple(share, fc.constantFrom('<', '>', '<=', '>=', '='), fc.constantFrom('0.2', '0.5', '1'))
    .map(parts => parts.join(' '));
  const atom =
    platform === '2026' ? fc.oneof(identity, answer, answer, comparison) : fc.oneof(identity, answer, answer);
  const condition = fc
    .tuple(atom, fc.array(fc.tuple(fc.constantFrom('et', 'ou'), atom), { maxLength: 2 }))
    .map(([first, more]) => [first, ...more.flat()].join(' '));
  // In 2023 nothing stands in parentheses.
  const chosen = fc
    .tuple(condition, plain, plain, fc.constantFrom('+', '*'), plain)
    .map(([when, then, or, sign, other]) => `(si ${when} alors ${then} sinon ${or}) ${sign} ${other}`);
  const term =
    platform === '2026' ? fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: chosen }) : plain;
  const ends = fc.oneof({ weight: 3, arbitrary: term }, { weight: 1, arbitrary: condition });
  const { statement } = fc.letrec<{ statement: string }>(tie => ({
    statement: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      ends,
      fc.tuple(condition, ends).map(([when, then]) => `si ${when} alors ${then}`),
      fc.tuple(condition, ends, tie('statement')).map(([when, then, or]) => `si ${when} alors ${then} sinon ${or}`),
    ),
  }));
  return statement;
}

/** The formulas that say when some of the questions are asked, by the id of the question: on the platform of 2026. */
export type Hiding = Readonly<Record<string, string>>;

export function hidings(platform: Platform): fc.Arbitrary<Hiding> {
  if (platform === '2023') return fc.constant({});
  return fc.record(
    {
      b: fc.constantFrom('reponse(a, OUI)', 'si reponse(a, NON) alors VRAI'),
      p: fc.constantFrom('reponse(a, NON)', 'reponse(b, OUI) ou identite(type, EPCI)'),
      v: fc.constantFrom('reponse(c, OUI)', 'reponse(p) > 0.5', 'identite(type, commune)', 'FAUX'),
    },
    { requiredKeys: [] },
  );
}

/** The questions, with the formula that says when each is asked. */
export function questionsFrom(visibility: Hiding): QuestionsById {
  const entry = (id: string, keys: string, rest = '') => {
    const shown = visibility[id];
    const section = shown === undefined ? '' : `## Visibilité\n\`\`\`formule\n${shown}\n\`\`\`\n`;
    return `# ${id} ?\n\`\`\`yaml\nid: ${id}\n${keys}\nthematique_id: t\n\`\`\`\n${section}${rest}`;
  };
  const choices = CHOICES.map(id => `### ${id}\n\`\`\`yaml\nid: ${id}\n\`\`\`\n`).join('');
  const text = [
    ...['a', 'b', 'c'].map(id => entry(id, 'type: binaire')),
    entry('m', 'type: binaire\ntypes_concernes: [commune]'),
    entry('v', 'type: choix', `## Choix\n${choices}`),
    ...['p', 's'].map(id => entry(id, 'type: proportion')),
  ].join('');
  return firstById(questionsOf(parseFile('questions.md', text)));
}
