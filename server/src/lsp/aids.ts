import type { Connection, DidChangeConfigurationParams } from 'vscode-languageserver';
import type { Notified } from './answers.ts';
import { recordOf } from './record.ts';

/** The aids to reading that a person may do without, each on its own. */
export const AIDS = [
  'pointHints',
  'sumHints',
  'titleHints',
  'pointLenses',
  'citationLenses',
  'simulateLenses',
  'links',
  'highlights',
  'folding',
  'selections',
  'colours',
  'callHierarchy',
  'linkedEditing',
] as const;
export type Aid = (typeof AIDS)[number];

/** Those that are given. */
export type Aids = ReadonlySet<Aid>;

/** The aids by what a client says of some of them, `{ "titleHints": false }`: all that it does not take away. */
export function aidsOf(said: unknown): Aids {
  const words = recordOf(said);
  return new Set(AIDS.filter(aid => words[aid] !== false));
}

/** The choice of a client, which it may change at any time. */
export interface AidChoice {
  readonly now: () => Aids;
  /** Begins with what it says when it starts the server. */
  readonly begin: (aids: Aids) => void;
}

/** Follows what a client says of them among its settings (`referentiel.aids`); `changed` is called where that is news. */
export function serveAids(connection: Connection, notified: Notified, changed: () => void): AidChoice {
  let aids = aidsOf({});
  connection.onDidChangeConfiguration(
    notified('settings', ({ settings }: DidChangeConfigurationParams) => {
      const { aids: said } = recordOf(recordOf(settings)['referentiel']);
      if (said === undefined) return;
      const before = aids;
      aids = aidsOf(said);
      if (AIDS.some(aid => aids.has(aid) !== before.has(aid))) changed();
    }),
  );
  return {
    now: () => aids,
    begin(chosen) {
      aids = chosen;
    },
  };
}
