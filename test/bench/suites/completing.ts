import { join } from 'node:path';
import { type CompletionList, CompletionRequest, CompletionTriggerKind } from 'vscode-languageserver/node';
import type { Benchmark, Place, Suite } from '../benchmark.ts';
import { median } from '../figures.ts';
import { FLAT } from '../growth.ts';
import { endsOf, openDocument } from '../open-document.ts';
import { namesIn } from '../places.ts';
import { type Editing, startEditing, stopEditing } from './editing.ts';
import { PROSE } from './strokes.ts';
import { timed } from './timed.ts';

const REQUESTS = 40;

const FORMULA = /^si .* alors /;
const WEIGHT = /^(?:points|pourcentage): *\S+$/;

/** How long it takes from a keystroke to what may be written behind it: the text is read anew in between. */
export const COMPLETING: readonly Benchmark<Editing>[] = [
  completing('completion: a number begun', PROSE.lines, ' Voir 1.2.'),
  completing('completion: a word of a title', PROSE.lines, ' Voir la mesure arb'),
  completing('completion: a word of most titles', PROSE.lines, ' Voir la mesure les'),
  completing('completion: letters of a title', PROSE.lines, ' Voir la mesure rbrs'),
  completing('completion: any action', PROSE.lines, ' Voir '),
  completing('completion: a key', WEIGHT, '\nc'),
  completing('completion: a value', WEIGHT, '\ncategorie: '),
];

/** The same in a formula of a rule. */
export const COMPLETING_RULES: Suite<Editing> = writing(rulesIn, [
  completing('completion: a question in a formula', FORMULA, '\nsinon si reponse('),
  completing('completion: a function in a formula', FORMULA, '\nsinon si '),
]);

/** The same in a scenario. */
export const COMPLETING_SCENARIO: Suite<Editing> = writing(
  ({ scenario }) => scenario,
  [completing('completion: an action of a scenario', /^[ \t]+[a-z]+_[\d.]+:/, '\n  ')],
);

/** A file with rules; undefined where there is none. */
export function rulesIn({ folder }: Place): string | undefined {
  const [name] = namesIn(folder, /(?:^|\/)personnalisations\/.*\.md$/);
  return name && join(folder, name);
}

/** Of another file than a measure, which is opened beside it. */
function writing(
  fileOf: (place: Place) => string | undefined,
  benchmarks: Suite<Editing>['benchmarks'],
): Suite<Editing> {
  return {
    async open(place) {
      const file = fileOf(place);
      if (file === undefined) throw new Error(`${place.folder} has no such file`);
      const editing = await startEditing(place);
      const document = await openDocument(editing.session, file, file.endsWith('.md') ? 'markdown' : 'yaml');
      await document.first;
      return { ...editing, document };
    },
    close: stopEditing,
    benchmarks,
  };
}

function completing(name: string, lines: RegExp, typed: string): Benchmark<Editing> {
  return {
    name,
    unit: 'ms',
    growth: FLAT,
    rounds: REQUESTS,
    of: median,
    async measure({ session: { connection }, document }, round) {
      const ends = endsOf(document, lines);
      const start = ends[round % ends.length] ?? { line: 0, character: 0 };
      const added = typed.split('\n');
      const end =
        added.length === 1
          ? { line: start.line, character: start.character + typed.length }
          : { line: start.line + added.length - 1, character: (added.at(-1) ?? '').length };
      const edited = document.edit({ start, end: start }, typed);
      const params = {
        textDocument: { uri: document.uri },
        position: end,
        context: { triggerKind: CompletionTriggerKind.Invoked },
      };
      const time = await timed(async () => {
        const list = await connection.sendRequest<CompletionList | null>(CompletionRequest.method, params);
        if (!list || list.items.length === 0) throw new Error(`Nothing may be written behind « ${typed} »`);
      });
      await edited;
      await document.edit({ start, end }, '');
      return time;
    },
  };
}
