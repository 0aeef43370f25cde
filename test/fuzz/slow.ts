import fc from 'fast-check';
import { problemsOf } from '../../server/src/core/analysis/run.ts';
import { completionsAt } from '../../server/src/core/features/completion/completions.ts';
import { formattingOf } from '../../server/src/core/features/formatting.ts';
import { mended } from '../../server/src/core/features/mending.ts';
import { signatureAt } from '../../server/src/core/features/signature-help.ts';
import { parseFormula } from '../../server/src/core/parse/formula/parse-formula.ts';
import { linksIn } from '../../server/src/core/parse/links.ts';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';
import { readScenario } from '../../server/src/core/parse/scenario/read-scenario.ts';
import { readSettings } from '../../server/src/core/parse/settings.ts';
import { printFormula } from '../kit/print-formula.ts';
import { workspaceOf } from '../kit/workspace.ts';
import { type Attack, inTime } from './attack.ts';
import { askEverything } from './features.ts';

/** A text that grows with a number, to be read as one kind of file. */
export interface Construct {
  readonly name: string;
  readonly text: (size: number) => string;
  readonly read: (text: string) => void;
}

/** What editors may ask of a text is asked of one this long; what is quadratic takes seconds then. */
const LENGTH = 50_000;

/** Everything is mended in several rounds, on demand: that may take longer than what an editor asks while one types. */
const MENDING = 4;

/** Texts made to be slow, in pairs: one construct behind another. */
export const slowTexts: Attack = {
  name: 'a text made to be slow is read, checked and asked about in time',
  runs: 3,
  property: (_, patience) =>
    fc.property(fc.constantFrom(...LINES), fc.constantFrom(...LINES), fc.boolean(), (first, second, isBlock) => {
      const lines = `${grown(first, LENGTH / 2)}\n${grown(second, LENGTH / 2)}\n`;
      const text = isBlock ? inBlock(lines) : `${HEAD}${lines}`;
      inTime('reading', patience, () => parseFile(PATH, text));
      const workspace = workspaceOf(new Map([[PATH, text]]));
      askEverything(workspace, PATH, patience);
      inTime('mending', MENDING * patience, () => mended(workspace));
    }),
};

const PATH = '/ws/1.1.1.md';
const HEAD = '# T\n```yaml\nid: 1.1.1\n```\n';
const BLOCK = '### A\n```yaml\nid: 1.1.1.1\n```\n';
const BROKEN_BLOCK = `### A\n\`\`\`yaml\n${'a: [b: \'c "d\n'.repeat(20)}\`\`\`\n`;

function grown(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length));
}

function inBlock(lines: string): string {
  return `# T\n\`\`\`yaml\nid: 1.1.1\n${lines}\n\`\`\`\n`;
}

/** What somebody may repeat in a text, on one line or on many. */
const IN_TEXT: readonly string[] = [
  ...['- ', '> ', '1. ', '  - ', '-\t', '> - ', '- a\n  - b\n', '- a\n', '> a\n\n', 'a\n===\n', 'a\n---\n', '-\n'],
  ...[
    '# a\n',
    '## a\n',
    '###### a\n',
    '## Description\n',
    '## Actions\n',
    BLOCK,
    BROKEN_BLOCK,
    '# a b ',
    ' #',
    '#',
    ' ',
    '\t',
  ],
  ...['```\n', '```yaml\n', '~~~\n```\n', '`', '<', '<a ', '<div>\n', '<!--', '-->', '<pre>\n', '<b>\n'],
  ...['[', '](', '[a]: /u\n', '[a]: /u "\n', '[a]: (\n', '*a_ ', '\\', '|a|b|\n', '\r', '\n', '\0', '\ufffd'],
  ...['1.1.1, ', 'cae_1.1 ', '1.1 ', '1.', '<a>1.1.1 ', 'http://1.1.1 ', '1.1.1 %', '20 points ', '\u00a0', '\u202f'],
  ...['e\u0301', '👨‍👩‍👧', '\u202e', 'a\u200b', 'abc def ', '<<<<<<< a\n=======\n>>>>>>> b\n', '=======\n'],
  ...['<!-- referentiel-disable points-sum -->\n', '<!-- referentiel-disable ', 'points-sum '],
];

/** The same in a block. */
const IN_BLOCK: readonly string[] = [
  ...['[', '- ', '  - ', ' ', '\t', '#', ' #', '\n', '\r', '\0', '\u00a0', BLOCK, '## a\n', '=======\n', '\\', '>'],
  ...['{a: ', '? ', '&a ', '*a ', '!', ': ', 'a: ', '"', "'", '|\n', '---\n', 'points: 1\n', 'x\n', 'x: 1\n', 'k'],
  ...['points: "1 ', '9', '1,', '  - cae_1.1.1\n', '%a ', '@', 'a: [\n', 'a: {\n', 'id: 1.1.1.1\n', 'id: 1.'],
];

const LINES: readonly string[] = [...IN_TEXT, ...IN_BLOCK];

/** Faults in great number that are all tried to be mended, each of which another one may be in the way of. */
const FAULTY: readonly string[] = [
  ...['## a\n', '## Actions\n', '# a\n', '# a\n```yaml\nid: 1.1.1\n', '### A\n```yaml\nid: 1.1.1.1\n', '##### A\n'],
  ...['#a\n', '# a\n```yaml\npoints:20\n```\n', `## Descriptoin\n${BLOCK}`, '### A\n## Actions\n'],
  ...['```yaml\nid: 1.1.1.1\n\n# x\n', '<<<<<<< a\n=======\n>>>>>>> b\n', '## Descriptoin\na\n', 'A\n-\n'],
];

