import { nearest } from '../../model/nearest.ts';
import type { Section } from '../../model/source.ts';
import { ACTION_SECTIONS, DROPPED_SECTIONS, sectionKey } from '../../model/words.ts';
import { allEntries } from '../../parse/declarations.ts';
import type { FileRule, Finding } from '../rule.ts';

const KNOWN = new Set(ACTION_SECTIONS.map(sectionKey));
const DROPPED = new Set(DROPPED_SECTIONS.map(sectionKey));

/** A section that the importer drops without a word: its text reaches nobody. */
export const sectionUnknown: FileRule = {
  code: 'section-unknown',
  severity: 'warning',
  scope: 'file',
  *check({ kind, entries }) {
    if (kind !== 'measure') return;
    for (const { sections } of allEntries(entries)) for (const section of sections) yield* findingOf(section);
  },
  bad: [
    '# Titre\n```yaml\nid: 1.1.1\n```\n## <|Contexte et enjeux|>\nTexte.\n',
    '# Titre\n```yaml\nid: 1.1.1\n```\n## <|Périmètre de l’évaluation|>\nTexte.\n',
    '# Titre\n```yaml\nid: 1.1.1\n```\n## <|Preuve|>\nTexte.\n',
  ],
  good: ["# Titre\n```yaml\nid: 1.1.1\n```\n## description\nTexte.\n## PERIMETRE DE L'EVALUATION\nTexte.\n"],
};

function* findingOf({ title, titleSpan }: Section): Generator<Finding> {
  const key = sectionKey(title);
  if (title === '' || KNOWN.has(key)) return;
  if (DROPPED.has(key)) {
    yield { span: titleSpan, variant: 'in-use', severity: 'information', args: { title } };
    return;
  }
  const known = nearest(title, ACTION_SECTIONS);
  yield { span: titleSpan, variant: known === undefined ? 'unlike' : 'nearest', args: { title, nearest: known ?? '' } };
}
