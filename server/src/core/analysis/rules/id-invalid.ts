import { isActionId, parentId } from '../../model/id.ts';
import type { Declaration, FieldValue } from '../../model/source.ts';
import { ID_KEYS } from '../../model/words.ts';
import { fieldOf } from '../../parse/fields.ts';
import { plainForm } from '../facts/look-alikes.ts';
import type { FileRule, Finding } from '../rule.ts';

/** An id that is no dotted number (domain, section 2): the importer cannot place the action. */
export const idInvalid: FileRule = {
  code: 'id-invalid',
  severity: 'error',
  scope: 'file',
  *check({ kind, declarations }) {
    if (kind !== 'measure') return;
    for (const declaration of declarations) yield* findingOf(declaration);
  },
  doc: {
    fr: {
      title: 'Identifiant mal formé',
      why: 'Un identifiant est fait de nombres séparés par des points (`6.5.1`). L’importateur ne sait pas où placer une action dont l’identifiant est écrit autrement. Un nombre qui commence par un zéro (`6.05`) fait un autre identifiant que le même sans zéro (`6.5`).',
      cure: 'Écrire l’identifiant du parent, un point, puis un nombre.',
    },
    en: {
      title: 'Malformed id',
      why: 'An id is made of numbers separated by dots (`6.5.1`). The importer cannot tell where to put an action whose id is written in any other way. A number with a leading zero (`6.05`) makes a different id from the same number without it (`6.5`).',
      cure: 'Write the id of the parent, a dot, then a number.',
    },
  },
  bad: [
    '# T\n```yaml\nid: <|1,1,1|>\n```\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: <|1.1.1.a|>\n```\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: <|[1.1.1.1]|>\n```\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: <|1.1.1.01|>\n```\n',
    '# T\n```yaml\nid: <|1.1.1.1.1.1.1.1|>\n```\n',
  ],
  good: ['# T\n```yaml\nid: 1.10\n```\n', '# Racine\n```yaml\nidentifiant: ""\nreferentiel: essai\n```\n'],
};

function* findingOf({ entry, id }: Declaration): Generator<Finding> {
  const value = entry.block?.fault ? undefined : fieldOf(entry, ...ID_KEYS)?.value;
  if (value === undefined || value.kind === 'empty') return;
  if (value.kind !== 'scalar') yield { span: fullSpan(value), variant: 'not-text' };
  else if (id === undefined) {
    const { text, span } = value;
    if (/^\d{1,4}(?:\.\d{1,4}){7,}$/.test(text)) return yield { span, variant: 'too-deep' };
    // Letters that only look like digits or dots are a fault of their own.
    if (plainForm(text) !== text && isActionId(plainForm(text))) return;
    const meant = repaired(text);
    yield { span, variant: meant === undefined ? 'other' : 'repairable', args: { text, meant: meant ?? '' } };
  } else if (/(?:^|\.)0\d/.test(id)) {
    const args = { text: id, meant: id.replace(/(^|\.)0+(?=\d)/g, '$1') };
    yield { span: value.span, variant: 'leading-zero', severity: 'warning', args };
  }
}

function fullSpan({ kind, span }: FieldValue) {
  // A list ends with its last item for the reader of YAML; its closing bracket belongs to it.
  return kind === 'list' ? { start: span.start, end: span.end + 1 } : span;
}

/** The id that a text certainly means: other signs for dots, white space, a prefix, a dot too many. */
function repaired(text: string): string | undefined {
  const id = plainForm(text)
    .replace(/^[a-z]+_(?=\d)/, '')
    .replace(/[\s\u00a0\u202f]+/g, '')
    .replace(/[,;:_/-]/g, '.')
    .replace(/\.{2,}/g, '.')
    .replace(/^\.|\.$/g, '');
  return id !== '' && isActionId(id) && parentId(id) !== undefined ? id : undefined;
}