const FORMULAS: readonly string[] = [
  ...[
    'si vrai alors ',
    'si vrai alors 1 sinon ',
    'min(',
    'min(1, ',
    '1 + ',
    '1 * ',
    '1 / ',
    'vrai ou ',
    'vrai et ',
    '(',
    ')',
  ],
  ...['-', '.', ',', '9', 'a', 'SI ', '; ', 'reponse(q) + ', 'identite(typ, commune) et ', 'score(cae_1.1) + ', '1a '],
];

const YAMLS: readonly string[] = [
  ...['[', '{', '{a: ', '"a": {', '[a, ', '? ', '- ', 'a: ', '"', "'", '# ', ' ', '\t', ',', '&a ', '*a ', '!'],
  ...['  a: fait\n', '  x\n', '  x: [\n', 'x\n', '    point_fait: 1\n', '|\n', '---\n', '  "a": {}\n', '%', '9'],
];

/** Each way to make a text slow by itself, for every kind of file. */
export const CONSTRUCTS: readonly Construct[] = [
  ...IN_TEXT.map(piece => ({
    name: `a text of ${shown(piece)}`,
    text: (size: number) => `${HEAD}${grown(piece, size)}\n${BLOCK}`,
    read: readMeasure,
  })),
  ...IN_BLOCK.map(piece => ({
    name: `a block of ${shown(piece)}`,
    text: (size: number) => inBlock(grown(piece, size)),
    read: readMeasure,
  })),
  ...IN_BLOCK.map(piece => ({
    name: `laying out a block of ${shown(piece)}`,
    text: (size: number) => inBlock(grown(piece, 4 * size)),
    read: (text: string) => formattingOf(parseFile(PATH, text)),
  })),
  ...FAULTY.map(piece => ({
    name: `mending a text of ${shown(piece)}`,
    // Each trial reads all of it.
    text: (size: number) => `${HEAD}${grown(piece, size / 4)}\n`,
    read: (text: string) => mended(workspaceOf(new Map([[PATH, text]]))),
  })),
  ...['[a](<', '[a](', '[a]: <'].map(opening => ({
    name: `a link that nobody closed, ${shown(opening)}`,
    text: (size: number) => `${HEAD}${opening}${'a'.repeat(size)}\n`,
    read: (text: string) => linksIn(parseFile(PATH, text)),
  })),
  ...FORMULAS.map(piece => ({
    name: `a formula of ${shown(piece)}`,
    text: (size: number) => `${grown(piece, size)}1`,
    read: readFormula,
  })),
  ...['(', 'si (', ' ', '1 '].map(piece => ({
    name: `asking in a formula of ${shown(piece)}`,
    text: (size: number) => ruleOf(grown(piece, 2 * size)),
    read: askInFormula,
  })),
  ...YAMLS.flatMap(piece => [
    {
      name: `a scenario of ${shown(piece)}`,
      text: (size: number) => `Statuts:\n${grown(piece, size)}`,
      read: readYamlFile,
    },
    { name: `settings of ${shown(piece)}`, text: (size: number) => grown(piece, size), read: readYamlFile },
  ]),
  { name: 'a scenario of aliases of aliases', text: aliases, read: readYamlFile },
  { name: 'a block of aliases of aliases', text: size => inBlock(aliases(size)), read: readMeasure },
  { name: 'a block of ever deeper keys', text: size => inBlock(deeperKeys(size)), read: readMeasure },
  { name: 'a scenario of ever deeper keys', text: size => `Statuts:\n${deeperKeys(size)}`, read: readYamlFile },
  {
    name: 'an id of many numbers',
    text: size => `# T\n\`\`\`yaml\nid: ${grown('1.', size)}1\n\`\`\`\n`,
    read: readMeasure,
  },
];

function aliases(size: number): string {
  const lines = Array.from({ length: size / 40 }, (_, at) => `k${at + 1}: &k${at + 1} [*k${at}, *k${at}, *k${at}]`);
  return ['k0: &k0 [x, x]', ...lines].join('\n');
}

function deeperKeys(size: number): string {
  return Array.from({ length: Math.sqrt(size) }, (_, at) => `${' '.repeat(at + 1)}k:\n`).join('');
}

function readMeasure(text: string): void {
  parseFile(PATH, text);
  problemsOf(workspaceOf(new Map([[PATH, text]])));
}

function readFormula(text: string): void {
  printFormula(parseFormula(text).formula);
  readMeasure(ruleOf(text));
}

function ruleOf(formula: string): string {
  return `# R\n\`\`\`yaml\naction_id: cae_1.1\n\`\`\`\n## Règles\n### Score réalisé\n\`\`\`formule\n${formula}\n\`\`\`\n`;
}

/** What an author may write at the end of it, and what the function there takes. */
function askInFormula(text: string): void {
  const [workspace, offset] = [workspaceOf(new Map([[PATH, text]])), text.lastIndexOf('\n```')];
  signatureAt(workspace, PATH, text, offset);
  completionsAt(workspace, PATH, text, offset, { asked: 'asked', form: 'id' });
}

function readYamlFile(text: string): void {
  readScenario('/ws/a.yml', text, true);
  readSettings(text);
}

function shown(piece: string): string {
  return JSON.stringify(piece.length > 24 ? `${piece.slice(0, 24)}…` : piece);
}
