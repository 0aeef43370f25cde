import type { ScalarItem } from '../model/source.ts';
import type { YamlValue } from '../model/yaml.ts';
import { span } from '../text/span.ts';
import { readYaml } from './scenario/yaml.ts';

/** The folders of which a `referentiel.json` says something, as they are written, without their quotes. */
export function writtenFolders(text: string): readonly ScalarItem[] {
  return valuesAt(text, 'referentials')
    .flatMap(folders => (folders.kind === 'mapping' ? folders.entries : []))
    .map(({ key, keySpan }) => ({ text: key, span: keySpan }));
}

/** The patterns of what a `referentiel.json` leaves out, as they are written, without their quotes. */
export function writtenPatterns(text: string): readonly ScalarItem[] {
  return valuesAt(text, 'ignore')
    .flatMap(patterns => (patterns.kind === 'list' ? patterns.items : []))
    .flatMap(item => {
      if (item.kind !== 'scalar') return [];
      const { start, end } = item.span;
      return [{ text: item.text, span: item.quoted ? span(start + 1, end - 1) : item.span }];
    });
}

function valuesAt(text: string, wanted: string): readonly YamlValue[] {
  const { value } = readYaml(text);
  const entries = value.kind === 'mapping' ? value.entries : [];
  return entries.filter(({ key }) => key === wanted).map(entry => entry.value);
}
