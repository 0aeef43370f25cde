import type { SlipReason } from '../../../server/src/core/model/slip.ts';
import { checkProblems } from '../../kit/check.ts';
import { checkMended, checkMistyped, checkSlip } from '../../kit/slips.ts';

const MEASURE = (block: string) => `//- 1.1.1.md\n# Mesure\n\`\`\`yaml\n${block}\`\`\`\n`;
const QUESTION = (lines: string) =>
  `//- q.md\n# Question ?\n\`\`\`yaml\nid: voirie\ntype: binaire\nthematique_id: energie\n${lines}\`\`\`\n`;
const INDICATOR = (lines: string) => `//- i.md\n# Mesure\n\`\`\`yaml\nid: cae_1\nunite: t\n${lines}\`\`\`\n`;

/** What somebody typed, the line that is to be shown between marks, why, and what is to stand there. */
const SLIPS: readonly (readonly [what: string, text: string, reason: SlipReason, meant: string])[] = [
  ['no space behind the colon', MEASURE('id: 1.1.1\n<|points:20|>\nclimat_pratic_id: eau\n'), 'no-space', 'points: 20'],
  ['the same at the end', MEASURE('id: 1.1.1\n<|points:20|>\n'), 'no-space', 'points: 20'],
  ['the same above all', MEASURE('<|id:1.1.1|>\npoints: 20\n'), 'no-space', 'id: 1.1.1'],
  ['a space that is none for YAML', MEASURE('id: 1.1.1\n<|points:\u00a020|>\n'), 'no-space', 'points: 20'],
  ['a space before the colon, and none behind', MEASURE('id: 1.1.1\n<|points :20|>\n'), 'no-space', 'points: 20'],
  ['no colon', MEASURE('id: 1.1.1\n<|points 20|>\nclimat_pratic_id: eau\n'), 'no-colon', 'points: 20'],
  [
    'no colon before two words',
    MEASURE('id: 1.1.1\n<|categorie mise en œuvre|>\npoints: 1\n'),
    'no-colon',
    'categorie: mise en œuvre',
  ],
  ['no colon in any line', MEASURE('<|id 1.1.1|>\npoints 20\n'), 'no-colon', 'id: 1.1.1'],
  ['another sign than the colon', MEASURE('id: 1.1.1\n<|points = 20|>\n'), 'no-colon', 'points: 20'],
  ['two lines without a colon', MEASURE('<|id 1.1.1|>\npoints 20\nclimat_pratic_id: eau\n'), 'no-colon', 'id: 1.1.1'],
  ['a tab before a key', MEASURE('id: 1.1.1\n<|\tpoints: 20|>\n'), 'indent', 'points: 20'],
  ['spaces before the first key', MEASURE('<|  id: 1.1.1|>\npoints: 20\n'), 'indent', 'id: 1.1.1'],
  ['a tab before an item', QUESTION('actions:\n<|\t- cae_1.1.1|>\n'), 'item-indent', '  - cae_1.1.1'],
  [
    'items that do not line up',
    QUESTION('actions:\n  - cae_1.1.1\n<| - cae_1.1.2|>\n'),
    'item-indent',
    '  - cae_1.1.2',
  ],
  ['keys as a list', MEASURE('<|- id: 1.1.1|>\n- points: 20\n'), 'dash-key', 'id: 1.1.1'],
  ['one key with a bullet', MEASURE('id: 1.1.1\n<|* points: 20|>\n'), 'dash-key', 'points: 20'],
  [
    'a quotation mark that is not closed',
    MEASURE('id: 1.1.1\n<|categorie: "mise en œuvre|>\npoints: 1\n'),
    'no-quote',
    'categorie: "mise en œuvre"',
  ],
  [
    'quotation marks inside others',
    INDICATOR('<|titre_long: "Les "eaux" usées"|>\n'),
    'inner-quote',
    `titre_long: 'Les "eaux" usées'`,
  ],
  ['an apostrophe between apostrophes', INDICATOR("<|titre_long: 'L'eau'|>\n"), 'inner-quote', `titre_long: "L'eau"`],
  [
    'text behind a closed quotation',
    INDICATOR('<|titre_long: "Eau" potable|>\n'),
    'inner-quote',
    `titre_long: '"Eau" potable'`,
  ],
  [
    'a bracket that is not closed',
    QUESTION('<|actions: [cae_1.1.1, cae_1.1.2|>\nordonnancement: 1\n'),
    'no-bracket',
    'actions: [cae_1.1.1, cae_1.1.2]',
  ],
  ['a list that goes on below', QUESTION('actions: [cae_1.1.1,\n<|cae_1.1.2]|>\n'), 'wrapped', '  cae_1.1.2]'],
  ['two keys on a line', MEASURE('<|id: 1.1.1, points: 20|>\n'), 'two-keys', 'id: 1.1.1\npoints: 20'],
  ['a colon in a text', INDICATOR('<|titre_long: Eau : le bilan|>\n'), 'colon', 'titre_long: "Eau : le bilan"'],
  ['a title behind an id', MEASURE('<|id: 1.1.1 : Mobilité|>\npoints: 20\n'), 'rest', 'id: 1.1.1 # Mobilité'],
  ['a sign of YAML before a word', INDICATOR('<|titre_long: > 20 m3|>\n'), 'sign', 'titre_long: "> 20 m3"'],
  ['a word that YAML looks up elsewhere', INDICATOR('<|titre_long: !Eau|>\n'), 'sign', 'titre_long: "!Eau"'],
  ['a percent sign before a number', MEASURE('id: 1.1.1\n<|pourcentage: %20|>\n'), 'sign', 'pourcentage: 20'],
  ['Markdown around a key', MEASURE('<|**id**: 1.1.1|>\npoints: 20\n'), 'sign', 'id: 1.1.1'],
  ['Markdown around a value', MEASURE('id: 1.1.1\n<|categorie: `bases`|>\n'), 'sign', 'categorie: bases'],
  ['a bullet that is forgotten', QUESTION('actions:\n  - cae_1.1.1\n  <|cae_1.1.2|>\n'), 'bullet', '- cae_1.1.2'],
  [
    'a bullet before two words',
    MEASURE('id: 1.1.1\norigine:\n  - cae_1.1.1\n  <|cae_1.1.2 (0,5)|>\n'),
    'bullet',
    '- cae_1.1.2 (0,5)',
  ],
  ['bullets of Markdown', QUESTION('actions:\n  <|* cae_1.1.1|>\n  * cae_1.1.2\n'), 'bullet', '- cae_1.1.1'],
  ['a comment of another language', MEASURE('id: 1.1.1\n<|// à revoir|>\npoints: 20\n'), 'comment', '# à revoir'],
  ['a comment of HTML', MEASURE('id: 1.1.1\n<|<!-- à revoir -->|>\npoints: 20\n'), 'comment', '# à revoir'],
  [
    'a text that goes on below',
    INDICATOR('titre_long: Une longue phrase\n<|qui continue ici|>\nactions: [cae_1.1.1]\n'),
    'wrapped',
    '  qui continue ici',
  ],
  ['a text without a key', MEASURE('id: 1.1.1\n<|Ceci est un texte.|>\npoints: 20\n'), 'prose', '# Ceci est un texte.'],
];

