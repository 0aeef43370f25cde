import { entriesOf } from '../facts/entries-around.ts';
import type { FileRule } from '../rule.ts';

/** The most characters of the id of a piece of evidence. */
export const LONGEST_EVIDENCE_ID = 50;

/** The id of a piece of evidence that is too long for the importer (domain, section 7). */
export const evidenceId: FileRule = {
  code: 'evidence-id',
  severity: 'error',
  scope: 'file',
  check: file =>
    entriesOf(file, 'evidence')
      .filter(({ id }) => id.length > LONGEST_EVIDENCE_ID)
      .map(({ id, idSpan }) => ({ span: idSpan, args: { length: id.length, limit: LONGEST_EVIDENCE_ID } })),
  doc: {
    fr: {
      title: 'Identifiant de preuve trop long',
      why: 'L’importateur refuse une preuve dont l’identifiant a plus de 50 caractères.',
      cure: 'Raccourcir l’identifiant.',
    },
    en: {
      title: 'Id of a piece of evidence that is too long',
      why: 'The importer refuses a piece of evidence whose id has more than 50 characters.',
      cure: 'Shorten the id.',
    },
  },
  bad: [
    '# Plan\n```yaml\nid: <|deliberation_du_conseil_sur_le_plan_climat_air_energie_territorial|>\nactions: [cae_1.1.1]\n```\n',
  ],
  good: ['# Plan\n```yaml\nid: deliberation_pcaet\nactions: [cae_1.1.1]\n```\n'],
};
