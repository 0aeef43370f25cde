import assert from 'node:assert/strict';
import type { SheetProblem } from '../../../server/src/core/model/sheet.ts';
import { imported, type SheetTexts, shown } from '../../kit/sheets.ts';

const TE: SheetTexts = {
  structure: `
identifiant|nom|points|origine|labels|desactivation|desactivationDesc|thematiqueSGPE
1|Sols vivants|6|||||
1.1|Jardins|6|||||
1.1.1|Planter des haies|6||te_cae|identite(type, commune)|Une commune plante autrement.|Mieux planifier
1.1.1.1|Choisir les essences|2,5|cae_1.1||||
1.1.1.2|Creuser les fosses|3.5|cae_1.1 (0,5)¶cae_1.2||||
1.1.1.2.a|Avant l’hiver||||||
1.1.1.2.b|Après la pluie||||||
1.1.1alter|Planter ailleurs|||te_cae|identite(type, EPCI)||
1.1.1alter.1|Prêter un terrain|3|Nouvelle action||||
`,
  questions: 'id|formulation|type|exprVisible\nterre|De la terre ?|binaire|reponse(terre, OUI) €',
  preuves: `
id|nom|actions|description
plan|Plan de plantation|te_1.1.1, te_1.1.1.2.a|<p>Daté</p>
`,
};
const OVERLAP = 'alternative-overlap F9 warning';
const CAE = ['cae', 'cae_1', 'cae_1.1', 'cae_1.2'];

/** The sheets with a cell of the structure written otherwise. */
function withCell(before: string, after: string): SheetTexts {
  assert.ok(TE.structure?.includes(before), before);
  return { ...TE, structure: TE.structure?.replace(before, after) ?? '' };
}

