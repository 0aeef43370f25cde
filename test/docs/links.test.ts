import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { anchorsIn } from '../../server/src/core/parse/anchors.ts';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';
import { documentationPages, pageAt } from '../kit/documentation.ts';

const ROOT = new URL('../../', import.meta.url);
const LINK = /\]\(([^)\s]+)\)/g;
const CODE = /^(`{3,})[^\n]*\n[\s\S]*?^\1$|`[^`\n]*`/gm;

const others = ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].map(pageAt);
const rules = ['docs/regles', 'docs/rules'].flatMap(folder =>
  readdirSync(new URL(`${folder}/`, ROOT)).map(name => pageAt(`${folder}/${name}`)),
);

describe('the links of what people read', () => {
  for (const page of [...documentationPages(), ...others]) {
    it(`of ${page.path} lead somewhere`, () => assert.deepEqual(deadLinks(page.path, page.text), []));
  }

  it('of the pages of rules lead somewhere', () =>
    assert.deepEqual(
      rules.flatMap(({ path, text }) => deadLinks(path, text)),
      [],
    ));
});

describe('what is said to be a dead link', () => {
  it('is one to no file, and one to no title of a file', () =>
    assert.deepEqual(deadLinks('docs/a.md', '[a](b.md) [b](manuel.md#rien) [c](manuel.md#renommer) `[d](e.md)`'), [
      'b.md',
      'manuel.md#rien',
    ]));
});

/** The links of a page to files that are not there, and to titles that they do not have. */
function deadLinks(path: string, text: string): readonly string[] {
  const links = [...text.replace(CODE, '').matchAll(LINK)].map(([, link = '']) => link);
  return links.filter(link => !/^https:/.test(link) && !leadsSomewhere(path, decodeURI(link), text));
}

function leadsSomewhere(from: string, link: string, text: string): boolean {
  const [file = '', anchor] = link.split('#');
  const path = file === '' ? from : posix.join(posix.dirname(from), file);
  if (file !== '' && !existsSync(fileURLToPath(new URL(path, ROOT)))) return false;
  if (anchor === undefined) return true;
  return anchorsIn(parseFile(path, file === '' ? text : pageAt(path).text)).has(anchor);
}
