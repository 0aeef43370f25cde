import type { Entry, Field } from '../../model/source.ts';
import { ID_KEYS } from '../../model/words.ts';
import { textOfScalar } from '../../model/yaml.ts';
import { allEntries } from '../../parse/declarations.ts';
import type { FileRule, Finding } from '../rule.ts';

/** A key written twice in one block, or an id under both of its keys: YAML forbids the one, and nobody knows which counts. */
export const keyDuplicate: FileRule = {
  code: 'key-duplicate',
  severity: 'error',
  scope: 'file',
  *check({ kind, path, entries }) {
    for (const entry of allEntries(entries)) {
      if (!entry.block?.fault) yield* findingsOf(path, entry, kind === 'measure');
    }
  },
  doc: {
    fr: {
      title: 'Clé en double',
      why: 'YAML interdit d’écrire deux fois une clé dans un bloc : selon l’outil, le fichier est refusé, ou l’une des valeurs est ignorée sans un mot. `id` et `identifiant` disent la même chose : un bloc n’a que l’une des deux.',
      cure: 'Retirer la ligne de trop.',
    },
    en: {
      title: 'Key written twice',
      why: 'YAML forbids writing a key twice in one block: depending on the tool, the file is refused, or one of the values is silently ignored. `id` and `identifiant` say the same thing: a block has only one of the two.',
      cure: 'Remove the extra line.',
    },
  },
  bad: [
    '# T\n```yaml\nid: 1.1.1\npoints: 10\n<|points|>: 12\n```\n',
    '# T\n```yaml\nid: 1.1.1\n<|id|>: 1.1.1\n```\n',
    '# T\n```yaml\nid: 1.1.1\n<|identifiant|>: 1.1.1\n```\n',
  ],
  good: ['# T\n```yaml\nid: 1.1.1\npoints: 10\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\npoints: 100\n```\n'],
};

function* findingsOf(file: string, { block }: Entry, isMeasure: boolean): Generator<Finding> {
  const first = new Map<string, Field>();
  for (const field of block?.fields ?? []) {
    const { key, keySpan } = field;
    // An indicator has an `id` and an `identifiant`, which differ.
    const name = isMeasure && ID_KEYS.includes(key) ? 'id' : key;
    const before = first.get(name);
    if (before === undefined) {
      first.set(name, field);
      continue;
    }
    const variant =
      before.key !== key ? 'both-ids' : textOfScalar(before.value) === textOfScalar(field.value) ? 'same' : 'different';
    yield { span: keySpan, variant, args: { key, other: before.key }, related: [{ file, span: before.keySpan }] };
  }
}
