import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changesOf, lineOf } from '../../kit/changes.ts';

interface Measure {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly points: number;
}

type Edit = 'retitled' | 'reweighted' | 'text' | 'removed' | 'moved' | 'kept' | 'written otherwise';

const EDITS: readonly Edit[] = ['retitled', 'reweighted', 'text', 'removed', 'moved', 'kept', 'written otherwise'];

/** Words that no other measure has. */
function measure(number: number): Measure {
  const words = (name: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${name}${number}x${at}`).join(' ');
  return { number, title: words('titre', 4), text: words('mot', 14), points: number };
}

/** A référentiel, its files in some order. */
function referential(measures: readonly (Measure & { readonly isOdd?: boolean })[]): string {
  const root = '//- racine.md\n# Essai\n```yaml\nidentifiant: ""\nreferentiel: essai\n```\n';
  const files = measures.map(({ number, title, text, points, isOdd = false }) => {
    const keys = [`identifiant: "1.1.${number}"`, `points: ${points}`];
    const block = (isOdd ? keys.toReversed() : keys).join('\n');
    const body = isOdd ? `*   ${text.replaceAll(' ', '\n    ')}` : text;
    return `//- ${isOdd ? 'a' : 'm'}${number}.md\n# ${title}\n\`\`\`yaml\n${block}\n\`\`\`\n## Description\n${body}\n`;
  });
  return root + files.join('');
}

interface Edited {
  readonly after: Measure & { readonly isOdd?: boolean };
  readonly line: string | undefined;
}

/** What an edit makes of a measure, and how the changes tell it; undefined for one that goes. */
function edited(own: Measure, edit: Edit): Edited | string {
  const { number } = own;
  switch (edit) {
    case 'retitled':
      return {
        after: { ...own, title: `autre ${own.title}` },
        line: `changes-text 1.1.${number} retitled ${own.title} → autre ${own.title}`,
      };
    case 'reweighted':
      return { after: { ...own, points: own.points + 100 }, line: `changes-scores 1.1.${number} reweighted` };
    case 'text':
      return {
        after: { ...own, text: `${own.text} encore` },
        line: `changes-text 1.1.${number} text Description +1 -0`,
      };
    case 'removed':
      return `breaks-scores 1.1.${number} removed`;
    case 'moved':
      return {
        after: { ...own, number: number + 50 },
        line: `breaks-scores 1.1.${number + 50} moved from 1.1.${number} by content`,
      };
    case 'kept':
      return { after: own, line: undefined };
    case 'written otherwise':
      return { after: { ...own, isOdd: true }, line: undefined };
  }
}

describe('any edits of a référentiel', () => {
  it('are told, each of them and nothing else, and undone they are told backwards', () => {
    const histories = fc.array(fc.constantFrom(...EDITS), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(histories, edits => {
        const before = edits.map((_, at) => measure(at + 1));
        const made = before.map((own, at) => edited(own, edits[at] ?? 'kept'));
        const left = made.flatMap(one => (typeof one === 'string' ? [] : [one.after]));
        const lines = made.flatMap(one => (typeof one === 'string' ? one : (one.line ?? [])));
        const [old, now] = [referential(before), referential(left)];
        const told = changesOf(old, now).filter(({ what }) => !what.kind.startsWith('problem'));
        assert.deepEqual(told.map(lineOf).sort(), lines.sort());
        const back = changesOf(now, old).filter(({ what }) => !what.kind.startsWith('problem'));
        assert.equal(back.length, told.length);
      }),
      { numRuns: 60 },
    );
  }).timeout(20_000);
});
