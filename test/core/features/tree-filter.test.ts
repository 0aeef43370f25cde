import { checkFilter } from '../../kit/check-tree.ts';
import { measureFile } from '../../kit/referential.ts';

const titled = (shorthand: string, titles: Readonly<Record<string, string>>): string =>
  Object.entries(titles).reduce(
    (text, [id, title]) => text.replace(`# Action ${id}\n`, `# ${title}\n`),
    measureFile(shorthand).replace('\n### ', '\n## Actions\n### '),
  );

const TREE = `//- 1.md
${titled('1\n  1.1\n  1.2', { '1': 'Sobriété', '1.1': 'Éclairage public', '1.2': 'Chauffage' })}//- 1.1.1.md
${titled('1.1.1 points: 5\n  1.1.1.1 points: 60\n  1.1.1.2 points: 40', { '1.1.1.2': 'Éteindre la nuit' })}//- 1.2.1.md
${titled('1.2.1 points: 5\n  1.2.1.1 points: 100', { '1.2.1': 'Nuits fraîches' })}//- 1.2.2.md
${measureFile('1.2.2 points: 5')}`;

describe('the filter of the tree', () => {
  it('shows everything where it asks for nothing', () => {
    checkFilter(TREE, {}, [
      '1',
      '  1.1',
      '    1.1.1',
      '      1.1.1.1',
      '      1.1.1.2',
      '  1.2',
      '    1.2.1',
      '      1.2.1.1',
      '    1.2.2',
    ]);
    checkFilter(TREE, { text: ' ' }, [
      '1',
      '  1.1',
      '    1.1.1',
      '      1.1.1.1',
      '      1.1.1.2',
      '  1.2',
      '    1.2.1',
      '      1.2.1.1',
      '    1.2.2',
    ]);
  });

  it('opens the way to words that begin so, without case and accents', () => {
    checkFilter(TREE, { text: 'ETEINDRE' }, ['1 >', '  1.1 >', '    1.1.1 >', '      1.1.1.2']);
    checkFilter(TREE, { text: 'teindre' }, []);
  });

  it('finds an action by the titles of what stands around it', () => {
    const root = '//- r.md\n# R\n```yaml\nid: ""\nreferentiel: cae\n```\n';
    const evidence =
      '//- preuves/p.md\n# Plan de comptage\n```yaml\nid: plan\nactions: [cae_1.2.1]\n```\n# Autre\n```yaml\nid: autre\nactions: [cae_1.1.1]\n```\n';
    const fixture = `${root}${TREE}${evidence}`;
    checkFilter(fixture, { text: 'comptage' }, ['1 >', '  1.2 >', '    1.2.1', '      1.2.1.1']);
    checkFilter(fixture, { text: 'plan comp' }, ['1 >', '  1.2 >', '    1.2.1', '      1.2.1.1']);
    checkFilter(fixture, { text: 'plan autre' }, []);
  });

  it('shows all that is below what it finds, for who opens it', () => {
    checkFilter(TREE, { text: 'nuit' }, [
      '1 >',
      '  1.1 >',
      '    1.1.1 >',
      '      1.1.1.2',
      '  1.2 >',
      '    1.2.1',
      '      1.2.1.1',
    ]);
  });

  it('asks for all words, in any order', () => {
    checkFilter(TREE, { text: 'public écl' }, ['1 >', '  1.1', '    1.1.1', '      1.1.1.1', '      1.1.1.2']);
    checkFilter(TREE, { text: 'public nuit' }, []);
  });

  it('finds the ids that begin with a number', () => {
    checkFilter(TREE, { text: '1.2.' }, ['1 >', '  1.2 >', '    1.2.1 +', '      1.2.1.1', '    1.2.2']);
  });

  it('shows what has problems, and of what has words only that', () => {
    const faulty = TREE.replace('points: 40', 'points: 30');
    checkFilter(faulty, { problemsOnly: true }, ['1 +', '  1.1 +', '    1.1.1']);
    checkFilter(faulty, { text: 'nuit', problemsOnly: true }, []);
    checkFilter(faulty, { text: 'public', problemsOnly: true }, ['1 >', '  1.1', '    1.1.1']);
  });
});
