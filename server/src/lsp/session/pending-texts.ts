import type { Workspace } from '../../core/index/workspace.ts';
import type { SourceFile } from '../../core/model/source.ts';
import type { Careful } from './careful.ts';
import { createForeseen } from './foreseen.ts';
import type { OpenDocuments } from './open-documents.ts';

/** Texts by path; undefined for a file that is gone. */
export type Texts = ReadonlyMap<string, string | undefined>;

/** Files as they were parsed, by path; undefined for what is none any more. */
export type Parsed = ReadonlyMap<string, SourceFile | undefined>;

/** Texts that are to be taken into a workspace, and what was known of them before. */
export interface PendingTexts {
  readonly note: (path: string, text: string | undefined) => void;
  readonly isEmpty: () => boolean;
  readonly paths: () => Iterable<string>;
  /** What is known of the text of a file on disk. */
  readonly onDisk: (path: string) => string | undefined;
  /** Of what was read from disk, what is news; of an open document, only what becomes of it is noted. */
  readonly newsIn: (texts: Texts) => Map<string, string | undefined>;
  /** Parses a text from disk ahead; undefined where that is known already, or another counts. */
  readonly foresee: (path: string, text: string) => SourceFile | undefined;
  /** Nothing of what was parsed ahead is to be taken in any more. */
  readonly forgetForeseen: () => void;
  /** Parses texts, of which open documents and files that do not count give none. */
  readonly parse: (texts: Iterable<readonly [string, string | undefined]>) => Parsed;
  /** Parses all that was noted, and forgets it. */
  readonly take: () => Parsed;
}

export interface PendingHost {
  readonly documents: OpenDocuments;
  /** The workspace without what is pending. */
  readonly workspace: () => Workspace;
  readonly attempt: Careful['attempt'];
  /** False for a path whose open document is none of ours. */
  readonly counts: (path: string) => boolean;
}

export function createPendingTexts({ documents, workspace, attempt, counts }: PendingHost): PendingTexts {
  const pending = new Map<string, string | undefined>();
  const foreseen = createForeseen();
  const fileAt = (path: string): SourceFile | undefined => workspace().files.get(path);

  const parsed = (path: string, text: string | undefined): SourceFile | undefined => {
    const now = fileAt(path);
    const before = documents.before(path, now);
    documents.readAgain(path);
    const presence = documents.presence(path);
    if (presence !== undefined && (!counts(path) || presence === 'gone')) return undefined;
    if (now && before === now && now.text === text) return now;
    return text === undefined ? undefined : foreseen.parse(path, text, before);
  };
  const parse: PendingTexts['parse'] = texts =>
    new Map(Array.from(texts, ([path, text]) => [path, attempt(path, () => parsed(path, text), undefined)] as const));

  // The text of a document that was closed is read again: what was typed into it may have made it one of ours.
  const isKnown = (path: string, text: string | undefined): boolean =>
    !pending.has(path) && !documents.isGivenUp(path) && fileAt(path)?.text === text;

  return {
    note: (path, text) => pending.set(path, text),
    isEmpty: () => pending.size === 0,
    paths: () => pending.keys(),
    onDisk: path => (pending.has(path) ? pending.get(path) : fileAt(path)?.text),
    newsIn(texts) {
      const news = new Map<string, string | undefined>();
      for (const [path, text] of texts) {
        if (documents.document(path) === undefined) {
          if (!isKnown(path, text)) news.set(path, text);
          continue;
        }
        const counting = documents.fileRead(path, text);
        if (counting !== undefined) pending.set(path, counting);
      }
      return news;
    },
    foresee(path, text) {
      if (documents.document(path) !== undefined || isKnown(path, text)) return undefined;
      const before = documents.before(path, fileAt(path));
      return attempt(path, () => foreseen.foresee(path, text, before), undefined);
    },
    forgetForeseen: foreseen.forget,
    parse,
    take() {
      const files = parse(pending);
      pending.clear();
      return files;
    },
  };
}
