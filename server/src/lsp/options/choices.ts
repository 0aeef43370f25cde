import type { Connection, DidChangeConfigurationParams } from 'vscode-languageserver';
import type { CitationForm } from '../../core/features/completion/prose.ts';
import { recordOf } from '../../protocol/shapes.ts';
import type { Notified } from '../session/answers.ts';
import { AIDS, type Aids, aidsOf } from './aids.ts';

/** What a person chooses when the server starts, and may choose otherwise at any time. */
export interface Chosen {
  /** The aids to reading that are wanted. */
  readonly aids: Aids;
  /** How actions are cited in prose. */
  readonly citation: CitationForm;
}

export interface Choices {
  readonly aids: () => Aids;
  readonly citation: () => CitationForm;
  /** Begins with what the client says when it starts the server. */
  readonly begin: (chosen: Chosen) => void;
}

/** The form of citations that a client names; ids alone where it names none. */
export function citationFormOf(said: unknown): CitationForm {
  return said === 'id-and-title' ? said : 'id';
}

/**
 * Follows what a client says among its settings (`referentiel.aids`, `referentiel.completion`); `changed` is called where other
 * aids are wanted.
 */
export function serveChoices(connection: Connection, notified: Notified, changed: () => void): Choices {
  let { aids, citation }: Chosen = { aids: aidsOf({}), citation: 'id' };
  const chooseAids = (now: Aids): void => {
    const before = aids;
    aids = now;
    if (AIDS.some(aid => aids.has(aid) !== before.has(aid))) changed();
  };
  connection.onDidChangeConfiguration(
    notified('settings', ({ settings }: DidChangeConfigurationParams) => {
      const said = recordOf(recordOf(settings)['referentiel']);
      if (said['aids'] !== undefined) chooseAids(aidsOf(said['aids']));
      const { citation: form } = recordOf(said['completion']);
      if (form !== undefined) citation = citationFormOf(form);
    }),
  );
  return {
    aids: () => aids,
    citation: () => citation,
    begin(chosen) {
      ({ aids, citation } = chosen);
    },
  };
}
