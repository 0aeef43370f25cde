import fc from 'fast-check';
import type { Table, TableKind } from '../../server/src/core/model/sheet.ts';
import { RESERVED_COLUMNS, SHEETS } from '../../server/src/core/sheets/columns.ts';

/** Lines of which each is something else than prose to Markdown, YAML, git or ourselves, and some that only look so. */
const LINES: readonly string[] = [
  ...[
    '# Titre',
    '## Description',
    '###### fin',
    '#',
    '######',
    '#Contexte',
    '#mot',
    '####### sept',
    '\\# échappé',
    '\\\\## deux',
  ],
  ...['```', '```yaml', '````formule', '~~~', '~~~~ x', '``', '`code`', '    ```', '\\```'],
  ...['===', '---', '- - -', '--- ', '***', '=', '-', '\\---'],
  ...[
    '<!-- note',
    '-->',
    '<!-- referentiel-disable id-missing -->',
    '<script>',
    '</script>',
    '<pre',
    '<?php',
    '<!DOCTYPE x>',
    '<![CDATA[',
    '<div>',
    '<p>texte</p>',
    '\\<!-- x',
  ],
  ...['<<<<<<< nous', '=======', '>>>>>>> eux', '||||||| avant'],
  ...[
    '- puce',
    '-   puce large',
    '• puce',
    'o lettre',
    '1. un',
    '> cité',
    '> # cité',
    '- # titre',
    '| a | b |',
    '[lien]: url',
    '    code',
    '\t# tabulé',
  ],
  ...[
    'identifiant: 9',
    'nom: "x"',
    '__proto__',
    'constructor',
    '{x: 1}',
    '[a, b',
    '"guillemets"',
    "l'apostrophe",
    '=1+1',
    '@x',
    '+5',
    '-5',
    "'x",
    '_x000D_',
  ],
  ...[
    'mot',
    'une ligne',
    'fin  ',
    ' début',
    '  deux',
    'é décomposé',
    'espace insécable',
    'zéro\u200blargeur',
    '\u0007cloche',
    '😀',
    'a,b',
    'a, b ,c',
    'oui',
    'null',
    '1.10',
    '0,50',
  ],
  '',
];

const line = fc.constantFrom(...LINES);
const short = fc.oneof(
  line,
  fc.string({ unit: 'binary', maxLength: 8 }).map(text => text.replace(/[\ud800-\udfff]/g, '')),
);

/** A text of some lines, of which many are hostile. */
export const hostileText: fc.Arbitrary<string> = fc
  .tuple(fc.array(short, { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', '\r\n', '\n ', '\n\n'))
  .map(([lines, end]) => lines.join(end));

const FIGURES = ['', '0', '1', '2,50', '1 000,5', '40 %', '10 points', '-3', '1,5,2', '1e3'];

function cellOf(name: string | undefined): fc.Arbitrary<string> {
  switch (name) {
    case 'points':
    case 'pourcentage':
      return fc.constantFrom(...FIGURES);
    case 'labels':
    case 'indicateurs':
    case 'personnalisationQuestions':
    case 'actions':
    case 'parents':
      return fc.oneof(
        fc.constant(''),
        fc.array(short, { minLength: 1, maxLength: 4 }).map(items => items.join(',')),
      );
    default:
      return fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 2, arbitrary: hostileText });
  }
}

interface Named {
  readonly name: string | undefined;
  readonly header: string;
}

/** A table of a kind whose rows have these ids, in any order: its columns in any case and order, others between them. */
export function hostileTable(
  kind: TableKind,
  ids: readonly string[],
  fixed: Readonly<Record<string, readonly string[]>> = {},
): fc.Arbitrary<Table> {
  const { columns, id, files, width } = SHEETS[kind];
  const known = columns
    .map(({ name }) => name)
    .filter(name => name !== id && fixed[name] === undefined && !RESERVED_COLUMNS.has(name));
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
  const unread = short.filter(text => !taken.has(text.trim().toLowerCase()));
  return fc
    .tuple(
      fc.subarray(known),
      fc.array(fc.oneof(unread, fc.constantFrom('Choix', 'Réglementation', 'Règles')), { maxLength: 3 }),
    )
    .chain(([some, others]) => {
      const room = Math.max(0, width - 1 - Object.keys(fixed).length - some.length);
      const twice = some.filter((_, at) => at % 5 === 4).slice(0, room);
      const names = [id, ...Object.keys(fixed), ...some, ...twice].map(name => ({ name, header: name }));
      const unnamed = others.map(header => ({ name: undefined, header }));
      const areAllRead = names.length + unnamed.length <= width;
      const shuffled = areAllRead ? [...names, ...unnamed] : names;
      return fc.tuple(
        // Columns beyond the last that is read would be lost: those of our own come behind the others there.
        fc
          .shuffledSubarray<Named>(shuffled, { minLength: shuffled.length })
          .map(all => (areAllRead ? all : [...all, ...unnamed])),
        fc.shuffledSubarray([...ids.keys()], { minLength: ids.length }),
        fc.constantFrom(
          (text: string) => text,
          (text: string) => text.toUpperCase(),
          (text: string) => ` ${text} `,
        ),
      );
    })
    .chain(([placed, order, spelled]) =>
      fc
        .tuple(
          ...order.map(at =>
            fc.tuple(
              ...placed.map(({ name }) => {
                if (name === id) return fc.constant(ids[at] ?? '');
                return name !== undefined && fixed[name] ? fc.constantFrom(...fixed[name]) : cellOf(name);
              }),
            ),
          ),
        )
        .map(rows => ({
          kind,
          name: `${files[0]}.csv`,
          rows: [placed.map(({ name, header }) => (name === undefined ? header : spelled(header))), ...rows],
          lineEnds: { rows: 'LF' as const, hasFinal: true },
          notes: [],
        })),
    );
}
