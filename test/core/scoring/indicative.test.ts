import assert from 'node:assert/strict';
import { type SuggestedFor, suggestions } from '../../../server/src/core/scoring/indicative/indicative-scores.ts';
import { sayIndicative } from '../../../server/src/words/indicative.ts';
import { scenarioFrom, workspaceFrom } from './support.ts';

const FORMULA =
  'si val(te_1) > cible(te_1) alors 1\nsinon si val(te_1) < limite(te_1) alors 0\nsinon (val(te_1) - limite(te_1)) / (cible(te_1) - limite(te_1))';

describe('what indicators suggest', () => {
  it('is the share of what is reached and of what is aimed at, with what leads there', () => {
    const suggested = suggestedBy(FORMULA, 'Indicateurs: { te_1: { fait: 15, programme: 40 } }');
    assert.deepEqual(
      suggested?.map(({ kind, share, figures }) => ({ kind, share, figures })),
      [
        { kind: 'fait', share: 0.25, figures: [{ id: 'te_1', value: 15, target: 30, limit: 10 }] },
        { kind: 'programme', share: 1, figures: [{ id: 'te_1', value: 40, target: 30, limit: 10 }] },
      ],
    );
  });

  it('is told with the part of the formula that gave it', () => {
    const [one] = suggestedBy(FORMULA, 'Indicateurs: { te_1: 40 }') ?? [];
    assert.deepEqual(
      one?.marks.map(({ span: { start, end }, turn }) => [FORMULA.slice(start, end), turn]),
      [
        ['val(te_1) > cible(te_1)', 'holds'],
        ['1', 'gives'],
      ],
    );
  });

  it('is not clamped, and nothing without a value of any of its indicators', () => {
    assert.equal(suggestedBy('val(te_1) / 10', 'Indicateurs: { te_1: 15 }')?.[0]?.share, 1.5);
    assert.equal(suggestedBy('val(te_1) / 10', 'Indicateurs: { te_2: 15 }'), undefined);
    assert.equal(suggestedBy('si val(te_1) > 2 alors 1 sinon 0', 'Indicateurs: { te_2: 15 }'), undefined);
    assert.equal(suggestedBy('val(te_1) / 0', 'Indicateurs: { te_1: 15 }'), undefined);
    assert.equal(suggestedBy('opt_val(te_1) + opt_val(te_2)', 'Indicateurs: { te_2: 0.5 }')?.[0]?.share, 0.5);
  });

  it('knows targets by who the collectivité is, what it answered and the référentiel', () => {
    const share = (target: string, scenario: string) =>
      suggestedBy('val(te_2) / cible(te_2)', scenario, target)?.[0]?.share;
    const value = 'Indicateurs: { te_2: 10 }';
    assert.equal(share('si referentiel(te) alors 20 sinon 40', value), 0.5);
    assert.equal(share('si identite(type, commune) alors 20', `${value}\nCollectivité: { type: commune }`), 0.5);
    assert.equal(share('si reponse(q, OUI) alors 100', `${value}\nRéponses: { q: OUI }`), 0.1);
    // Without a target, there is no share.
    assert.equal(share('si reponse(q, OUI) alors 100', value), undefined);
  });

  it('looks names up as they are written, though it fetches them in small letters', () => {
    const share = (formula: string) => suggestedBy(formula, 'Indicateurs: { te_2: 10 }', '20')?.[0]?.share;
    assert.deepEqual(
      ['val(te_2) / cible(te_2)', 'val(te_2) / cible(TE_2)', 'val(TE_2) / cible(te_2)', '1 + opt_val(TE_2)'].map(share),
      [0.5, undefined, undefined, 1],
    );
  });

  it('leaves out what is of another place', () => {
    const share = (place: string) =>
      suggestedBy('opt_val(te_1) + opt_val(te_dom)', `Indicateurs: { te_1: 1, te_dom: 2 }\n${place}`)?.[0]?.share;
    assert.equal(share('Collectivité: { localisation: DOM }'), 3);
    assert.equal(share('Collectivité: { localisation: Metropole }'), 1);
    assert.equal(share(''), 3);
  });

  it('says where the platform breaks down, and changes nothing', () => {
    const told = suggestedFor('val(te_1) + identite(couleur, vert)', 'Indicateurs: { te_1: 1 }')('1.1.1.1');
    assert.match(told?.stopped ?? '', /Champ d'identité "couleur"/);
    const sentences = sayIndicative(told ?? { scores: [], stopped: undefined });
    assert.match(sentences.join(), /The platform fails over its indicative score/);
  });
});

function suggestedBy(formula: string, scenario: string, target = '30') {
  const { scores } = suggestedFor(formula, scenario, target)('1.1.1.1') ?? {};
  return scores;
}

function suggestedFor(formula: string, scenario: string, target = '30'): SuggestedFor {
  const formulaBlock = (text: string) => `\`\`\`formule\n${text}\n\`\`\`\n`;
  const indicator = (id: string, more: string) =>
    `# I\n\`\`\`yaml\nid: ${id}\nunite: "%"\n${more}\`\`\`\n## Cible\n${formulaBlock(target)}## Seuil\n${formulaBlock('10')}`;
  const fixture = [
    '//- te.md\n# TE\n```yaml\nidentifiant: ""\nreferentiel: te\n```\n',
    '//- 1.1.1.md\n# M\n```yaml\nidentifiant: 1.1.1\nlabels: [te_cae]\n```\n## Actions\n### S\n```yaml\nidentifiant: 1.1.1.1\npoints: 5\n```\n',
    `#### Score indicatif\n${formulaBlock(formula)}`,
    `//- indicateurs.md\n${indicator('te_1', '')}${indicator('te_2', '')}${indicator('te_dom', 'programmes: [te, dom]\n')}`,
  ].join('');
  const workspace = workspaceFrom(fixture, '2026');
  const [referential] = workspace.referentials;
  assert.ok(referential);
  return suggestions(workspace, referential, scenarioFrom(`Statuts: {}\n${scenario}\n`));
}
