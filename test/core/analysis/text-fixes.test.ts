import assert from 'node:assert/strict';
import { TEXT_FIXERS } from '../../../server/src/core/analysis/fixes/registry.ts';
import { RULES } from '../../../server/src/core/analysis/registry.ts';
import {
  APPROVED,
  approval,
  withReview,
  withScenario,
  withSettings,
} from '../../../server/src/core/analysis/samples.ts';
import { fixesOfText } from '../../../server/src/core/features/fixes.ts';
import { applyEdits } from '../../../server/src/core/text/edits.ts';
import { type Example, openExample } from '../../kit/examples.ts';

/** What stands in place of a marked word once it is mended in each way, the preferred one first and marked. */
const CASES: readonly (readonly [example: string, mended: readonly string[]])[] = [
  [withSettings('{ "<|rule|>": {} }'), ['rules !', 'referentials', 'platform', 'ignore']],
  [
    withSettings('{ "referentials": { ".": { "<|measurelevel|>": 3 } } }'),
    ['measureLevel !', 'name', 'platform', 'stars'],
  ],
  [
    withSettings('{ "referentials": { ".": { "<|couleur|>": "cae" } } }'),
    ['name', 'measureLevel', 'platform', 'stars'],
  ],
  [withSettings('{ "rules": { "<|point-sum|>": "off" } }'), ['points-sum !']],
  [
    withSettings('{ "rules": { "points-sum": <|"eror"|> } }'),
    ['"error" !', '"warning"', '"information"', '"hint"', '"off"'],
  ],
  [
    withSettings('{ "rules": { "points-sum": <|true|> } }'),
    ['"error"', '"warning"', '"information"', '"hint"', '"off"'],
  ],
  [withSettings('{ "rules": { "points-sum":<||> } }'), ['"error"', '"warning"', '"information"', '"hint"', '"off"']],
  [withSettings('{ "rules": { "points-sum"<||> } }'), []],
  [withSettings('{\n  "ignore": [\n<|\u2028|>\n}\n'), []],
  [withSettings('{ "rules": { "points-sum": <|["brouillons/**"]|> } }'), []],
  [withSettings('{ "ignore": <|true|> }'), []],
  [withScenario('Statuts: {}\nCollectivité: { <|tipe|>: EPCI, localisation: DOM }\n'), ['type !', 'population']],
  [withScenario('Statuts: {}\nCollectivité: { <|tipe|>: EPCI, type: EPCI }\n'), ['population', 'localisation']],
  [
    withScenario('Statuts: {}\n<|Score|>: {}\n'),
    ['Scores !', 'Test', 'Collectivité', 'Réponses', 'Indicateurs', 'Efforts', 'Plan'],
  ],
  [withScenario('Statuts: {}\nRéponses: { <|plus|>: OUI }\n'), ['plu !', 'voirie', 'part']],
  [withScenario('Statuts: {}\nRéponses: { plu: <|"oui"|> }\n'), ['"OUI" !', '"NON"']],
  [withScenario('Statuts: {}\nRéponses: { plu: <|yes|> }\n'), ['OUI !']],
  [withScenario('Statuts: { cae_1.1.1.1: <|pas fait|> }\n'), ['pas_fait !', 'fait', 'programme', 'non_concerne']],
  [withScenario('Statuts: { <|cae_1.1.1|>: fait }\n'), []],
];

const OTHER = '1b1b1b1b1b1b';
const LINE = `  "${APPROVED}": ${approval()},\n`;
const OTHER_LINE = LINE.replace(APPROVED, OTHER);

/** A file of approvals, of whose only problem there is one fix, and what that makes of it. */
const REVIEWS: readonly (readonly [what: string, before: string, after: string])[] = [
  [
    'a conflict keeps the approvals of both versions',
    `{\n<<<<<<< HEAD\n${LINE}=======\n${OTHER_LINE}>>>>>>> autre\n  "version": 1\n}\n`,
    `{\n${LINE}${OTHER_LINE}  "version": 1\n}\n`,
  ],
  [
    'a conflict drops the version of the ancestor',
    `{\n<<<<<<< HEAD\n${LINE}||||||| base\n${OTHER_LINE}=======\n>>>>>>> autre\n  "version": 1\n}\n`,
    `{\n${LINE}  "version": 1\n}\n`,
  ],
  [
    'a conflict of two whole files keeps one, with the approvals of both',
    `<<<<<<< HEAD\n{\n${LINE}  "version": 1\n}\n||||||| base\n=======\n{\n${OTHER_LINE}  "version": 1\n}\n>>>>>>> autre\n`,
    `{\n${LINE}${OTHER_LINE}  "version": 1\n}\n`,
  ],
  [
    'a change that is approved twice keeps the later approval',
    `{\n${LINE}${LINE.replace('11-26', '11-27')}  "version": 1\n}\n`,
    `{\n${LINE.replace('11-26', '11-27')}  "version": 1\n}\n`,
  ],
  [
    'an approval of what is gone is removed',
    `{\n${LINE.replace('1.1.1', '1.1.9')}${OTHER_LINE}  "version": 1\n}\n`,
    `{\n${OTHER_LINE}  "version": 1\n}\n`,
  ],
];

describe('fixes of approvals', () => {
  for (const [what, before, after] of REVIEWS) {
    it(what, () => {
      assert.deepEqual(
        mendedTexts(openExample(withReview(before))).map(({ mended }) => mended),
        [after],
      );
    });
  }
});

describe('fixes of the configuration and of scenarios', () => {
  for (const [text, expected] of CASES) {
    it(`of ${text.slice(text.lastIndexOf('//- '))}`, () => {
      const [before = '', , after = ''] = text.slice(text.lastIndexOf('\n', text.indexOf('<|')) + 1).split(/<\||\|>/);
      const marked = text.split(/<\||\|>/)[1] ?? '';
      const found = mendedTexts(openExample(text));
      const words = found.map(({ was, mended, isPreferred }) => {
        const start = was.indexOf(`${before}${marked}${after}`) + before.length;
        const length = mended.length - (was.length - marked.length);
        return `${mended.slice(start, start + length)}${isPreferred ? ' !' : ''}`;
      });
      assert.deepEqual(words, expected);
    });
  }

  const examples = RULES.filter(({ code }) => TEXT_FIXERS.has(code)).flatMap(({ bad }) => bad);
  for (const text of new Set([...examples, ...CASES.map(([example]) => example)])) {
    it(`take their problem away: ${JSON.stringify(text.slice(text.lastIndexOf('//- ')))}`, () => {
      const { fixture } = openExample(text);
      for (const { path, code, mended } of mendedTexts(openExample(text))) {
        const files = [...fixture.files].map(([name, was]) => `//- ${name}\n${name === path ? mended : was}`);
        const left = openExample(files.join('')).problems.get(path) ?? [];
        assert(!left.some(problem => problem.code === code), mended);
      }
    });
  }
});

/** The texts that hold problems, as each fix makes them. */
function mendedTexts({ fixture, problems }: Example) {
  return [...problems].flatMap(([path, list]) => {
    const was = fixture.files.get(path) ?? '';
    return list.flatMap(problem =>
      fixesOfText({ path, text: was }, problem).map(({ edits, kind }) => {
        return { path, was, code: problem.code, mended: applyEdits(was, edits), isPreferred: kind === 'preferred' };
      }),
    );
  });
}
