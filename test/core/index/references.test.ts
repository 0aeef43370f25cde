import assert from 'node:assert/strict';
import { referencesTo, referentialMeant } from '../../../server/src/core/index/references.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { span } from '../../../server/src/core/text/span.ts';
import { openFixture } from '../../kit/workspace.ts';

const { workspace } = openFixture('//- cae/r.md\n# Racine\n```yaml\nidentifiant: ""\nreferentiel: cae\n```\n');
const rules = (count: number, prefix = 'cae') =>
  Array.from({ length: count }, (_, at) => `# R\n\`\`\`yaml\naction_id: ${prefix}_1.${at}\n\`\`\`\nVoir 1.1.\n`).join(
    '',
  );

describe('the référentiel that an id without a prefix means around the measures', () => {
  it('is the one that the keys of its entry name', () => {
    const file = parseFile('/ws/regles/r.md', rules(1, 'eci') + rules(1));
    const meant = [...file.text.matchAll(/Voir 1\.1/g)].map(({ index }) =>
      referentialMeant(workspace, file, { prefix: undefined, span: span(index + 5, index + 8) }),
    );
    assert.deepEqual(
      meant.map(referential => referential?.name),
      [undefined, 'cae'],
    );
  });

  it('is found by a name in capitals, whatever name it has', () => {
    for (const name of ['te', 'TE']) {
      const text = `//- r.md\n# R\n\`\`\`yaml\nidentifiant: ""\nreferentiel: ${name}\n\`\`\`\n//- 1.1.1.md\n# T\n\`\`\`yaml\nidentifiant: 1.1.1\n\`\`\`\nVoir TE_1.1.1.\n`;
      const { workspace: own } = openFixture(text);
      const [only] = own.referentials;
      assert(only);
      assert.equal(referencesTo(own, only, '1.1.1').length, 1, name);
    }
  });

  describe('where its keys name none', () => {
    const root = (folder: string, name: string) =>
      `//- ${folder}/r.md\n# R\n\`\`\`yaml\nidentifiant: ""\nreferentiel: ${name}\n\`\`\`\n`;
    const both = openFixture(root('cae/actions', 'cae') + root('te/actions', 'te')).workspace;
    const question = (text: string) => `# Q\n\`\`\`yaml\nid: q\ntype: binaire\n\`\`\`\n${text}\n`;
    const meantBy = (path: string, text: string) => {
      const file = parseFile(path, question(text));
      const citation = file.citations.find(({ prefix }) => prefix === undefined);
      assert(citation, 'nothing is cited');
      return referentialMeant(both, file, citation)?.name;
    };

    it('is the one that its text names', () =>
      assert.equal(meantBy('/ws/cae/questions/q.md', 'Selon te_1.1, voir 1.1.1.'), 'te'));

    it('is that also where its text names it in letters of both sizes', () =>
      assert.equal(meantBy('/ws/cae/questions/q.md', 'Selon te_1.1 et TE_1.2, voir 1.1.1.'), 'te'));

    it('else is the nearest', () => assert.equal(meantBy('/ws/cae/questions/q.md', 'Voir 1.1.1.'), 'cae'));

    it('is none of two that are as near', () => assert.equal(meantBy('/ws/questions/q.md', 'Voir 1.1.1.'), undefined));

    it('is none for a number that may be no id', () =>
      assert.equal(meantBy('/ws/cae/questions/q.md', 'Le taux de 2.5 est atteint.'), undefined));
  });

  it('is found without a look at every key for every entry', () => {
    const looksIn = (count: number) => {
      let looks = 0;
      const parsed = parseFile('/ws/regles/r.md', rules(count));
      const keyReferences = parsed.keyReferences.map(key => ({
        ...key,
        get span() {
          looks++;
          return key.span;
        },
      }));
      assert.equal(keyReferences.length, count);
      const file = { ...parsed, keyReferences };
      const found = referentialMeant(workspace, file, {
        prefix: undefined,
        span: span(file.text.length - 1, file.text.length),
      });
      assert.equal(found?.name, 'cae');
      return looks;
    };
    assert(looksIn(400) <= 4 * looksIn(100));
  });
});
