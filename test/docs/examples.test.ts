import assert from 'node:assert/strict';
import { type DocumentationPage, documentationPages, type Example, examplesOf } from '../kit/documentation.ts';
import { atDesk, type Desk, GIVEN } from '../kit/documentation-run.ts';
import { faultsIn } from '../kit/schemas.ts';

// Each page as a reader goes through it: files are written, commands run, one behind the other.
// The README’s own block is a list of what there is, of names that stand for others.
for (const page of documentationPages().filter(({ path }) => path !== 'README.md')) {
  const examples = examplesOf(page);
  if (examples.length > 0) {
    describe(`the examples of ${page.path}`, () => {
      it('are true', () =>
        atDesk(async desk => {
          if (page.path === 'docs/manuel.md') await desk.run({ language: 'sh', text: GIVEN, line: 0 });
          for (const example of examples) await tried(desk, page, example);
          // Whatever a page showed that was wrong, it mended.
          await desk.run({ language: 'sh', text: 'referentiel check .', line: 0 });
        }));
    });
  }
}

async function tried(desk: Desk, page: DocumentationPage, example: Example): Promise<void> {
  const place = `${page.path}:${example.line}`;
  if (example.file !== undefined) return desk.write(example.file, example.text);
  if (example.language !== 'sh' && example.language !== 'js') return;
  const out = await desk.run(example).catch((error: Error) => assert.fail(`${place}: ${error.message}`));
  if (example.output?.language === 'text') assert.equal(shown(out), shown(example.output.text), place);
  if (example.output?.language === 'json') {
    const printed: unknown = JSON.parse(out);
    assert.deepEqual(missing(JSON.parse(example.output.text), printed), [], `${place} shows what is not printed`);
    assert.deepEqual(faultsIn(printed, commandOf(example)), [], place);
  }
}

/** Spaces at the end of a line are not to be seen. */
function shown(text: string): string {
  return text.replace(/[ \t]+$/gm, '').trim();
}

/** The command whose schema the output has: that of the last line. */
function commandOf({ text }: Example): string {
  const last = text.trim().split('\n').at(-1) ?? '';
  return /(?:referentiel|cli\.js) ([a-z]+)/.exec(last)?.[1] ?? '';
}

/** Where a value lacks what another says of it: an object may have more keys, a list more elements. */
function missing(said: unknown, value: unknown, at = ''): readonly string[] {
  if (Array.isArray(said)) {
    if (!Array.isArray(value)) return [at];
    return said.flatMap((one, index) => {
      const tries = value.map(other => missing(one, other, `${at}/${index}`));
      return tries.some(tried => tried.length === 0) ? [] : [tries[index]?.[0] ?? `${at}/${index}`];
    });
  }
  if (typeof said === 'object' && said !== null) {
    if (typeof value !== 'object' || value === null) return [at];
    const entries = new Map<string, unknown>(Object.entries(value));
    return Object.entries(said).flatMap(([key, one]) => missing(one, entries.get(key), `${at}/${key}`));
  }
  return said === value ? [] : [`${at}: ${JSON.stringify(said)}, not ${JSON.stringify(value)}`];
}
