import assert from 'node:assert/strict';
import { platformSaid } from '../../../server/src/core/refactor/platform-said.ts';
import { applyEdits } from '../../../server/src/core/text/edits.ts';
import { block } from '../../kit/disk.ts';
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

  it('begins the root that 2021/22 did without, whose title is to be written', () =>
    checkWish(
      '//- mesures/1.md\n# A\n```yaml\nid: 1\n```\n//- mesures/1.1.md\n# M\n```yaml\nid: 1.1\npoints: 10\n```\n',
      convert,
      {
        'mesures/1.md': '# A\n```yaml\nidentifiant: 1\n```\n',
        'mesures/1.1.md': '# M\n```yaml\nidentifiant: 1.1\npoints: 10\n```\n',
        'mesures/ws.md': '# <|Titre à écrire|>\n```yaml\nidentifiant: ""\nreferentiel: ws\n```\n',
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

  it('writes what the platform of 2026 demands of the indicators that come under it, as a new one has it', () => {
    const indicator = (keys: string) => `# I\n${block(`id: cae_1\nunite: t\n${keys}actions: []`)}`;
    const [demanded, half] = [
      'participation_score: false\nsans_valeur_utilisateur: false\n',
      'participation_score: true\n',
    ];
    const both = (first: string, second: string) => `${first}${second.replace('cae_1', 'cae_2')}`;
    checkWish(
      `//- mesures/1.md\n# A\n${block('identifiant: 1\npoints: 20')}//- mesures/1.1.md\n# M\n${block('identifiant: 1.1\npoints: 20')}//- indicateurs/cae_1.md\n${both(indicator(''), indicator(half))}`,
      convert,
      {
        'mesures/1.md': `# A\n${block('identifiant: 1')}`,
        'indicateurs/cae_1.md': both(
          indicator('').replace('[]\n', `[]\n${demanded}`),
          indicator(half).replace('[]\n', '[]\nsans_valeur_utilisateur: false\n'),
        ),
      },
    );
  });
});

describe('what referentiel.json says of a platform', () => {
  const saidIn = (text: string) => {
    const outside = { scenarios: [], settings: [{ path: '/ws/cae/referentiel.json', text }] };
    return applyEdits(text, platformSaid('/ws/cae/actions', outside, '2026').edits);
  };

  it('is written as far as it is not there, and nothing else changes', () => {
    const said = '{ "referentials": { "actions": { "platform": "2026" } } }';
    assert.equal(saidIn('{}'), said);
    assert.equal(saidIn('{ "referentials": { "actions": { "platform": "2023" } } }'), said);
    assert.equal(
      saidIn('{\n  "referentials": { "actions": { "name": "cae" } }\n}\n'),
      '{\n  "referentials": { "actions": { "platform": "2026", "name": "cae" } }\n}\n',
    );
  });

  it('makes a file where there is none', () => {
    const [file] = platformSaid('/ws/cae/actions', { scenarios: [], settings: [] }, '2026').creates;
    assert.equal(file?.path, '/ws/cae/actions/referentiel.json');
    assert.deepEqual(JSON.parse(file.text), { referentials: { '.': { platform: '2026' } } });
  });
});
