import assert from 'node:assert/strict';
import { reviewing } from '../../kit/reviewing.ts';

/** What a version says: the text of 1.1.1, which cites 1.1.2, the text and the weight of that, and of 1.1.3. */
interface Told {
  readonly own?: string;
  readonly cited?: string;
  readonly points?: number;
  readonly other?: string;
  /** The id of the citing measure. */
  readonly id?: string;
  readonly citedId?: string;
}

function version({
  own = '',
  cited = 'Le réseau.',
  points = 12,
  other = '',
  id = '1.1.1',
  citedId = '1.1.2',
}: Told = {}): string {
  const measure = (own: string, title: string, weight: number, text: string) =>
    `//- ${own}.md\n# ${title}\n\`\`\`yaml\nidentifiant: ${own}\npoints: ${weight}\n\`\`\`\n## Description\n${text}\n`;
  return [
    '//- cae.md\n# CAE\n```yaml\nidentifiant: ""\nreferentiel: cae\n```\n',
    measure(id, 'Mobilités actives', 10, `Développer le vélo ${own}, voir la mesure ${citedId}.`),
    measure(citedId, 'Transports publics', points, cited),
    measure('1.1.3', 'Stationnement', 8, `Réduire l’offre ${other}.`),
  ].join('');
}

const TEXT = 'cae_1.1.1 text';

describe('an approval', () => {
  const approved = () => {
    const review = reviewing(version(), version({ own: 'et la marche' }));
    assert.deepEqual(review.states(), [`${TEXT}: open`]);
    review.approve('cae_1.1.1');
    assert.deepEqual(review.states(), [`${TEXT}: approved`]);
    return review;
  };

  it('survives a rebase', () => {
    const review = approved();
    review.goOn({ before: version({ other: 'ancienne' }), after: version({ own: 'et la marche', other: 'ancienne' }) });
    assert.deepEqual(review.states(), [`${TEXT}: approved`]);
  });

  it('survives later commits on something else', () => {
    const review = approved();
    review.goOn({ after: version({ own: 'et la marche', other: 'payante' }) });
    assert.deepEqual(review.states(), [`${TEXT}: approved`, 'cae_1.1.3 text: open']);
  });

  it('survives another layout of what is cited', () => {
    const review = approved();
    review.goOn({ after: version({ own: 'et la marche', cited: '\n  Le\n réseau.\n\n' }) });
    assert.deepEqual(review.states().slice(0, 1), [`${TEXT}: approved`]);
    assert.deepEqual(review.suspects(), []);
  });

  it('lapses with another content, and a new one takes its place', () => {
    const review = approved();
    review.goOn({ after: version({ own: 'et la trottinette' }) });
    assert.deepEqual(review.states(), [`${TEXT}: lapsed`]);
    review.approve('cae_1.1.1');
    assert.deepEqual(review.states(), [`${TEXT}: approved`]);
    assert.equal(review.text().split('\n').length, 5);
  });

  for (const [what, cited] of [
    ['text', { cited: 'Le réseau de bus.' }],
    ['weight', { points: 14 }],
  ] as const) {
    it(`is suspect once the ${what} of what is cited changes, until it is looked at again`, () => {
      const review = approved();
      review.goOn({ after: version({ own: 'et la marche', ...cited }) });
      assert(review.states().includes(`${TEXT}: suspect`), String(review.states()));
      assert.deepEqual(review.suspects(), ['cae_1.1.1: cae_1.1.2']);
      review.lookAgain();
      assert(review.states().includes(`${TEXT}: approved`), String(review.states()));
      assert.deepEqual(review.suspects(), []);
    });
  }

  it('is suspect of what is merged long since, too', () => {
    const review = approved();
    const merged = version({ own: 'et la marche' });
    review.goOn({ before: merged, after: merged });
    assert.deepEqual(review.states(), []);
    review.goOn({ after: version({ own: 'et la marche', points: 14 }) });
    assert.deepEqual(review.suspects(), ['cae_1.1.1: cae_1.1.2']);
  });

  it('is not suspect where what is cited is renumbered, and cited by its new id', () => {
    const review = approved();
    review.goOn({ after: version({ own: 'et la marche', citedId: '1.1.7' }) });
    assert.deepEqual(review.suspects(), []);
  });

  describe('of an action that is renumbered', () => {
    const renumbered = (later: Told = {}) => {
      const review = approved();
      review.goOn({ after: version({ own: 'et la marche', id: '1.1.9', ...later }) });
      return review;
    };

    it('stands: that it was renumbered is to be approved alone', () => {
      const review = renumbered();
      assert.deepEqual(review.states(), ['cae_1.1.9 moved: open', 'cae_1.1.9 text: approved']);
      assert.deepEqual(review.suspects(), []);
    });

    it('lapses with other words all the same', () => {
      const review = renumbered({ own: 'et la trottinette' });
      assert.deepEqual(review.states(), ['cae_1.1.9 moved: open', 'cae_1.1.9 text: open']);
    });

    it('is suspect once what is cited changes', () => {
      const review = renumbered({ points: 14 });
      assert(review.states().includes('cae_1.1.9 text: suspect'), String(review.states()));
    });

    it('gives way to one under the new id', () => {
      const review = renumbered();
      review.approve('cae_1.1.9');
      assert.deepEqual(review.states(), ['cae_1.1.9 moved: approved', 'cae_1.1.9 text: approved']);
      assert(!review.text().includes('cae_1.1.1'), review.text());
    });

    it('can be withdrawn', () => {
      const review = renumbered();
      review.withdraw('cae_1.1.9');
      assert.deepEqual(review.states(), ['cae_1.1.9 moved: open', 'cae_1.1.9 text: open']);
    });
  });

  describe('of an action that is added', () => {
    const added = (text = 'Planter, voir la mesure 1.1.2.', weight = 3) =>
      `${version()}//- 1.1.4.md\n# Arbres\n\`\`\`yaml\nidentifiant: 1.1.4\npoints: ${weight}\n\`\`\`\n## Description\n${text}\n`;
    const approvedAddition = () => {
      const review = reviewing(version(), added());
      review.approve('cae_1.1.4');
      assert.deepEqual(review.states(), ['cae_1.1.4 added: approved']);
      return review;
    };

    for (const [what, after] of [
      ['words', added('Arroser, voir la mesure 1.1.2.')],
      ['weight', added(undefined, 4)],
    ] as const) {
      it(`lapses with another ${what}`, () => {
        const review = approvedAddition();
        review.goOn({ after });
        assert.deepEqual(review.states(), ['cae_1.1.4 added: lapsed']);
      });
    }

    it('is suspect once what it cites changes', () => {
      const review = approvedAddition();
      review.goOn({ after: added().replace('points: 12', 'points: 14') });
      assert.deepEqual(review.states(), ['cae_1.1.2 reweighted: open', 'cae_1.1.4 added: suspect']);
      assert.deepEqual(review.suspects(), ['cae_1.1.4: cae_1.1.2']);
    });
  });

  it('can be withdrawn', () => {
    const review = approved();
    review.withdraw('cae_1.1.1');
    assert.deepEqual(review.states(), [`${TEXT}: open`]);
    assert.equal(review.text(), '{\n  "version": 1\n}\n');
  });
});
