import type { Field } from '../../model/source.ts';
import { WEIGHT_LIMIT } from '../../model/words.ts';
import { WEIGHT_KEYS } from '../facts/keys.ts';
import type { FileRule, Finding } from '../rule.ts';

/** A weight that is no plain number: the importer refuses the référentiel. */
export const pointsInvalid: FileRule = {
  code: 'points-invalid',
  severity: 'error',
  scope: 'file',
  *check({ declarations }) {
    for (const { entry, idKey } of declarations) {
      if (entry.block?.fault) continue;
      for (const field of entry.block?.fields ?? []) {
        if (isWeight(field)) yield* findingOf(field, idKey === 'identifiant');
      }
    }
  },
  doc: {
    fr: {
      title: 'Poids qui n’est pas un nombre',
      why: 'Un poids s’écrit avec un point décimal, sans signe ni guillemets : `4.5`, `35`. L’importateur prend `4,5` ou `35 %` pour du texte et refuse le référentiel. Un nombre entre guillemets (`"35"`) n’est lu comme un nombre que depuis 2023. Ce que l’auteur a voulu dire compte néanmoins ici dans les sommes, quand c’est sans équivoque.',
      cure: 'Écrire le nombre seul.',
    },
    en: {
      title: 'Weight that is not a number',
      why: 'A weight is written with a decimal point, without a sign or quotes: `4.5`, `35`. The importer takes `4,5` or `35 %` for text and refuses the référentiel. A number in quotes (`"35"`) is read as a number only since 2023. Here, what the author meant still counts in the sums, where it is unambiguous.',
      cure: 'Write the number alone.',
    },
  },
  bad: [
    '# T\n```yaml\nid: 1.1.1\npoints: <|4,5|>\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\npourcentage: <|35 %|>\n```\n',
    '# T\n```yaml\nid: 1.1.1\npoints: "<|35|>"\n```\n',
    '# T\n```yaml\nid: 1.1.1\npoints: <|-3|>\n```\n',
    '# T\n```yaml\nid: 1.1.1\npoints: <|beaucoup|>\n```\n',
    '# T\n```yaml\nid: 1.1.1\npoints: <|30 points|>\n```\n',
    '# T\n```yaml\nid: 1.1.1\npoints: <|30#à revoir|>\n```\n',
    `# T\n\`\`\`yaml\nid: 1.1.1\npoints: <|${'9'.repeat(400)}|>\n\`\`\`\n`,
  ],
  good: [
    '# T\n```yaml\nid: 1.1.1\npoints: 4.50\npointsDOM: 0\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\npoints: "6"\n```\n',
  ],
};

const NUMBER = /^\+?(?:\d+(?:\.\d*)?|\.\d+)$/;

function isWeight({ key }: Field): boolean {
  return (WEIGHT_KEYS as readonly string[]).includes(key);
}

function* findingOf({ key, value }: Field, mayBeQuoted: boolean): Generator<Finding> {
  if (value.kind !== 'scalar') return;
  const { text, quoted, span } = value;
  // The importer of the 2023 dialect reads a number in quotes as one.
  if (NUMBER.test(text) && (!quoted || mayBeQuoted)) {
    if (Number(text) > WEIGHT_LIMIT) yield { span, variant: 'too-large' };
    return;
  }
  const meant = numberMeant(text);
  yield { span, variant: variantOf(text, quoted, meant), args: { key, text, meant: meant ?? '' } };
}

function variantOf(text: string, quoted: boolean, meant: string | undefined): string {
  if (meant === undefined) return /^-\s*[\d.,]+$/.test(text) ? 'negative' : 'not-number';
  if (text.includes('%')) return 'percent-sign';
  return text.includes(',') ? 'comma' : quoted ? 'quoted' : 'not-plain';
}

/** The number that a text certainly means, as it should be written; undefined where that is not certain. */
function numberMeant(text: string): string | undefined {
  // A comment needs a space before it.
  const [, number, comment] = /^([^#]*[^#\s])(#.*)$/.exec(text) ?? [];
  if (number !== undefined && NUMBER.test(number)) return `${number} ${comment}`;
  const plain = text
    .trim()
    .replace(/(?:%|points?|pts?)$/, '')
    .trimEnd()
    .replace(',', '.');
  return NUMBER.test(plain) ? plain.replace(/^\+/, '') : undefined;
}
