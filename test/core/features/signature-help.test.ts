import assert from 'node:assert/strict';
import {
  QUESTIONS,
  rule,
  rule2026,
  rulesFile,
  withScore2026,
  withVisibility,
} from '../../../server/src/core/analysis/samples.ts';
import { signatureAt } from '../../../server/src/core/features/signature-help.ts';
import { saySignature } from '../../../server/src/words/signature-help.ts';
import { onlyMark, parseFixture } from '../../kit/fixture.ts';
import { workspaceOf } from '../../kit/workspace.ts';

/** What stands in the help at the cursor: the signature with the active parameter in brackets, and what is said of that. */
function checkSignature(fixture: string, expected: string | undefined, about?: string): void {
  const parsed = parseFixture(fixture);
  const { file, span } = onlyMark(parsed);
  const found = signatureAt(workspaceOf(parsed.files), file, parsed.files.get(file) ?? '', span.start);
  const said = found && saySignature(found);
  const active = found && said?.parameters[found.active];
  const label = active === undefined ? said?.label : said?.label.replace(active.label, `[${active.label}]`);
  assert.equal(label, expected);
  if (about !== undefined) assert.equal(active?.documentation, about);
}

const in2023 = (formula: string) => QUESTIONS + rulesFile(rule('Désactivation', formula));

describe('signature help', () => {
  for (const [formula, expected] of [
    ['reponse(<|>)', 'reponse([question], answer)'],
    ['reponse(plu, <|>', 'reponse(question, [answer])'],
    ['reponse(<|>part)', 'reponse([question])'],
    ['reponse(part, <|>)', 'reponse(question, [answer])'],
    ['si identite(type,<|> alors', 'identite(property, [value])'],
    ['min(reponse(part), <|>)', 'min(first, [second])'],
    ['min(reponse(<|>part), 1)', 'reponse([question])'],
    ['score(<|>', 'score([action])'],
    ['reponse(plu, OUI)<|>', undefined],
    ['si <|>', undefined],
    ['val(<|>)', undefined],
    ['min(1, 2, <|>)', 'min(first, second)'],
  ] as const) {
    it(`tells what a function of 2023 takes: ${formula}`, () => checkSignature(in2023(formula), expected));
  }

  for (const [formula, expected] of [
    ['min(1, (2 + <|>', 'min(first, [second])'],
    ['si (reponse(plu, <|>', 'reponse(question, [answer])'],
    ['referentiel(<|>)', 'referentiel([référentiel])'],
    ['cible(<|>)', undefined],
  ] as const) {
    it(`passes over parentheses of their own, in the language of 2026: ${formula}`, () =>
      checkSignature(QUESTIONS + rule2026('Désactivation', formula), expected));
  }

  it('is there in all other formulas', () => {
    checkSignature(withScore2026('val(te_1) / cible(<|>'), 'cible([indicator])');
    checkSignature(withVisibility('reponse(<|>)'), 'reponse([question], answer)');
  });

  it('tells what is known of the argument', () => {
    checkSignature(
      in2023('reponse(voirie, <|>)'),
      'reponse(question, [answer])',
      'The answer that holds, one of:\n\nvoirie_a Oui  \nvoirie_b Non',
    );
    checkSignature(
      in2023('reponse(plu<|>)'),
      'reponse([question], answer)',
      'The id of a question.\n\n**Question ?**  \nbinaire',
    );
    checkSignature(
      in2023('identite(localisation, <|>)'),
      'identite(property, [value])',
      'The value that holds.\n\nDOM',
    );
  });

  it('is silent outside formulas', () =>
    checkSignature('//- a.md\n# Mesure\n```yaml\nid: 1.1.1\n```\nreponse(<|>', undefined));
});
