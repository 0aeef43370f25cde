import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MarkdownBlock } from '../../server/src/core/parse/markdown/block.ts';
import { markdownBlocks } from '../../server/src/core/parse/markdown/blocks.ts';

const ROOT = new URL('../../', import.meta.url);

/** A page that people read, by its path from the root of the project. */
export interface DocumentationPage {
  readonly path: string;
  readonly text: string;
}

/** A block of code of a page. */
export interface Example {
  /** From 1, for whoever looks for it. */
  readonly line: number;
  readonly language: string;
  readonly text: string;
  /** The name of the file that it is, where one stands alone in the paragraph above it: `` `velo/1.1.1.md` ``. */
  readonly file?: string;
  /** What the commands print, where a block of `text` or `json` follows them at once. */
  readonly output?: Example;
}

const FILE = /^`([^`\s]+\.(?:md|yml|yaml|json))`$/;
const COMMANDS = ['sh', 'js'];
const OUTPUTS = ['text', 'json'];

/** The pages of docs/ and those at the root; those of rules are made of the rules’ own tests, and are not among them. */
export function documentationPages(): readonly DocumentationPage[] {
  const below = readdirSync(new URL('docs/', ROOT), { recursive: true, encoding: 'utf8' })
    .map(path => `docs/${path.replaceAll('\\', '/')}`)
    .filter(path => path.endsWith('.md') && !/^docs\/(regles|rules)\//.test(path));
  return ['README.md', ...below.sort()].map(pageAt);
}

/** The page at a path from the root. */
export function pageAt(path: string): DocumentationPage {
  return { path, text: readFileSync(fileURLToPath(new URL(path, ROOT)), 'utf8') };
}

/** The examples of a page, in their order; those that are what the one before prints stand with it. */
export function examplesOf({ text }: DocumentationPage): readonly Example[] {
  const blocks = markdownBlocks(text);
  const examples: Example[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'fence') continue;
    const example = exampleAt(text, block, blocks[at - 1]);
    const before = examples.at(-1);
    const follows = blocks[at - 1]?.kind === 'fence' && before !== undefined;
    if (follows && COMMANDS.includes(before.language) && OUTPUTS.includes(example.language)) {
      examples[examples.length - 1] = { ...before, output: example };
    } else examples.push(example);
  }
  return examples;
}

function exampleAt(
  text: string,
  block: Extract<MarkdownBlock, { kind: 'fence' }>,
  before: MarkdownBlock | undefined,
): Example {
  const above =
    before?.kind === 'prose' ? text.slice(before.span.start, before.span.end).trim().split('\n\n').at(-1) : '';
  const file = FILE.exec(above ?? '')?.[1];
  return {
    line: text.slice(0, block.span.start).split('\n').length,
    language: block.language,
    text: text.slice(block.content.start, block.content.end),
    ...(file !== undefined && { file }),
  };
}
