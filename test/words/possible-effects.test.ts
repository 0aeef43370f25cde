import assert from 'node:assert/strict';
import { speak } from '../../l10n/say.ts';
import { rulesOfEntry } from '../../server/src/core/features/acting-rules.ts';
import { personalisationsIn } from '../../server/src/core/index/around-lists.ts';
import { sayEffects } from '../../server/src/words/possible-effects.ts';
import { openFixture } from '../kit/workspace.ts';

const REDUCTION = 'Réduction de potentiel';

/** A rule of 2023, and what it may do in French; the no-break spaces are those of any space there. */
const SAID: readonly (readonly [title: string, formula: string, said: string])[] = [
  ['Désactivation', 'VRAI', 'désactivée'],
  ['Désactivation', 'FAUX', 'reste active'],
  ['Désactivation', 'reponse(plu, NON)', 'désactivée si plu = NON'],
  ['Désactivation', 'si reponse(plu, OUI) alors FAUX sinon VRAI', 'reste active si plu = OUI ; sinon désactivée'],
  [
    'Désactivation',
    'si identite(type, commune) alors identite(population, moins_de_20000)',
    'désactivée si commune et moins de 20 000 habitants',
  ],
  [
    'Désactivation',
    'si identite(type, commune) alors VRAI sinon si reponse(plu, NON) et identite(localisation, DOM) alors VRAI',
    'désactivée si commune, ou si plu = NON et outre-mer',
  ],
  [REDUCTION, '0.5', 'réduction à 50 %'],
  [REDUCTION, 'si reponse(plu, OUI) alors 1 sinon 0.5', 'potentiel inchangé si plu = OUI ; sinon réduction à 50 %'],
  [REDUCTION, 'si reponse(plu, OUI) alors 2/12', 'réduction à 16,67 % (2/12) si plu = OUI'],
  [REDUCTION, 'si reponse(plu, OUI) alors 4/2', 'hausse à 200 % (4/2) si plu = OUI'],
  [REDUCTION, 'max(reponse(part), 0.5)', 'potentiel multiplié par max(reponse(part), 0.5)'],
  [
    REDUCTION,
    'si reponse(plu, OUI) alors 0.5 sinon si reponse(voirie, a) ou reponse(voirie, b) alors 0.5 sinon 0.2',
    'réduction à 50 % si plu = OUI, ou si voirie = a ou voirie = b ; sinon réduction à 20 %',
  ],
  [
    REDUCTION,
    'si reponse(plu, OUI) alors si identite(population, moins_de_5000) alors 0.5 sinon 0.2',
    'réduction à 50 % si plu = OUI et moins de 5 000 habitants ; réduction à 20 % si plu = OUI et 5 000 habitants ou plus',
  ],
  ['Score réalisé', 'min(score(cae_1.1.2), 0.5)', 'part faite : min(score(cae_1.1.2), 0.5)'],
];

describe('what a rule may do, in words', () => {
  beforeEach(() => speak('fr'));
  afterEach(() => speak('en'));

  for (const [title, formula, said] of SAID) {
    it(`is told of ${formula}`, () => assert.equal(plain(saidOf('id', title, formula)), said));
  }

  it('is told of the language of 2026, where a si may stand in parentheses', () => {
    const formula = 'si (reponse(plu, OUI) ou non_bati = 1) et (reponse(voirie, a)) alors 0.5 sinon (2/4)';
    assert.equal(
      plain(saidOf('identifiant', REDUCTION, formula.replace('non_bati', 'bati'))),
      'réduction à 50 % si (plu = OUI ou bati = 1) et voirie = a ; sinon réduction à 50 % (2/4)',
    );
  });

  it('tells where no collectivité comes to an arm', () => {
    const formula =
      'si reponse(voirie, a) et reponse(voirie, b) alors 0.5 sinon si reponse(voirie, a) alors 0.5 sinon 0.2';
    const question =
      '//- q.md\n# Q ?\n```yaml\nid: voirie\ntype: choix\nthematique_id: eau\n```\n## Choix\n### A\n```yaml\nid: a\n```\n### B\n```yaml\nid: b\n```\n';
    assert.equal(
      plain(saidOf('id', REDUCTION, formula, question)),
      'réduction à 50 % si voirie = a et voirie = b (aucune collectivité n’est dans ce cas) ; sinon réduction à 50 % si voirie = a ; sinon réduction à 20 %',
    );
  });

  it('tells where conditions that decide by themselves hold for nobody', () =>
    assert.equal(
      plain(saidOf('id', 'Désactivation', 'identite(type, commune) et identite(type, EPCI)')),
      'désactivée si commune et EPCI (aucune collectivité n’est dans ce cas)',
    ));

  it('is the same in English', () => {
    speak('en');
    const formula = 'si reponse(plu, OUI) et identite(population, plus_de_100000) alors 0.5 sinon 0.2';
    assert.equal(
      saidOf('id', REDUCTION, formula),
      'reduced to 50% if plu = OUI and more than 100,000 inhabitants; otherwise reduced to 20%',
    );
  });
});

function saidOf(idKey: 'id' | 'identifiant', title: string, formula: string, around = ''): string {
  const labels = idKey === 'identifiant' ? 'labels: [te_cae]\n' : '';
  const name = idKey === 'identifiant' ? 'te' : 'cae';
  const fixture = `//- ${name}.md\n# R\n\`\`\`yaml\n${idKey}: ""\nreferentiel: ${name}\n\`\`\`\n//- 1.1.1.md\n# T\n\`\`\`yaml\n${idKey}: 1.1.1\n${labels}\`\`\`\n//- regles.md\n# R\n\`\`\`yaml\naction_id: ${name}_1.1.1\n\`\`\`\n## Règles\n### ${title}\n\`\`\`formule\n${formula}\n\`\`\`\n${around}`;
  const { workspace } = openFixture(fixture);
  const [entry] = personalisationsIn(workspace);
  const [rule] = entry ? rulesOfEntry(workspace, entry) : [];
  assert.ok(rule);
  return sayEffects(rule);
}

function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}