describe('a slip in a block is shown at its own line, with what was meant', () => {
  for (const [what, text, reason, meant] of SLIPS) {
    it(what, () => checkSlip(text, { reason, meant }));
  }

  it('keeps the line ends of the file', () =>
    checkSlip(MEASURE('<|id: 1.1.1, points: 20|>\n').replaceAll('\n', '\r\n').replace('.md\r', '.md'), {
      reason: 'two-keys',
      meant: 'id: 1.1.1\npoints: 20',
    }));
});

/** What was to close or open a block, and how it is mended. */
const FENCES: readonly (readonly [what: string, text: string, mended: string])[] = [
  [
    'a fence behind the last value',
    '# T\n```yaml\nid: 1.1.1\npoints: 10```\n## Contexte\n',
    '# T\n```yaml\nid: 1.1.1\npoints: 10\n```\n## Contexte\n',
  ],
  ['a fence of two signs', '# T\n```yaml\nid: 1.1.1\n``\n## Contexte\n', '# T\n```yaml\nid: 1.1.1\n```\n## Contexte\n'],
  [
    'a fence of apostrophes',
    "# T\n```yaml\nid: 1.1.1\n'''\n## Contexte\n",
    '# T\n```yaml\nid: 1.1.1\n```\n## Contexte\n',
  ],
  [
    'an opening that is written twice',
    '# T\n```yaml\n```yaml\nid: 1.1.1\n```\n## Contexte\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Contexte\n',
  ],
  ['no fence below', '# T\n```yaml\nid: 1.1.1\n\nUn texte.\n', '# T\n```yaml\nid: 1.1.1\n```\n\nUn texte.\n'],
];

