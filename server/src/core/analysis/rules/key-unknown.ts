import { KEYS, NAME_KEY } from '../../model/keys.ts';
import { listedAs } from '../../model/listed.ts';
import type { Severity } from '../../model/problem.ts';
import { type Entry, type Field, type FileKind, isAround } from '../../model/source.ts';
import { ID_KEYS } from '../../model/words.ts';
import { kindOf } from '../../parse/classify.ts';
import { allEntries } from '../../parse/declarations.ts';
import { meantKey } from '../facts/keys.ts';
import { type QuestionMeant, questionMeant } from '../facts/question-meant.ts';
import type { FileRule, Finding } from '../rule.ts';

/**
 * A key that the format does not have: its value reaches nobody.
 */
export const keyUnknown: FileRule = {
  code: 'key-unknown',
  severity: 'warning',
  scope: 'file',
  *check({ kind, entries }) {
    if (kind === 'none') return;
    for (const top of entries) {
      // One file may hold entries of several kinds.
      const own = kindOf(top);
      const meant = isAround(kind) && own === 'evidence' ? questionMeant(top) : undefined;
      if (meant) yield* lackingOf(meant);
      const judged = meant ? 'question' : isAround(kind) && isAround(own) ? own : kind;
      for (const entry of allEntries([top])) yield* findingsOf(judged, entry);
    }
  },
  doc: {
    fr: {
      title: 'Clé inconnue',
      why: 'L’importateur ignore les clés d’une action qu’il ne connaît pas : la valeur est perdue. Si la clé devait être celle de l’identifiant, l’action entière l’est. Une question, une règle, une preuve ou un indicateur avec une clé inconnue est refusé.',
      cure: 'Corriger la clé, ou la retirer.',
    },
    en: {
      title: 'Unknown key',
      why: 'The importer ignores the keys of an action that it does not know: the value is lost. If the key was meant to be that of the id, the whole action is lost. A question, a rule, a piece of evidence or an indicator with an unknown key is refused.',
      cure: 'Correct the key, or remove it.',
    },
  },
  bad: [
    '# T\n```yaml\nid: 1.1.1\n<|point|>: 100\n```\n',
    '# T\n```yaml\nid: 1.1.1\n<|couleur|>: vert\n```\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\n<|identifient|>: 1.1.1.1\n```\n',
    '# Q\n```yaml\nid: q_1\ntype: binaire\nthematique_id: energie\n<|action|>: [cae_1.1.1]\n```\n',
    '# Q\n```yaml\nid: q_1\n<|thematique_id|>: energie\nactions: [cae_1.1.1]\nordonnancement: 2\n```\n',
    '# Q\n```yaml\nid: q_1\n<|type|>: binaire\nactions: [cae_1.1.1]\n```\n',
    '# Q\n```yaml\nid: q_1\n<|tpye|>: binaire\nthematique_id: energie\nactions: [cae_1.1.1]\n```\n',
    '# P\n```yaml\nid: plan\nactions: [cae_1.1.1]\n<|couleur|>: vert\n```\n',
    '# I\n```yaml\nid: cae_1\nunite: t\n<|couleur|>: vert\n```\n',
    '//- thematiques.md\n# Les jardins\n```yaml\nid: jardins\n<|couleur|>: vert\n```\n',
    '//- thematiques.md\n# Les jardins\n```yaml\n<|idd|>: jardins\n```\n# Les parcs\n```yaml\nid: parcs\n```\n',
  ],
  good: [
    '# T\n```yaml\nid: 1.1.1\npoints: 100\nclimat_pratic_id: eau\n```\n',
    '# Q\n```yaml\nid: q_1\ntype: binaire\n```\n# I\n```yaml\nid: cae_1\nunite: t\n```\n',
    '# I\n```yaml\nid: cae_1\nunite: t\nobligation_eci: true\nobligation_cae: true\n```\n',
  ],
};

/** Its keys are those of a question; without one of the two that tell, the importer refuses them in what it takes for evidence. */
function lackingOf({ telling: { key, keySpan }, missing }: QuestionMeant): readonly Finding[] {
  return missing === undefined
    ? []
    : [{ span: keySpan, variant: 'question', severity: 'error', args: { key, missing } }];
}

function* findingsOf(kind: Exclude<FileKind, 'none'>, entry: Entry): Generator<Finding> {
  if (entry.block?.fault) return;
  for (const field of entry.block?.fields ?? []) {
    if (!KEYS[kind].includes(field.key) && !isLongName(field)) yield* findingOf(kind, entry, field);
  }
}

/** True for a name of several lines, which the sheets have and no title can hold. */
function isLongName({ key, value }: Field): boolean {
  return key === NAME_KEY && value.kind === 'scalar' && /[\n\r]/.test(value.text);
}

// The importer ignores an unknown key of an action, of a theme and of a competence, and refuses one of anything else.
function* findingOf(kind: Exclude<FileKind, 'none'>, { depth }: Entry, { key, keySpan }: Field): Generator<Finding> {
  const meant = meantKey(key, kind);
  const isIgnored = kind === 'measure' || listedAs(kind) !== undefined;
  // A key that only looks like a known one is a fault of its own.
  if (meant?.how === 'disguised') return;
  if (meant === undefined) {
    if (isIgnored) yield { span: keySpan, args: { key, known: KEYS[kind] } };
    else if (depth === 1)
      yield { span: keySpan, variant: 'refused', severity: refusal(kind), args: { key, known: KEYS[kind] } };
    return;
  }
  const args = { key, suggestion: meant.meant };
  if (kind === 'measure' && ID_KEYS.includes(meant.meant))
    yield { span: keySpan, variant: 'id', severity: 'error', args };
  else if (listedAs(kind)?.id === meant.meant) yield { span: keySpan, variant: 'listed', severity: 'error', args };
  else if (isIgnored) yield { span: keySpan, args };
  else yield { span: keySpan, variant: 'refused', severity: 'error', args };
}

// No list tells all the keys of indicators: one that is like none of them may be right.
function refusal(kind: FileKind): Severity {
  return kind === 'indicator' ? 'warning' : 'error';
}
