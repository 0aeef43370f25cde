import { CodeActionRequest } from 'vscode-languageserver/node';
import type { Benchmark } from '../benchmark.ts';
import { median, percentile } from '../figures.ts';
import { FLAT, within } from '../growth.ts';
import type { Editing } from './editing.ts';
import { FAULTS, type Fault, planted } from './planted.ts';
import { PROSE, stroke } from './strokes.ts';
import { timed } from './timed.ts';

/** In milliseconds. */
const MOST = 20;

/** How long it takes to say what can be done about a fault that was just typed, and what that costs the next keystroke. */
export const LIGHT_BULB: readonly Benchmark<Editing>[] = [
  bulb('light bulb, the slowest kind of fault', { growth: FLAT, of: slowestKind }, lightBulb),
  bulb('light bulb, 95th percentile', { growth: within(MOST), of: figures => percentile(figures, 95) }, lightBulb),
  bulb('keystroke after a light bulb', { growth: FLAT, of: median }, strokeAfterBulb),
];

function bulb(
  name: string,
  { growth, of }: Pick<Benchmark<Editing>, 'growth' | 'of'>,
  measure: Benchmark<Editing>['measure'],
): Benchmark<Editing> {
  return { name, unit: 'ms', growth, rounds: 5 * FAULTS.length, of, measure };
}

function lightBulb(editing: Editing, round: number): Promise<number> {
  return withFault(editing, round, ask => timed(ask));
}

function strokeAfterBulb(editing: Editing, round: number): Promise<number> {
  return withFault(editing, round, async ask => {
    await ask();
    const time = await stroke(editing.document, PROSE, 0);
    await stroke(editing.document, PROSE, 1);
    return time;
  });
}

/** Makes the fault of a round, and does something with the question of what can be done about it. */
function withFault(
  { session, document }: Editing,
  round: number,
  act: (ask: () => Promise<unknown>) => Promise<number>,
): Promise<number> {
  return planted(document, faultOf(round), (range, diagnostics) =>
    act(() =>
      session.connection.sendRequest(CodeActionRequest.method, {
        textDocument: { uri: document.uri },
        range,
        context: { diagnostics },
      }),
    ),
  );
}

function faultOf(round: number): Fault {
  const fault = FAULTS[round % FAULTS.length];
  if (fault === undefined) throw new Error('There is no fault to make');
  return fault;
}

/** The greatest of the medians of each kind of fault. */
function slowestKind(figures: readonly number[]): number {
  return Math.max(...FAULTS.map((_, kind) => median(figures.filter((_, round) => round % FAULTS.length === kind))));
}