describe('an import of sheets', () => {
  it('gives the points of all actions, in the order of the platform', () => {
    const { verdict, points, problems } = imported(TE, 'te', CAE);
    assert.equal(verdict, 'accepted');
    assert.deepEqual(problems.map(shown), ['formula-syntax/skipped D2 warning']);
    assert.deepEqual(
      [...points],
      [
        ['te', 9],
        ['te_1', 9],
        ['te_1.1', 9],
        ['te_1.1.1', 6],
        ['te_1.1.1.1', 2.5],
        ['te_1.1.1.2', 3.5],
        ['te_1.1.1.2.a', 1.75],
        ['te_1.1.1.2.b', 1.75],
        ['te_1.1.1alter', 3],
        ['te_1.1.1alter.1', 3],
      ],
    );
  });

  it('keeps what the rows say', () => {
    const { kept } = imported(TE, 'te', CAE);
    assert.deepEqual(kept?.origins, [
      ['te_1.1.1.1', 'cae_1.1', 1],
      ['te_1.1.1.2', 'cae_1.1', 0.5],
      ['te_1.1.1.2', 'cae_1.2', 1],
    ]);
    assert.deepEqual(kept?.themes, [['te_1.1.1', 'planifier']]);
    assert.deepEqual(kept?.evidence, [['plan', ['te_1.1.1', 'te_1.1.1.2.a']]]);
  });

  for (const [before, after, expected] of [
    ['|2,5|', '|deux|', 'points-invalid/none C5 refused'],
    ['|2,5|', '||', 'points-missing/sub-action C5 refused'],
    ['cae_1.1 (0,5)', 'cae_1.1 (peu)', 'origin-weight/none D6 refused'],
    ['cae_1.1 (0,5)', 'cae_1.2 (0,5)', 'origin-duplicate D6 refused'],
    ['cae_1.1 (0,5)', 'cae_9', 'origin-unknown/action D6 refused'],
    ['cae_1.1 (0,5)', 'vie_1', 'origin-unknown/referential D6 refused'],
    ['¶cae_1.2', '¶¶cae_1.2', 'origin-invalid/blank D6 refused'],
    ['cae_1.1 (0,5)', 'cae_1.1 (0,5) cae_1 (1)', 'origin-lost/rest D6 warning'],
    ['cae_1.1 (0,5)', 'cae_1.1 (1/2)', 'origin-weight/read D6 warning'],
    ['Nouvelle action', 'Nouvelle action¶cae_1', 'origin-lost/new D10 warning'],
    ['1.1.1.2.b|', '1.1.1.2.a|', 'id-duplicate A8 refused'],
    ['1.1.1.2.b|', '1.1.1.2.c|', 'id-sequence A8 information'],
    ['1.1.1.2.b|', '1.1.1.3.b|', 'id-parent A8 refused'],
    ['1.1.1.2.b|', '1.1.1.2.a.c|', 'id-too-deep A8 refused'],
    ['1.1.1.2.b|', '1.1.1.2.bis|', 'id-invalid A8 error'],
    ['te_cae|identite(type, EPCI)', 'TE_CAE|identite(type, EPCI)', 'label-unknown E9 refused'],
    ['te_cae|identite(type, EPCI)', 'te_cae,|identite(type, EPCI)', 'label-unknown/empty E9 refused'],
    ['te_cae|identite(type, EPCI)', 'te_cae,te_cae|identite(type, EPCI)', 'label-duplicate E9 error'],
    ['identite(type, EPCI)', 'identite(type, EPCI', 'formula-syntax/unexpected-end F9 refused'],
    ['identite(type, EPCI)', 'identite(taille, EPCI)', 'formula-property F9 refused'],
    ['identite(type, EPCI)', 'identite(type, EPCI) $', 'formula-syntax/skipped F9 warning'],
    ['identite(type, EPCI)', '0.5', 'formula-type/boolean F9 warning'],
    ['identite(type, EPCI)', 'quelquechose', 'formula-type/no-value F9 warning'],
    ['identite(type, EPCI)', 'identite(population, MOINS_DE_5000)', 'formula-value/case F9 warning'],
    ['identite(type, EPCI)', 'score(te_1.1) > 0.5', 'formula-score/early F9 warning'],
    ['identite(type, EPCI)', 'referentiel(te)', 'formula-type/referential F9 warning'],
    ['identite(type, EPCI)', 'reponse(eau, OUI)', 'formula-question F9 refused'],
    ['identite(type, EPCI)', 'reponse(terre)', 'formula-choice/without-value F9 warning'],
    ['identite(type, EPCI)', 'reponse(terre, VRAI)', 'formula-choice/binaire F9 refused'],
    ['identite(type, commune)', '', 'rule-text-lost G4 warning'],
    ['Mieux planifier', 'Mieux dormir', 'theme-unknown H4 warning'],
    ['Sols vivants|6', 'Sols vivants|7', 'points-unread/sum C2 warning'],
    ['Avant l’hiver|', 'Avant l’hiver|1', 'points-unread/task C7 warning'],
    ['|2,5|', '|2,5 points|', 'points-invalid/read C5 warning'],
    ['Choisir les essences', '', 'title-missing B5 error'],
  ] as const) {
    it(`says ${expected}, and nothing else, where “${before}” is “${after}”`, () => {
      const { problems } = imported(withCell(before, after), 'te', CAE);
      // The one is of the question that all these sheets have; the other is true where a rule is none, or never holds.
      const others = ['formula-syntax/skipped D2 warning', ...(expected.endsWith('warning') ? [OVERLAP] : [])];
      assert.deepEqual(
        problems.map(shown).filter(one => !others.includes(one)),
        [expected],
      );
    });
  }

  it('says that what begins with a dot has no parent', () => {
    const { problems } = imported(withCell('1.1.1.2.b|', '.b|'), 'te', CAE);
    assert.equal(problems.map(shown)[0], 'id-parent A8 refused');
    assert.equal(problems[0]?.platform, 'Action parent te_ not found for action te_.b');
  });

  it('takes a title above the headers for the one fault that it is', () => {
    const structure = `Le référentiel de 2026||\n${TE.structure?.trim()}`;
    const { problems } = imported({ structure }, 'te', CAE);
    assert.deepEqual(problems.map(shown), ['sheet-column-missing  error', 'sheet-column-unknown A1 information']);
  });

  it('says where a measure and its alternative count both', () => {
    const questions = 'id|formulation|type\neau|De l’eau ?|binaire';
    const { problems } = imported({ ...withCell('identite(type, EPCI)', 'reponse(eau, NON)'), questions }, 'te', CAE);
    assert.deepEqual(problems.map(shown), ['alternative-overlap F9 warning']);
    assert.equal(problems[0]?.args['example'], 'EPCI, eau OUI');
  });

  it('says it once of a measure with two alternatives that each count beside it', () => {
    const structure =
      'identifiant|nom|points|desactivation|labels\n1|A|6||\n1.1|B|6||\n1.1.1|C|6||te_cae\n' +
      '1.1.1alterepci|D||identite(type, commune)|te_cae\n1.1.1altercom|E||identite(type, EPCI)|te_cae\n';
    const overlaps = imported({ structure }, 'te').problems.filter(({ code }) => code === 'alternative-overlap');
    assert.deepEqual(
      overlaps.map(({ line, args }) => [line, args['other'], args['example']]),
      [[6, '1.1.1', 'commune']],
    );
  });

  it('takes two rows of one id for no alternatives of each other', () => {
    const { problems } = imported(withCell('1.1.1.2.b|', '1.1.1.2.a|'), 'te', CAE);
    const codes = problems.map(({ code }) => code);
    assert(codes.includes('id-duplicate'), codes.join(' '));
    assert(!codes.includes('alternative-overlap'), codes.join(' '));
  });

  it('says where the shares of siblings do not total 100, after all is saved', () => {
    const structure = 'identifiant|nom|points|pourcentage\n1|A||\n1.1|B||\n1.1.1|C|10|\n1.1.1.1|D||40\n1.1.1.2|E||50';
    const { verdict, problems } = imported({ structure }, 'cae');
    assert.equal(verdict, 'saved-then-failed');
    assert.deepEqual(problems.map(shown), ['points-sum D5 saved-then-failed']);
  });

  it('reads the highest version of all rows', () => {
    const versions = 'version|date|description\n1.2.0|2026-01-01|b\n1.10.0|2026-02-01|c\n1.9.0-rc.1|2026-03-01|d';
    assert.equal(imported({ ...TE, versions }).version, '1.10.0');
    const old = imported({ ...TE, versions: 'version|date|description\n1.0.0|2026-01-01|b' });
    assert.equal(shown(old.problems[0] as SheetProblem), 'version-not-higher A2 refused');
    assert.equal(old.verdict, 'refused');
  });

  it('says which words the platform takes for false', () => {
    const indicateurs =
      'identifiantReferentiel|titre|unite|participationScore|sansValeurUtilisateur\n' +
      'te_1|Haies|km|VRAI|false\nte_2|Arbres|u|True|x';
    assert.deepEqual(imported({ indicateurs }).problems.map(shown), [
      'truth-unread D2 warning',
      'truth-unread E3 warning',
    ]);
  });

  it('says which columns have no header', () => {
    const structure = 'identifiant||nom\n1|à revoir|A';
    assert.deepEqual(imported({ structure }, 'cae').problems.map(shown), [
      'sheet-column-unknown/unnamed B1 information',
    ]);
  });

  it('tells of a comma too many in a list, and of a choice without a question, as what they are', () => {
    const outcome = imported(
      {
        structure: 'identifiant|nom|points|indicateurs\n1|A||te_1,\n1.1|B||\n1.1.1|C||\n1.1.1.1|D|1|',
        preuves: 'id|nom|actions\nplan|Plan|te_1,',
        indicateurs:
          'identifiantReferentiel|titre|unite|participationScore|sansValeurUtilisateur\nte_1|A|u|FALSE|FALSE',
        questions: 'id|formulation|type\neau|Qui gère l’eau ?|choix',
        choix: 'id|questionId|formulation\neau_a|eau|La commune\neau_b||Personne',
      },
      'te',
    );
    assert.deepEqual(outcome.problems.map(shown), [
      'choice-missing/cell B3 refused',
      'indicator-unknown/empty D2 refused',
      'evidence-action/empty C2 refused',
    ]);
  });

  it('tells themes and competences of one id, which the platform may take', () => {
    const outcome = imported({
      thematiques: 'id|nom\neau|Eau\nair|Air\neau|Eaux',
      competences: 'competenceCode|intitule\n10|Voirie\n10,0|Routes\n11|Eau',
    });
    assert.deepEqual(outcome.problems.map(shown), ['theme-duplicate A4 warning', 'competence-duplicate A3 warning']);
  });

  it('looks at questions, choices and indicators', () => {
    const outcome = imported({
      questions: 'id|formulation|type|thematiqueId\neau|Qui gère l’eau ?|choix|nature\nEAU|Encore ?|binaire|ville',
      choix: 'id|questionId|formulation\neau_a|Eau|La commune\neau_a|sol|Personne',
      thematiques: 'id|nom\nnature|Nature',
      indicateurs:
        'identifiantReferentiel|titre|unite|valeurCalcule|participationScore|sansValeurUtilisateur\n' +
        'te_1|Haies|km|val(te_2)|FALSE|FALSE\nte_2|Arbres|u|val(te_1)|FALSE|FALSE\n|Fleurs|u||FALSE|FALSE',
      objectifs: 'identifiantReferentiel|dateValeur|formule\nte_9|31/01/2030|1',
    });
    assert.deepEqual(outcome.problems.map(shown), [
      'question-duplicate A3 refused',
      'question-theme D3 refused',
      'choice-duplicate A3 refused',
      'choice-question/unknown B3 refused',
      'indicator-incomplete/cell A4 refused',
      'indicator-cycle/others D3 refused',
      'objective-date/form B2 refused',
      'choice-question/case B2 information',
      'objective-indicator A2 warning',
    ]);
  });
});
