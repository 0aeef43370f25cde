import { prefixOf } from '../index/prefixes.ts';
import type { Workspace } from '../index/workspace.ts';
import { qualifiedName } from '../model/id.ts';
import type { Referential } from '../model/referential.ts';
import type { Declaration } from '../model/source.ts';
import { fieldOf, numberOf } from '../parse/fields.ts';
import { textOf } from '../text/span.ts';
import { WEIGHT_KEYS, type WeightMutant } from './mutant.ts';

/** The mutants of the weights that are written in a référentiel, in the order of its files and of their texts. */
export function weightMutants(
  workspace: Pick<Workspace, 'files' | 'referentials'>,
  referential: Referential,
): readonly WeightMutant[] {
  const { files } = workspace;
  // One without a name is named in scenarios all the same.
  const prefix = prefixOf(workspace, referential);
  return [...referential.files].flatMap(([path]) => {
    const file = files.get(path);
    return (file?.declarations ?? []).flatMap(declaration =>
      WEIGHT_KEYS.flatMap(key => weightMutant(prefix, path, file?.text ?? '', declaration, key)),
    );
  });
}

function weightMutant(
  prefix: string,
  file: string,
  text: string,
  { entry, id }: Declaration,
  key: WeightMutant['target'],
): readonly WeightMutant[] {
  const field = fieldOf(entry, key);
  const weight = numberOf(entry, key);
  if (id === undefined || field === undefined || weight === undefined) return [];
  const action = qualifiedName(prefix, id);
  const { span } = field.value;
  const before = textOf(text, span);
  return [
    { id: `${action}/${key}`, action, target: key, change: 'weight', file, span, before, after: heavier(weight) },
  ];
}

/** A tenth more, for what weighs something. */
function heavier(weight: number): string {
  return String(weight === 0 ? 1 : Math.round(weight * 1100) / 1000);
}
