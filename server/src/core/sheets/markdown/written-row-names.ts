import type { TableKind } from '../../model/sheet.ts';
import type { ScalarItem } from '../../model/source.ts';
import type { YamlValue } from '../../model/yaml.ts';
import { readYaml } from '../../parse/scenario/yaml.ts';
import { span } from '../../text/span.ts';
import { SHEETS_KEY } from './folder.ts';

/** Every place where the text of a `referentiel.json` names a row of the sheets of a kind, without its quotes. */
export function writtenRowNames(text: string, kind: TableKind): readonly ScalarItem[] {
  if (!text.includes(SHEETS_KEY)) return [];
  const sheets = valueAt(readYaml(text).value, SHEETS_KEY);
  const order = valueAt(valueAt(sheets, 'ordre'), kind);
  const rows = entriesOf(valueAt(valueAt(sheets, 'graphies'), kind));
  return [
    ...(order?.kind === 'list' ? order.items.flatMap(scalarIn) : []),
    ...rows.map(({ key, keySpan }) => ({ text: key, span: keySpan })),
  ];
}

function valueAt(value: YamlValue | undefined, name: string): YamlValue | undefined {
  return entriesOf(value).findLast(({ key }) => key === name)?.value;
}

function entriesOf(value: YamlValue | undefined) {
  return value?.kind === 'mapping' ? value.entries : [];
}

function scalarIn(value: YamlValue): readonly ScalarItem[] {
  if (value.kind !== 'scalar') return [];
  const { start, end } = value.span;
  return [{ text: value.text, span: value.quoted ? span(start + 1, end - 1) : value.span }];
}
