import assert from 'node:assert/strict';
import { markdownBlocks } from '../../server/src/core/parse/markdown/blocks.ts';
import { type DocumentationPage, documentationPages } from '../kit/documentation.ts';
import { carelessPlaces } from '../kit/typography.ts';

// What a program reads keeps its own signs: code, the addresses of links, comments.
const CODE = /`[^`\n]*`|(?<=\])\([^)]*\)|<!--[\s\S]*?-->/g;

describe('the documentation in French', () => {
  for (const page of documentationPages().filter(({ path }) => !path.startsWith('docs/en/'))) {
    it(`keeps French typography: ${page.path}`, () => assert.deepEqual(carelessPlaces(proseOf(page)), []));
  }
});

function proseOf({ text }: DocumentationPage): string {
  const prose = markdownBlocks(text).filter(({ kind }) => kind !== 'fence');
  return prose.map(({ span }) => text.slice(span.start, span.end).replace(CODE, '')).join('\n\n');
}
