import type * as vscode from 'vscode';
import { language } from '../../../l10n/say.ts';
import { textsInWords } from '../../../l10n/texts-in-words.ts';
import type { Simulation } from '../../../server/src/protocol/simulation.ts';
import type { ToView } from '../../../server/src/protocol/view.ts';
import { viewTexts } from '../../../server/src/protocol/view-texts.ts';
import { coalesce } from '../base/coalesce.ts';
import { baseName } from '../base/file-names.ts';
import type { Trees } from '../tree/trees.ts';
import type { Conversation } from './conversation.ts';
import { wholeAnswer } from './held.ts';
import { viewScopes } from './scopes.ts';
import { toldOnce } from './told-once.ts';

/** The page of a view, and what it was told: of most news nothing is to be seen there, and it hears none of that. */
export interface ToldPage {
  /** True while there is a page that has heard all that was sent, or is to hear it as soon as it is loaded. */
  readonly isLive: boolean;
  /** Sends it something, where there is one. */
  send(message: ToView): void;
  /** Tells an answer, and how what it is compared with is called. */
  tell(simulation: Simulation): void;
  /** Tells all to a page that knows nothing. */
  tellAll(): void;
  tellDocument(): void;
  tellScopes(): void;
  /** True where what it is compared with is called otherwise now, which is told. */
  tellBaseline(): boolean;
  /** Moves the focus to the row of an action, as soon as the view has it. */
  reveal(row: Revealed): void;
  tellRevealed(): void;
  /** There is no page any more. */
  leave(): void;
  dispose(): void;
}

/** A row, and whether its points are to be explained. */
interface Revealed {
  readonly id: string;
  readonly explained: boolean;
}

export interface PageParts {
  readonly document: vscode.TextDocument;
  readonly trees: Trees;
  readonly isThere: boolean;
  readonly talk: () => Conversation;
  readonly send: (message: ToView) => void;
  readonly onError: (error: unknown) => void;
}

export function toldPage({ document, trees, isThere, talk, send, onError }: PageParts): ToldPage {
  let live = isThere;
  let revealed: Revealed | null = null;
  let labelTold: string | null = null;
  const once = toldOnce(send);

  const sendLive = (message: ToView): void => {
    if (live) send(message);
  };
  const tell = (simulation: Simulation): void => {
    const baseline = simulation.compared ? (talk().comparison?.label() ?? null) : null;
    labelTold = baseline;
    sendLive({ type: 'simulation', simulation, baseline });
  };
  const tellDocument = (): void => {
    if (!live) return;
    const untitled = document.isUntitled;
    // VS Code says of an untitled text that it has brought back that nothing in it is unsaved.
    const unsaved = document.isDirty || (untitled && document.getText() !== '');
    once.send({ type: 'document', document: { name: baseName(document.uri), unsaved, untitled } });
  };
  const scopesAgain = coalesce(
    async () => {
      if (!live || !trees.loaded) return;
      const scopes = await viewScopes(trees);
      if (live) once.send({ type: 'scopes', scopes });
    },
    () => 0,
    onError,
  );
  const tellRevealed = (): void => {
    if (!live || revealed === null || talk().held?.rows.some(({ id }) => id === revealed?.id) !== true) return;
    send({ type: 'reveal', ...revealed });
    revealed = null;
  };

  return {
    get isLive() {
      return live;
    },
    send: sendLive,
    tell,
    tellAll: () => {
      live = true;
      once.forget();
      send({ type: 'setup', locale: language(), texts: textsInWords(viewTexts) });
      tellDocument();
      scopesAgain.request();
      // What was known while the page was away is there at once.
      const { held, empty } = talk();
      if (held !== null) tell(wholeAnswer(held));
      else if (empty !== null) send({ type: 'empty', reason: empty });
    },
    tellDocument,
    tellScopes: () => scopesAgain.request(),
    tellBaseline: () => {
      const { held, comparison } = talk();
      if (held?.answer.compared !== true || comparison?.label() === labelTold) return false;
      tell({ ...held.answer, rows: null, changes: [] });
      return true;
    },
    reveal: row => {
      revealed = row;
      tellRevealed();
    },
    tellRevealed,
    leave: () => {
      live = false;
    },
    dispose: () => {
      live = false;
      scopesAgain.dispose();
    },
  };
}
