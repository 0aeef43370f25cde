import type { Edit, NewFile } from '../analysis/fix.ts';
import { fileNameOf, folderOf } from '../index/workspace.ts';
import type { Platform } from '../model/referential.ts';
import { SETTINGS_FILE } from '../model/settings.ts';
import type { YamlValue } from '../model/yaml.ts';
import { readYaml } from '../parse/scenario/yaml.ts';
import { span } from '../text/span.ts';
import type { Outside } from './outside.ts';

/** The changes that make a `referentiel.json` say something. */
interface Said {
  readonly edits: readonly Edit[];
  readonly creates: readonly NewFile[];
}

/**
 * Has a `referentiel.json` say whose rules hold for a référentiel: the one beside the folder of its measures where there is one, as
 * an import leaves it, else one in that folder. Nothing else of it changes.
 */
export function platformSaid(folder: string, { settings }: Outside, platform: Platform): Said {
  const file = settings.find(one => one.path === `${folderOf(folder)}/${SETTINGS_FILE}`);
  if (file === undefined) {
    const path = `${folder}/${SETTINGS_FILE}`;
    const text = `{\n  "referentials": {\n    ".": { "platform": "${platform}" }\n  }\n}\n`;
    return { edits: [], creates: [{ path, text }] };
  }
  const { value } = readYaml(file.text);
  const keys = ['referentials', fileNameOf(folder), 'platform'];
  return { edits: [{ file: file.path, ...wherein(value, keys, `"${platform}"`) }], creates: [] };
}

/** Writes a value under some keys, one below the other, as far as they are there already. */
function wherein(value: YamlValue, keys: readonly string[], text: string): Pick<Edit, 'span' | 'text'> {
  const [key = '', ...others] = keys;
  const entry = value.kind === 'mapping' ? value.entries.find(one => one.key === key) : undefined;
  if (entry && (others.length === 0 || entry.value.kind === 'mapping')) {
    return others.length === 0 ? { span: entry.value.span, text } : wherein(entry.value, others, text);
  }
  const nested = keys.reduceRight((inner, name) => `"${name}": ${inner === text ? inner : `{ ${inner} }`}`, text);
  const isEmpty = value.kind !== 'mapping' || value.entries.length === 0;
  const behind = value.span.start + 1;
  return { span: span(behind, behind), text: isEmpty ? ` ${nested} ` : ` ${nested},` };
}
