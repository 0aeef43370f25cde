import { dataOf } from '../../model/data.ts';
import type { LineEnds, TableKind } from '../../model/sheet.ts';
import { TABLE_KINDS } from '../../model/sheet.ts';

/** What `referentiel.json` keeps of a sheet that was imported: what no Markdown file says. */
export interface SheetSettings {
  readonly headers: readonly string[];
  /** What names its rows, in their order. */
  readonly order: readonly string[];
  readonly lineEnds: LineEnds;
  /** By what names a row, then by the number of the column, the cells that a list of YAML would write otherwise. */
  readonly spellings: ReadonlyMap<string, ReadonlyMap<number, string>>;
}

/** By the kind of the sheet. */
export type AllSheetSettings = ReadonlyMap<TableKind, SheetSettings>;

/** Line ends, ready for JSON. */
export function lineEndsData({ rows, hasFinal }: LineEnds): unknown {
  return { lignes: rows, finale: hasFinal };
}

/** The line ends that data tell; the usual ones where they do not. */
export function lineEndsOf(data: unknown): LineEnds {
  const { lignes, finale } = dataOf(data);
  return { rows: lignes === 'CRLF' ? 'CRLF' : 'LF', hasFinal: finale !== false };
}

/** The value of `feuille`, ready for JSON: in one order, whatever came first. */
export function sheetSettingsData(all: AllSheetSettings): Readonly<Record<string, unknown>> {
  const ordered = [...all].sort(([a], [b]) => TABLE_KINDS.indexOf(a) - TABLE_KINDS.indexOf(b));
  const of = (part: (settings: SheetSettings) => unknown) =>
    Object.fromEntries(ordered.map(([kind, settings]) => [kind, part(settings)]));
  const spelled = ordered.filter(([, { spellings }]) => spellings.size > 0);
  return {
    colonnes: of(({ headers }) => headers),
    ordre: of(({ order }) => order),
    finsDeLigne: of(({ lineEnds }) => lineEndsData(lineEnds)),
    ...(spelled.length > 0 && {
      graphies: Object.fromEntries(
        spelled.map(([kind, { spellings }]) => [
          kind,
          Object.fromEntries([...spellings].map(([row, cells]) => [row, Object.fromEntries(cells)])),
        ]),
      ),
    }),
  };
}

/** What the value of `feuille` says; what is not as it should be is left out. */
export function sheetSettingsOf(data: unknown): AllSheetSettings {
  const { colonnes, ordre, finsDeLigne, graphies } = dataOf(data);
  return new Map(
    TABLE_KINDS.flatMap(kind => {
      const headers = textsOf(dataOf(colonnes)[kind]);
      if (headers === undefined) return [];
      const settings: SheetSettings = {
        headers,
        order: textsOf(dataOf(ordre)[kind]) ?? [],
        lineEnds: lineEndsOf(dataOf(finsDeLigne)[kind]),
        spellings: spellingsOf(dataOf(graphies)[kind]),
      };
      return [[kind, settings] as const];
    }),
  );
}

function spellingsOf(data: unknown): SheetSettings['spellings'] {
  return new Map(
    Object.entries(dataOf(data)).map(([row, cells]) => [
      row,
      new Map(
        Object.entries(dataOf(cells)).flatMap(([column, text]) =>
          typeof text === 'string' ? [[Number(column), text] as const] : [],
        ),
      ),
    ]),
  );
}

function textsOf(data: unknown): readonly string[] | undefined {
  if (!Array.isArray(data)) return undefined;
  return data.every((one: unknown) => typeof one === 'string') ? data : undefined;
}
