import { deepEqual, equal } from 'node:assert/strict';
import {
  emptyMessage,
  entryDetailsOf,
  entryIconOf,
  entryLabelOf,
  groupLabelOf,
  sentenceLabelOf,
} from '../../client/src/citations/labels.ts';
import { type CitationNode, citationNodes } from '../../client/src/citations/nodes.ts';
import { speak } from '../../l10n/say.ts';
import { CITATION_GROUPS, type CitationsAnswer, type CitedEntry } from '../../server/src/protocol/citations.ts';

const START = { line: 0, character: 0 };
const location = { uri: 'file:///a.md', range: { start: START, end: START } };
const MEASURE: CitedEntry = { kind: 'measure', id: '1.1.2', title: 'Deuxième', location, sentences: [], weight: null };
const RULE: CitedEntry = { ...MEASURE, kind: 'rule', id: 'cae_1.1.1', title: 'Réduction' };
const MISSING: CitedEntry = { kind: 'missing', id: '1.1.9', title: '', location: null, sentences: [], weight: null };
const NOTHING: CitationsAnswer = {
  cites: [],
  citedBy: [],
  evaluatedIn: [],
  evaluates: [],
  continues: [],
  continuedBy: [],
};

describe('the view of citations', () => {
  beforeEach(() => speak('fr'));
  afterEach(() => speak('en'));

  it('lists the groups in which there is something, each with its own keys', () => {
    const sentence = { text: 'Voir la 1.1.2.', cited: [8, 13], location } as const;
    const nodes = citationNodes({
      ...NOTHING,
      cites: [{ ...MEASURE, sentences: [sentence, sentence] }],
      citedBy: [MEASURE],
    });
    deepEqual(nodes.map(keysOf), [
      ['cites', 'cites/0/1.1.2', 'cites/0/1.1.2/0', 'cites/0/1.1.2/1'],
      ['citedBy', 'citedBy/0/1.1.2'],
    ]);
  });

  it('names actions by their ids, what stands around them by its title, and says what is missing', () => {
    deepEqual([MEASURE, RULE, MISSING].map(entryLabelOf), [
      { label: '1.1.2', description: 'Deuxième' },
      { label: 'Réduction', description: '' },
      { label: '1.1.9', description: 'n’existe pas' },
    ]);
    deepEqual([MEASURE, RULE, MISSING].map(entryDetailsOf), [
      ['Mesure 1.1.2', 'Deuxième'],
      ['Règle cae_1.1.1', 'Réduction'],
      ['1.1.9', 'n’existe pas'],
    ]);
    deepEqual([MEASURE, RULE, MISSING].map(entryIconOf), ['target', 'law', 'circle-slash']);
    deepEqual(CITATION_GROUPS.map(groupLabelOf), [
      'Cite',
      'Évalué dans',
      'Cité par',
      'Évalué ici',
      'Continue',
      'Continué par',
    ]);
  });

  it('tells a weight that is not the whole', () => {
    const [half, whole] = [0.5, 1].map(weight => ({ ...MEASURE, id: 'cae_1.1.2', weight }));
    if (half === undefined || whole === undefined) throw new Error('two weights');
    equal(entryLabelOf(half).description, '0,5 · Deuxième');
    deepEqual(entryDetailsOf(half), ['Mesure cae_1.1.2', 'Deuxième', 'Poids\u00a0: 0,5']);
    equal(entryLabelOf(whole).description, 'Deuxième');
  });

  it('tells how many citations there are, where it is not one', () => {
    const sentence = { text: 'Voir la 1.1.2.', cited: [8, 13], location } as const;
    equal(entryLabelOf({ ...MEASURE, sentences: [sentence] }).description, 'Deuxième');
    equal(entryLabelOf({ ...MEASURE, sentences: [sentence, sentence] }).description, 'Deuxième · 2 renvois');
  });

  it('begins a sentence a little before what it cites', () => {
    const text = 'Les dispositifs de l’étape sont évalués dans la mesure 1.1.2 seule.';
    const from = text.indexOf('1.1.2');
    const { label, highlights } = sentenceLabelOf({ text, cited: [from, from + 5], location });
    equal(label, '…dans la mesure 1.1.2 seule.');
    deepEqual(
      highlights.map(([start, end]) => label.slice(start, end)),
      ['1.1.2'],
    );
    const short = sentenceLabelOf({ text: 'Voir 1.1.2', cited: [5, 10], location });
    deepEqual(short, { label: 'Voir 1.1.2', highlights: [[5, 10]] });
  });

  it('says why it is empty, where it is', () => {
    equal(emptyMessage(NOTHING, '1.1.1'), '1.1.1 ne cite rien, et rien ne la cite.');
    equal(emptyMessage({ ...NOTHING, cites: [MEASURE] }, '1.1.1'), '');
    equal(emptyMessage(null, '').startsWith('Placez le curseur'), true);
  });
});

function keysOf(node: CitationNode): readonly string[] {
  return [node.key, ...(node.is === 'sentence' ? [] : node.children.flatMap(keysOf))];
}