describe('a block that nobody closed', () => {
  for (const [what, text, mended] of FENCES) {
    it(`is closed where it was meant to be: ${what}`, () => checkMended(text, 'yaml-syntax', mended));
  }
});

describe('a block that nobody opened', () => {
  const above = '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n';

  it('is opened above its keys', () =>
    checkMended(
      `${above}id: 1.1.1.1\n\`\`\`\nTexte.\n`,
      'id-missing',
      `${above}\`\`\`yaml\nid: 1.1.1.1\n\`\`\`\nTexte.\n`,
    ));

  it('has a fence that is indented so far that it opens nothing', () =>
    checkMended(
      `${above}\t\`\`\`yaml\nid: 1.1.1.1\n\`\`\`\n### B\n\`\`\`yaml\nid: 1.1.1.2\n\`\`\`\n`,
      'id-missing',
      `${above}\`\`\`yaml\nid: 1.1.1.1\n\`\`\`\n### B\n\`\`\`yaml\nid: 1.1.1.2\n\`\`\`\n`,
    ));

  it('stands between dashes, or nothing', () => {
    const mended = `${above}\`\`\`yaml\nid: 1.1.1.1\n\`\`\`\n`;
    checkMended(`${above}---\nid: 1.1.1.1\n---\n`, 'id-missing', mended);
    checkMended(`${above}id: 1.1.1.1\n`, 'id-missing', mended);
  });
});

describe('a block that is opened below its keys', () => {
  const opened = '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n';
  const swapped = opened.replace(/(```yaml\n)(id: 1.1.1.1\n)/, '$2$1');

  for (const rest of ['```\nTexte.\n', 'points: 100\n```\n']) {
    it('is opened above them, and they are no text', () => {
      checkMended(`${swapped}${rest}`, 'id-missing', `${opened}${rest}`);
      checkProblems(`//- 1.1.1.md\n${swapped}${rest}`, ['1.1.1.md:7:1-7:12 id-missing']);
    });
  }
});

describe('a key in other letters', () => {
  const [, first = ''] = QUESTION('').replace('voirie', 'rue').split('//- q.md\n');
  const questions = (line: string) =>
    `${first}# Où ?\n\`\`\`yaml\nid: voirie\n${line}\nthematique_id: energie\n\`\`\`\n`;

  it('takes its word along', () => checkMended(questions('TYPE: BINAIRE'), 'key-unknown', questions('type: binaire')));
});

describe('an id that is yet to be typed', () => {
  const MENDED = '# T\n```yaml\nidentifiant: 1.1.1 # à vérifier\npoints: 4\n```\n';

  it('is written behind its key', () => checkMended(MENDED.replace(' 1.1.1', ''), 'id-missing', MENDED));
});

describe('a measure whose keys begin with capitals', () => {
  it('is one by the name of its file', () =>
    checkMended('# T\n```yaml\nIdentifiant: 1.1.1\n```\n', 'key-unknown', '# T\n```yaml\nidentifiant: 1.1.1\n```\n'));
});

/** Ways to mistype a line of a block; the line as it is where it cannot be mistyped so. */
const MISTYPED: Readonly<Record<string, (line: string) => string>> = {
  'no space behind the colon': line => line.replace(/^(\w+): /, '$1:'),
  'no colon': line => line.replace(/^(\w+): (?=\S)/, '$1 '),
  'an equals sign': line => line.replace(/^(\w+): (?=\S)/, '$1 = '),
  'a tab': line => line.replace(/^(?=\w+: )/, '\t'),
  'a dash': line => line.replace(/^(?=\w+: \S)/, '- '),
  'signs of Markdown': line => line.replace(/^(\w+):/, '**$1**:'),
  'no closing bracket': line => line.replace(/\]$/, ''),
};

describe('a line of a block of the examples that ship', () => {
  for (const [what, mistype] of Object.entries(MISTYPED)) {
    it(`is shown, and what it was is known, when it is mistyped: ${what}`, () => checkMistyped(mistype));
  }
});
