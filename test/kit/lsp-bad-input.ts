import { block, measure } from './disk.ts';

/** A file that something is wrong with, beside a good measure, and what is said of it. */
export interface BadInput {
  readonly what: string;
  readonly content: string | Uint8Array;
  /** The problems, as lines and columns from 1 with the code; none where nothing is the right answer. */
  readonly problems: readonly string[];
  /** The ids of the file's actions that the référentiel still has. */
  readonly ids: readonly string[];
}

const WITH_CHILDREN = measure('1.1.1', '', [60, 40]);
const LATIN = Buffer.from(measure('1.1.1', 'Été').replace('# Mesure', '# Évaluer'), 'latin1');

/** Every kind of file that an author, git or another program may leave in a folder of measures. */
export const BAD_INPUTS: readonly BadInput[] = [
  { what: 'an empty file', content: '', problems: [], ids: [] },
  { what: 'white space alone', content: ' \n\n\t\n', problems: [], ids: [] },
  {
    what: 'a binary file',
    content: Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256),
    problems: [],
    ids: [],
  },
  { what: 'NUL bytes', content: new Uint8Array(2000), problems: [], ids: [] },
  {
    what: 'UTF-16',
    content: Buffer.from(`\ufeff${WITH_CHILDREN}`, 'utf16le'),
    problems: ['1:1-1:1 text-encoding'],
    ids: [],
  },
  {
    what: 'a file cut in the middle of a fence',
    content: WITH_CHILDREN.slice(0, WITH_CHILDREN.indexOf('points: 40')),
    problems: ['13:1-13:8 yaml-syntax'],
    ids: ['1.1.1', '1.1.1.1', '1.1.1.2'],
  },
  { what: 'a file cut in the middle of its first fence', content: '# Mesure\n```ya', problems: [], ids: [] },
  {
    what: 'CRLF',
    content: WITH_CHILDREN.replace('60', '50').replaceAll('\n', '\r\n'),
    problems: ['1:3-1:9 points-sum'],
    ids: ['1.1.1', '1.1.1.1', '1.1.1.2'],
  },
  {
    what: 'a byte order mark',
    content: `\ufeff${WITH_CHILDREN}`,
    problems: [],
    ids: ['1.1.1', '1.1.1.1', '1.1.1.2'],
  },
  {
    what: 'more than two million characters',
    content: measure('1.1.1', 'Un texte long. '.repeat(140_000)),
    problems: ['1:1-1:1 file-too-large'],
    ids: [],
  },
  {
    what: 'more than two million characters, and no title among the first',
    content: 'Du texte. '.repeat(210_000),
    problems: ['1:1-1:1 file-too-large'],
    ids: [],
  },
  {
    what: 'a README of more than two million characters',
    content: `# Projet\n${'a '.repeat(1_000_100)}`,
    problems: [],
    ids: [],
  },
  {
    what: 'lists nested a thousand deep, and a fence in them',
    content: `${WITH_CHILDREN}${'- '.repeat(1000)}\`\`\`\n`,
    problems: [],
    ids: ['1.1.1', '1.1.1.1', '1.1.1.2'],
  },
  {
    what: 'a README of quotes nested two thousand deep',
    content: `# Projet\n${'> '.repeat(2000)}\`\`\`\nTitre\n===\n`,
    problems: [],
    ids: [],
  },
  { what: 'Latin-1 bytes', content: LATIN, problems: ['1:3-1:4 text-encoding'], ids: ['1.1.1'] },
  {
    what: 'git conflict markers',
    content: measure('1.1.1', '<<<<<<< HEAD\nIci.\n=======\nLà.\n>>>>>>> autre'),
    problems: ['5:1-5:13 conflict-marker', '7:1-7:8 conflict-marker', '9:1-9:14 conflict-marker'],
    ids: ['1.1.1'],
  },
  {
    what: 'git conflict markers in a block',
    content: `# Mesure\n${block('id: 1.1.1\n<<<<<<< HEAD\npoints: 3\n=======\npoints: 4\n>>>>>>> autre')}`,
    problems: ['4:1-4:13 conflict-marker', '6:1-6:8 conflict-marker', '8:1-8:14 conflict-marker'],
    ids: ['1.1.1'],
  },
  { what: 'an id that YAML takes for another one', content: measure('1.1.10'), problems: [], ids: ['1.1.10'] },
  {
    what: 'a block that is a list',
    content: '# Mesure\n```yaml\n- id: 1.1.1\n```\n## Description\n',
    problems: ['3:1-3:12 yaml-syntax'],
    ids: ['1.1.1'],
  },
  {
    what: 'a block that is a list, below a good one',
    content: `${measure('1.1.1')}## Actions\n### Volet\n${block('- id: 1.1.1.1')}`,
    problems: ['9:1-9:14 yaml-syntax'],
    ids: ['1.1.1', '1.1.1.1'],
  },
  { what: 'an empty block', content: '# Mesure\n```yaml\n```\n', problems: [], ids: [] },
  {
    what: 'an id written twice',
    content: measure('1.1.2'),
    problems: ['3:5-3:10 id-duplicate'],
    ids: ['1.1.2'],
  },
];

/** The good measure beside it, which must never be lost. */
export const GOOD: readonly [string, string] = ['1.1.2.md', measure('1.1.2', 'Voir la 1.1.2.')];
