import type { Entry, Field, SourceFile } from '../../model/source.ts';
import { ID_KEYS } from '../../model/words.ts';
import { allEntries } from '../../parse/declarations.ts';
import { KEYS, meantKey } from '../facts/keys.ts';
import type { FileRule, Finding } from '../rule.ts';

/**
 * A key that the format does not have: its value reaches nobody. Indicators have keys that no list tells; of theirs, only
 * those near a known one are shown.
 */
export const keyUnknown: FileRule = {
  code: 'key-unknown',
  severity: 'warning',
  scope: 'file',
  *check(file) {
    for (const entry of allEntries(file.entries)) {
      if (entry.block?.fault) continue;
      for (const field of entry.block?.fields ?? []) yield* findingOf(file, entry, field);
    }
  },
  doc: {
    fr: {
      title: 'Clé inconnue',
      why: 'L’importateur ignore les clés qu’il ne connaît pas : la valeur est perdue. Si la clé devait être celle de l’identifiant, l’action entière l’est.',
      cure: 'Corriger la clé, ou la retirer.',
    },
    en: {
      title: 'Unknown key',
      why: 'The importer ignores the keys that it does not know: the value is lost. If the key was meant to be that of the id, the whole action is lost.',
      cure: 'Correct the key, or remove it.',
    },
  },
  bad: [
    '# T\n```yaml\nid: 1.1.1\n<|point|>: 100\n```\n',
    '# T\n```yaml\nid: 1.1.1\n<|couleur|>: vert\n```\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\n<|identifient|>: 1.1.1.1\n```\n',
    '# Q\n```yaml\nid: q_1\ntype: binaire\nthematique_id: eau\n<|action|>: [cae_1.1.1]\n```\n',
  ],
  good: [
    '# T\n```yaml\nid: 1.1.1\npoints: 100\nclimat_pratic_id: eau\n```\n',
    '# I\n```yaml\nid: cae_1\nunite: t\nsans_nom: oui\n```\n',
  ],
};

function* findingOf({ kind }: SourceFile, { depth }: Entry, { key, keySpan }: Field): Generator<Finding> {
  if (kind === 'none' || KEYS[kind].includes(key)) return;
  const meant = meantKey(key, kind);
  // A key that only looks like a known one is a fault of its own.
  if (meant?.how === 'disguised') return;
  if (meant === undefined) {
    const isOurs = kind === 'measure' || (kind !== 'indicator' && depth === 1);
    if (isOurs) yield { span: keySpan, variant: 'unlike', args: { key, known: KEYS[kind] } };
    return;
  }
  const args = { key, nearest: meant.meant };
  const isId = kind === 'measure' && ID_KEYS.includes(meant.meant);
  if (isId) yield { span: keySpan, variant: 'id', severity: 'error', args };
  else yield { span: keySpan, variant: 'nearest', args };
}
