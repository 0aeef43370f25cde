import { SINGLE_KEYS } from '../../model/keys.ts';
import type { Field, FieldValue, SourceFile } from '../../model/source.ts';
import { ID_KEYS } from '../../model/words.ts';
import { allEntries } from '../../parse/declarations.ts';
import { itemsMeant } from '../../parse/fields.ts';
import type { Span } from '../../text/span.ts';
import { WEIGHT_KEYS } from '../facts/keys.ts';
import type { FileRule, Finding } from '../rule.ts';

const LISTS: readonly string[] = ['actions', 'types_concernes', 'programmes', 'thematiques', 'climat_pratic_ids'];

/** A value of another shape than its key takes: a list for a single value, a single value for a list, or nothing. */
export const keyType: FileRule = {
  code: 'key-type',
  severity: 'warning',
  scope: 'file',
  *check(file) {
    for (const { block } of allEntries(file.entries)) {
      if (block?.fault) continue;
      for (const field of block?.fields ?? []) {
        if (file.kind !== 'measure') yield* [...list(file, field), ...name(field)];
        else if (field.value.kind !== 'scalar') yield* single(file, field);
      }
    }
  },
  doc: {
    fr: {
      title: 'Valeur de la mauvaise forme',
      why: 'Chaque clé attend une valeur seule (`points: 30`) ou une liste (`actions: [cae_1.2.2]`). L’importateur refuse des points qui n’en sont pas, et lit de travers les autres. Une clé sans valeur ne dit rien.',
      cure: 'Écrire la valeur sous la forme attendue, ou retirer la clé.',
    },
    en: {
      title: 'Value of the wrong form',
      why: 'Each key expects either a single value (`points: 30`) or a list (`actions: [cae_1.2.2]`). The importer refuses points that are not a number, and misreads the other values. A key without a value says nothing.',
      cure: 'Write the value in the expected form, or remove the key.',
    },
  },
  bad: [
    '# T\n```yaml\nid: 1.1.1\npoints: <|[30]|>\n```\n',
    '# T\n```yaml\nid: 1.1.1\n<|points|>:\n```\n',
    '# T\n```yaml\nid: 1.1.1\n<|climat_pratic_id|>: #eau\n```\n',
    '# Q\n```yaml\nid: q_1\ntype: binaire\nthematique_id: eau_assainissement\nactions: <|cae_1.1.1|>\n```\n',
    '# Q\n```yaml\nid: q_1\ntype: binaire\nthematique_id: eau_assainissement\nactions: <|(cae_1.1.1; cae_1.1.2)|>\n```\n',
    '# Q\n```yaml\nid: q_1\ntype: binaire\nthematique_id: eau_assainissement\nactions:\n  <|• cae_1.1.1\n  • cae_1.1.2|>\n```\n',
    '# R\n```yaml\naction_id: <|[cae_1.1.1, cae_1.1.2]|>\n```\n',
  ],
  good: [
    '# T\n```yaml\nid: 1.1.1\npoints: 30\n```\n',
    '# Q\n```yaml\nid: q_1\ntype: binaire\nthematique_id: eau_assainissement\nactions: [cae_1.1.1]\n```\n',
  ],
};

function* single({ text }: SourceFile, { key, keySpan, value }: Field): Generator<Finding> {
  if (!SINGLE_KEYS.includes(key)) return;
  // A root without a name is a fault of its own.
  if (value.kind === 'empty' && key === 'referentiel') return;
  if (value.kind === 'empty') {
    // Behind a space, # begins a comment.
    const [, comment] = /^[ \t]*:[ \t]+#([^\s#].*)/.exec(text.slice(keySpan.end, keySpan.end + 200)) ?? [];
    const variant = comment === undefined ? 'empty' : 'comment';
    yield { span: keySpan, variant, args: { key, ...(comment !== undefined && { text: comment.trim() }) } };
  } else if (value.kind !== 'scalar') {
    const span = spanWithBracket(value);
    const isWeight = (WEIGHT_KEYS as readonly string[]).includes(key);
    yield { span, variant: 'single', args: { key }, ...(isWeight && { severity: 'error' as const }) };
  }
}

/** The reader of YAML ends a list with its last item: the closing bracket belongs to it. */
function spanWithBracket({ kind, span: { start, end } }: FieldValue): Span {
  return { start, end: end + (kind === 'list' ? 1 : 0) };
}

/** What an entry around the measures goes by, or whose rules it holds: what several share belongs to none. */
function* name({ key, value }: Field): Generator<Finding> {
  if ((key !== 'action_id' && key !== 'id') || (value.kind !== 'list' && value.kind !== 'mapping')) return;
  yield { span: spanWithBracket(value), variant: 'single', args: { key }, severity: 'error' };
}

function* list({ kind, text }: SourceFile, { key, value }: Field): Generator<Finding> {
  if (kind === 'none' || !LISTS.includes(key) || ID_KEYS.includes(key) || value.kind !== 'scalar') return;
  const items = itemsMeant(text, value.span).map(item => item.text);
  yield { span: value.span, variant: 'list', args: { key, text: items.join(', ') } };
}
