import type { Wish } from '../../../server/src/core/refactor/wish.ts';
import { block } from '../../kit/disk.ts';
import { checkRefusal, checkScenarioAfter, checkWish, measureFile } from '../../kit/restructuring.ts';

describe('a merger', () => {
  const described = (text: string) => `#### Description\n${text}\n`;
  const two = (first: string, second: string) =>
    `# M\n\`\`\`yaml\nidentifiant: 1.1.1\npoints: 10\n\`\`\`\n## Actions\n### A\n\`\`\`yaml\nidentifiant: 1.1.1.1\npourcentage: 40\n\`\`\`\n${first}\n### B\n\`\`\`yaml\nidentifiant: 1.1.1.2\npourcentage: 60\n\`\`\`\n${second}`;

  it('adds texts under the same titles, the title that goes before them, and points', () =>
    checkWish(
      `${measureFile('1.1.1', two(described('Un.'), `${described('Deux.')}\n#### Exemples\nTrois, voir la 1.1.1.2.\n`))}`,
      { do: 'merge', id: '1.1.1.2' },
      {
        'mesures/1.1.1.md':
          '# M\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npourcentage: 100\n```\n#### Description\nUn.\n\n**B**\n\nDeux.\n\n#### Exemples\nTrois, voir la 1.1.1.1.\n',
      },
    ));

  it('adds a text without a title to one without, as in 2021', () =>
    checkWish(
      measureFile('1.1.1', two('Un.\n', 'Deux.\n').replaceAll('identifiant', 'id').replaceAll('pourcentage', 'points')),
      { do: 'merge', id: '1.1.1.2' },
      {
        'mesures/1.1.1.md':
          '# M\n```yaml\nid: 1.1.1\npoints: 10\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\npoints: 100\n```\nUn.\n\n**B**\n\nDeux.\n',
      },
    ));

  it('joins labels, and adds the weights of what both continue', () =>
    checkWish(
      measureFile(
        '1.1.1',
        two('', '')
          .replace('pourcentage: 40', 'pourcentage: 40\norigine: [cae_1.1.1.1 (0.5)]')
          .replace(
            'pourcentage: 60',
            'pourcentage: 60\nlabels: [te_cae]\norigine:\n  - cae_1.1.1.1 (0.25)\n  - cae_1.1.1.2',
          ),
      ),
      { do: 'merge', id: '1.1.1.2' },
      {
        'mesures/1.1.1.md':
          '# M\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npourcentage: 40\norigine: [cae_1.1.1.1 (0.75), cae_1.1.1.2 (1)]\nlabels: [te_cae]\n```\n\n#### Description\n**B**\n',
      },
    ));

  it('is refused where a word of a block would be lost', () =>
    checkRefusal(
      measureFile('1.1.1', two('', '').replace('pourcentage: 60', 'pourcentage: 60\norigine: Nouvelle action')),
      { do: 'merge', id: '1.1.1.2' },
      'Merged, 1.1.1.2 would lose what its block says: origine. Write that to the other action first.',
    ));

  const continuing = (lines: string) => `# T\n${block(`identifiant: 1.1.1\npoints: 1\norigine:${lines}`)}`;
  const cited = (first: string, second: string, lines: string) =>
    `${measureFile('1.1.1', two(first, second))}//- te/1.1.1.md\n${continuing(lines)}`;
  const merged = (lines: string) => ({
    'mesures/1.1.1.md': two('', '').replace(/40[\s\S]*/, '100\n```\n\n#### Description\n**B**\n'),
    'te/1.1.1.md': continuing(lines),
  });

  it('makes one line of the origins that name both, with the mean of their weights by points', () => {
    const merge: Wish = { do: 'merge', id: '1.1.1.2' };
    checkWish(
      cited('', '', '\n  - Mesures_1.1.1.1 (1)\n  - eci_1.1\n  - Mesures_1.1.1.2'),
      merge,
      merged('\n  - Mesures_1.1.1.1 (1)\n  - eci_1.1'),
    );
    checkWish(cited('', '', ' [mesures_1.1.1.2 (0.5), mesures_1.1.1.1]'), merge, merged(' [mesures_1.1.1.1 (0.7)]'));
  });

  it('is refused where such an origin has a comment, which would be lost', () =>
    checkRefusal(
      cited('', '', '\n  - mesures_1.1.1.1\n  - mesures_1.1.1.2 # en partie'),
      { do: 'merge', id: '1.1.1.2' },
      'In 1.1.1.md, line 6, this name is written in a way that cannot be changed without losing something: change it there first.',
    ));

  it('joins the statuses of both in a scenario by what they weigh, and tells what is not filled in, and what is lost', () => {
    const fixture = measureFile('1.1.1', two('', ''));
    const merge: Wish = { do: 'merge', id: '1.1.1.2' };
    checkScenarioAfter(
      fixture,
      'Statuts:\n  mesures_1.1.1.1: fait\n  mesures_1.1.1.2: programme\n',
      merge,
      'Statuts:\n  mesures_1.1.1.1: [0.4, 0.6, 0]\n',
    );
    checkScenarioAfter(
      fixture,
      'Statuts:\n  mesures_1.1.1.2: fait\nScores:\n  mesures_1.1.1.1:\n    point_fait: 0\n',
      merge,
      'Statuts:\n  mesures_1.1.1.1: [0.6, 0, 0.4]\nScores:\n',
      {
        'scenarios-lose': ['mesures_1.1.1.1 (lyon.scenario.yml)'],
        'not-filled': ['mesures_1.1.1.1 (lyon.scenario.yml)'],
      },
    );
  });

  it('leaves the statuses of what stands below one of both, and tells that the status of the other is lost', () => {
    const task = '#### Actions\n##### T\n```yaml\nidentifiant: 1.1.1.1.1\npoints: 4\n```\n';
    checkScenarioAfter(
      measureFile('1.1.1', two(task, '')),
      'Statuts:\n  mesures_1.1.1.1.1: fait\n  mesures_1.1.1.2: programme\n',
      { do: 'merge', id: '1.1.1.2' },
      'Statuts:\n  mesures_1.1.1.1.1: fait\n',
      { 'scenarios-lose': ['mesures_1.1.1.2 (lyon.scenario.yml)'] },
    );
  });

  const rule = (id: string) =>
    `//- regles/${id}.md\n# R\n\`\`\`yaml\naction_id: mesures_${id}\n\`\`\`\n## Règles\n### Désactivation\n\`\`\`formule\nVRAI\n\`\`\`\n`;
  const whole = (id: string, text: string) =>
    measureFile(id, `# ${id}\n\`\`\`yaml\nidentifiant: ${id}\npoints: 5\n\`\`\`\n## Description\n${text}\n`);

  it('asks where the importer would take an action for the child of another', () => {
    const axes = ['1', '2'].map(id => measureFile(id, `# ${id}\n\`\`\`yaml\nidentifiant: ${id}\n\`\`\`\n`));
    const below = Array.from({ length: 9 }, (_, at) => whole(`1.${at + 1}`, 'Un.'));
    checkWish(
      [...axes, ...below, whole('2.1', 'Deux.')].join(''),
      { do: 'merge', id: '2' },
      {
        'mesures/1.md': '# 1\n```yaml\nidentifiant: 1\n```\n\n## Description\n**2**\n',
        'mesures/2.md': null,
        'mesures/2.1.md': null,
        'mesures/1.10.md': whole('1.10', 'Deux.').replace(/^.*\n/, ''),
      },
      'taken-for-children',
    );
  });

  it('takes the rules of what goes along, if somebody agrees, whatever names the référentiel', () => {
    const [of, other] = [rule('1.1.2'), rule('1.1.1')].map(text => text.slice(text.indexOf('#')));
    checkWish(
      `${whole('1.1.1', 'Un.')}${whole('1.1.2', 'Deux.')}//- regles/r.md\n${of}`,
      { do: 'merge', id: '1.1.2' },
      {
        'mesures/1.1.1.md':
          '# 1.1.1\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Description\nUn.\n\n**1.1.1**\n\nDeux.\n',
        'mesures/1.1.2.md': null,
        'regles/r.md': other ?? '',
      },
      'rules-go-over',
    );
  });

  it('is refused where something goes by its number with what is merged', () => {
    const axis = `# A\n${block('identifiant: 1')}## Actions\n### B\n${block('identifiant: 1.1')}`;
    const own = (id: string) => `# M\n${block(`identifiant: ${id}\npoints: 10`)}`;
    const measures = ['1.1.1', '1.1.2', '1.1.2alter', '1.1.2.0'].map(id => measureFile(id, own(id))).join('');
    checkRefusal(
      measureFile('1', axis) + measures,
      { do: 'merge', id: '1.1.2' },
      'What goes with 1.1.2 by its number would have no place in 1.1.1: 1.1.2alter, 1.1.2.0. Delete it first, or number it anew, then merge.',
    );
  });

  it('is refused where both have rules', () =>
    checkRefusal(
      measureFile('1.1.1', two('', '')) + rule('1.1.1.1') + rule('1.1.1.2'),
      { do: 'merge', id: '1.1.1.2' },
      '1.1.1.2 and 1.1.1.1 both have personalisation rules, and an action has one entry of them. Write into that of 1.1.1.1 what is to hold for both, take out that of 1.1.1.2, then merge.',
    ));

  it('has an empty line on both sides of what it brings, and keeps code as it is set in', () =>
    checkWish(
      `//- mesures/m.md\n# M\n${block('id: 1.1.1')}## Actions\n### A\n${block('id: 1.1.1.1\npoints: 40')}#### Description\nDit\n#### Exemples\nLà\n### B\n${block('id: 1.1.1.2\npoints: 60')}#### Description\n    code\n`,
      { do: 'merge', id: '1.1.1.2' },
      {
        'mesures/m.md': `# M\n${block('id: 1.1.1')}## Actions\n### A\n${block('id: 1.1.1.1\npoints: 100')}#### Description\nDit\n\n**B**\n\n    code\n\n#### Exemples\nLà\n`,
      },
    ));

  it('leaves its rules in the file that is named after it, where the other has one too', () => {
    const parent = (id: string) =>
      measureFile(
        id,
        `# ${id}\n\`\`\`yaml\nidentifiant: ${id}\npoints: 5\n\`\`\`\n## Actions\n### A\n\`\`\`yaml\nidentifiant: ${id}.1\n\`\`\`\n`,
      );
    const ruled = (id: string) => rule(`${id}.1`).replace(`regles/${id}.1.md`, `regles/mesures_${id}.md`);
    const moved = ruled('1.1.2').replace('mesures_1.1.2.1', 'mesures_1.1.1.2');
    checkWish(
      parent('1.1.1') + parent('1.1.2') + ruled('1.1.1') + ruled('1.1.2'),
      { do: 'merge', id: '1.1.2' },
      {
        'mesures/1.1.1.md':
          '# 1.1.1\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n\n## Description\n**1.1.1**\n\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\n```\n\n### A\n```yaml\nidentifiant: 1.1.1.2\n```\n',
        'mesures/1.1.2.md': null,
        'regles/mesures_1.1.2.md': moved.slice(moved.indexOf('#')),
      },
    );
  });

  it('has links to the file that goes lead to the other, and those to the files behind it follow them', () => {
    const links = (two: string, three: string) => `[deux](${two}.md#titre) et [trois](./${three}.md)`;
    checkWish(
      `${whole('1.1.1', 'Un.')}${whole('1.1.2', 'Deux.')}${whole('1.1.3', 'Trois.')}${whole('1.2.1', links('1.1.2', '1.1.3'))}`,
      { do: 'merge', id: '1.1.2' },
      {
        'mesures/1.1.1.md':
          '# 1.1.1\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Description\nUn.\n\n**1.1.1**\n\nDeux.\n',
        'mesures/1.1.2.md': '# 1.1.2\n```yaml\nidentifiant: 1.1.2\npoints: 5\n```\n## Description\nTrois.\n',
        'mesures/1.1.3.md': null,
        'mesures/1.2.1.md': `# 1.2.1\n\`\`\`yaml\nidentifiant: 1.2.1\npoints: 5\n\`\`\`\n## Description\n${links('1.1.1', '1.1.2')}\n`,
      },
    );
  });
});
