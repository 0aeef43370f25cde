/** Paths in a folder of référentiels for which the extension is started there. */
export const OF_REFERENTIALS = [
  '1.1.md',
  'actions/1.1.1.md',
  'a/b/6.5.1.1.md',
  'referentiel.json',
  'te/x.scenario.yml',
  'x.scenario.yaml',
];

/** Paths in a folder of anything else, where nobody pays for the extension. */
export const ORDINARY = [
  'README.md',
  'docs/guide.md',
  'docs/v2.md',
  'book/1.md',
  'book/01-introduction.md',
  'book/1.1 Context.md',
  'decisions/0001-record.md',
  'posts/2024-01-31-news.md',
  'diary/2024.01.31.md',
  'diary/31.md',
  '.github/workflows/ci.yml',
  'compose.yaml',
  'package.json',
  'my-referentiel.json',
  '1.txt',
];
