/** What is known of the documents that a preview shows, and whether it shows them so. Pure. */
import type { PreviewAnswer } from '../../../server/src/protocol/preview.ts';

export interface KnownPreviews {
  /** What is known of a document, which is about to be shown; undefined where nothing is. */
  show(uri: string): PreviewAnswer | undefined;
  /** Something is to be known of a document before it is shown. */
  expect(uri: string): void;
  /** Asks about all documents that are shown or expected. */
  ask(): Promise<void>;
  /** True where a document was last shown otherwise than it is known now. */
  isBehind(): boolean;
  /** Forgets the documents of which that is true: nobody shows them any more. */
  forgetBehind(): void;
  /** Forgets a document. */
  forget(uri: string): void;
}

/** `ask` gives null for a document that is none of ours. */
export function knownPreviews(ask: (uri: string) => Promise<PreviewAnswer | null>): KnownPreviews {
  const known = new Map<string, PreviewAnswer | null>();
  const shown = new Map<string, PreviewAnswer | undefined>();
  const expected = new Set<string>();
  const behind = (): readonly string[] =>
    [...shown].filter(([uri, as]) => as !== (known.get(uri) ?? undefined)).map(([uri]) => uri);
  const update = async (uri: string): Promise<void> => {
    const answer = await ask(uri);
    // What is the same stays the same object: it need not be shown again.
    if (JSON.stringify(answer) !== JSON.stringify(known.get(uri))) known.set(uri, answer);
  };
  return {
    show(uri) {
      const answer = known.get(uri) ?? undefined;
      shown.set(uri, answer);
      return answer;
    },
    expect: uri => void expected.add(uri),
    async ask() {
      const uris = new Set([...shown.keys(), ...expected]);
      expected.clear();
      // Where one fails, the others are known all the same.
      await Promise.all([...uris].map(update));
    },
    isBehind: () => behind().length > 0,
    forgetBehind() {
      for (const uri of behind()) shown.delete(uri);
    },
    forget(uri) {
      known.delete(uri);
      shown.delete(uri);
      expected.delete(uri);
    },
  };
}
