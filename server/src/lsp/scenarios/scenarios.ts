import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Scenario } from '../../core/model/scenario.ts';
import { readScenario } from '../../core/parse/scenario/read-scenario.ts';
import type { Files } from '../../files/files.ts';
import { smallTextOf } from '../../files/small-text-of.ts';
import { isMarkdown, isYaml } from '../../files/walk.ts';
import { isOnDisk, pathOf } from '../proto/uris.ts';
import type { Documents } from '../session/open-document.ts';
import { updated } from '../session/updated.ts';
import { eachInTurn } from '../turns/each-in-turn.ts';

/** The YAML documents that the client has open, read as scenarios when somebody asks. */
export interface Scenarios extends Documents {
  /** Tells that a file has changed on disk. */
  readonly touch: () => void;
  readonly document: (uri: string) => TextDocument | undefined;
  /** The open documents that are scenarios, or were when they could last be read; the one opened or changed last at the end. */
  readonly opened: () => readonly OpenScenario[];
  /** One more at each change. */
  readonly revision: () => number;
  /**
   * The scenario of a document, or of a file where none is open; whoever asks means it as one. Undefined for a file that
   * cannot be read.
   */
  readonly get: (uri: string) => Promise<Scenario | undefined>;
  /**
   * What the scenarios of documents and files call themselves, in their order; null where one does not, or cannot be read. In
   * turns; undefined once nobody waits for it any more.
   */
  readonly titles: (
    uris: readonly string[],
    isWanted: () => boolean,
  ) => Promise<readonly (string | null)[] | undefined>;
  /** Tells what the scenario of a document will be, so that it need not be read when its text comes. */
  readonly foresee: (uri: string, scenario: Scenario) => void;
}

export interface OpenScenario {
  readonly uri: string;
  readonly version: number;
  readonly scenario: Scenario;
}

export function createScenarios(files: Files, changed: () => void): Scenarios {
  const documents = new Map<string, TextDocument>();
  // What was read last of each: an edit that was foreseen is not read again when it comes.
  const known = new Map<string, Scenario>();
  const recognised = new Set<string>();
  let revision = 0;

  const note = (): void => {
    revision++;
    changed();
  };
  const read = (uri: string, text: string): Scenario | undefined => {
    const last = known.get(uri);
    if (last?.text === text) return last;
    const scenario = readScenario(pathOf(uri), text, true);
    if (scenario) known.set(uri, scenario);
    return scenario;
  };
  const titleOf = async (uri: string): Promise<string | null> => {
    const document = documents.get(uri);
    if (document) return read(uri, document.getText())?.title ?? null;
    const text = await fileText(files, uri);
    // Of files that nobody has open nothing is kept: there may be hundreds.
    return text === undefined ? null : (readScenario(pathOf(uri), text, true)?.title ?? null);
  };
  const recognise = (document: TextDocument): void => {
    if (readScenario(pathOf(document.uri), document.getText())) recognised.add(document.uri);
  };

  return {
    // Some clients name no language, and others one of their own: a name that tells what it is is believed first.
    takes: (uri, languageId) => isYaml(pathOf(uri)) || (languageId === 'yaml' && !isMarkdown(pathOf(uri))),
    holds: uri => documents.has(uri),
    open(uri, languageId, version, text) {
      const document = TextDocument.create(uri, languageId, version, text);
      documents.set(uri, document);
      recognise(document);
      note();
    },
    change(uri, version, changes) {
      const document = documents.get(uri);
      if (document === undefined) throw new Error(`A change of a document that is not open: ${uri}`);
      const now = updated(document, changes, version);
      documents.delete(uri);
      documents.set(uri, now);
      note();
    },
    close(uri) {
      documents.delete(uri);
      recognised.delete(uri);
      known.delete(uri);
      note();
    },
    touch: note,
    saved: note,
    document: uri => documents.get(uri),
    opened: () => {
      for (const document of documents.values()) if (!recognised.has(document.uri)) recognise(document);
      return [...documents.values()].flatMap(document => {
        const scenario = recognised.has(document.uri) ? read(document.uri, document.getText()) : undefined;
        return scenario ? [{ uri: document.uri, version: document.version, scenario }] : [];
      });
    },
    revision: () => revision,
    async get(uri) {
      const document = documents.get(uri);
      if (document) return read(uri, document.getText());
      const text = await fileText(files, uri);
      return text === undefined ? undefined : read(uri, text);
    },
    titles: (uris, isWanted) => eachInTurn(uris, titleOf, isWanted),
    foresee: (uri, scenario) => {
      known.set(uri, scenario);
    },
  };
}

async function fileText(files: Files, uri: string): Promise<string | undefined> {
  const path = pathOf(uri);
  return isOnDisk(path) ? smallTextOf(files, path) : undefined;
}
