import { checkRefusal, checkWish } from '../../kit/restructuring.ts';

const convert = { do: 'convert', id: '' } as const;

describe('a conversion to the next dialect', () => {
  it('makes keys of 2023 of those of 2021, with the shares that were left unwritten', () =>
    checkWish(
      '//- mesures/1.1.1.md\n# M\n```yaml\nid: 1.1.1\npoints: 10\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\npoints: 60 # la plus lourde\n```\n### B\n```yaml\nid: 1.1.1.2\n```\n',
      convert,
      {
        'mesures/1.1.1.md':
          '# M\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npourcentage: 60 # la plus lourde\n```\n### B\n```yaml\nidentifiant: 1.1.1.2\npourcentage: 40\n```\n',
      },
    ));

  it('keeps the points of a measure that is the sum of its shares', () =>
    checkWish(
      '//- mesures/1.1.1.md\n# M\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\npoints: 35\n```\n',
      convert,
      {
        'mesures/1.1.1.md':
          '# M\n```yaml\nidentifiant: 1.1.1\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 35\n```\n',
      },
    ));

  it('is refused where an action would be worth something else', () =>
    checkRefusal(
      '//- mesures/1.1.1.md\n# M\n```yaml\nid: 1.1.1\npoints: 10\n```\n//- mesures/1.1.2.md\n# N\n```yaml\nid: 1.1.2\n```\n## Actions\n### A\n```yaml\nid: 1.1.2.1\npoints: 35\n```\n',
      convert,
      '1.1.2 would be worth 0 points instead of 35. Mend its weights first.',
    ));

  it('lays a référentiel of 2023 under the rules of 2026, whose weights begin at the measures', () =>
    checkWish(
      '//- mesures/1.md\n# A\n```yaml\nidentifiant: 1\npoints: 20\n```\n//- mesures/1.1.md\n# M\n```yaml\nidentifiant: 1.1\npourcentage: 60\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1\npourcentage: 100\n```\n//- mesures/1.2.md\n# N\n```yaml\nidentifiant: 1.2\npourcentage: 40\n```\n',
      convert,
      {
        'mesures/1.md': '# A\n```yaml\nidentifiant: 1\n```\n',
        'mesures/1.1.md':
          '# M\n```yaml\nidentifiant: 1.1\npoints: 12\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1\npourcentage: 100\n```\n',
        'mesures/1.2.md': '# N\n```yaml\nidentifiant: 1.2\npoints: 8\n```\n',
      },
    ));
});
