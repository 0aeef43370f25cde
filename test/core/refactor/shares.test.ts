import { checkRefusal, checkWish } from '../../kit/restructuring.ts';

const three = (key: string, weights: readonly string[]) =>
  `# M\n\`\`\`yaml\n${key}: 1.1.1\npoints: 10\n\`\`\`\n## Actions\n${weights
    .map((weight, at) => `### A\n\`\`\`yaml\n${key}: 1.1.1.${at + 1}\n${weight}\`\`\`\n`)
    .join('')}`;
const fixture = (text: string) => `//- mesures/1.1.1.md\n${text}`;
const share = (how: 'equal' | 'remainder') => ({ do: 'share', how, id: '1.1.1' }) as const;

describe('the weights of siblings', () => {
  it('are made equal, to a sum without a remainder', () =>
    checkWish(fixture(three('identifiant', ['pourcentage: 50\n', '', 'pourcentage: 50\n'])), share('equal'), {
      'mesures/1.1.1.md': three('identifiant', [
        'pourcentage: 33.34\n',
        'pourcentage: 33.33\n',
        'pourcentage: 33.33\n',
      ]),
    }));

  it('get what the others leave', () =>
    checkWish(fixture(three('id', ['points: 50\n', '', ''])), share('remainder'), {
      'mesures/1.1.1.md': three('id', ['points: 50\n', 'points: 25\n', 'points: 25\n']),
    }));

  it('are left alone where nothing is to be done, with a reason', () => {
    checkRefusal(fixture(three('id', ['points: 50\n', 'points: 50\n'])), share('equal'), NOTHING);
    checkRefusal(fixture(three('id', [])), share('equal'), '1.1.1 has nothing below it.');
  });

  it('do not break the sums below them', () =>
    checkRefusal(
      fixture(
        '# M\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 6\n```\n#### Actions\n##### B\n```yaml\nidentifiant: 1.1.1.1.1\npoints: 6\n```\n### C\n```yaml\nidentifiant: 1.1.1.2\npoints: 4\n```\n',
      ),
      share('equal'),
      'What stands below 1.1.1.1 would not add up to its points any more.',
    ));
});

const NOTHING = 'The weights below 1.1.1 leave nothing to change.';
