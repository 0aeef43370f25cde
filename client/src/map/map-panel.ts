/** The panel that shows the map of citations, true to the texts as they are being typed. */
import * as vscode from 'vscode';
import { stackOf } from '../../../l10n/said-by.ts';
import { language, say } from '../../../l10n/say.ts';
import { textsInWords } from '../../../l10n/texts-in-words.ts';
import type { MapParams } from '../../../server/src/protocol/map.ts';
import { mapTexts } from '../../../server/src/protocol/map-texts.ts';
import { type FromMap, isFromMap, type ToMap } from '../../../server/src/protocol/map-view.ts';
import { coalesce } from '../base/coalesce.ts';
import type { FollowedChanges } from '../changes/follow-changes.ts';
import { fillPanel } from '../page/fill-panel.ts';
import { columnForView } from '../reveal.ts';
import type { LanguageServer } from '../server/language-client.ts';
import type { Cursor } from '../tree/cursor.ts';
import { followOnMap } from './follow-on-map.ts';
import { mapChanges } from './map-changes.ts';
import { answerMap, type ToldMap } from './map-wishes.ts';

export interface MapParts {
  readonly extension: vscode.Uri;
  readonly server: LanguageServer;
  readonly cursor: Cursor;
  readonly changes: FollowedChanges;
  readonly log: vscode.LogOutputChannel;
}

/** Opens the panel, or has the one that is open come forward. */
export interface MapPanel extends vscode.Disposable {
  show(): void;
}

const PAGE = { bundle: 'map', title: 'Référentiel', isMessage: isFromMap };

const VIEW = 'referentiel.map';

/** One that was open when VS Code ended is brought back when that is. */
export function mapPanel(parts: MapParts): MapPanel {
  let open: vscode.WebviewPanel | null = null;
  const take = (panel: vscode.WebviewPanel): void => {
    // There is one map.
    open?.dispose();
    parts.server.startOnce();
    open = panel;
    panel.onDidDispose(() => {
      if (open === panel) open = null;
    });
    follow(panel, parts);
  };
  const bringingBack = vscode.window.registerWebviewPanelSerializer(VIEW, {
    deserializeWebviewPanel: async panel => take(panel),
  });
  return {
    show() {
      const column = { viewColumn: columnForView(), preserveFocus: true };
      if (open === null) take(vscode.window.createWebviewPanel(VIEW, say('Map of citations'), column));
      open?.reveal(undefined, true);
    },
    dispose: () => {
      bringingBack.dispose();
      open?.dispose();
    },
  };
}

/** Has a panel show the map from now on. */
function follow(panel: vscode.WebviewPanel, { extension, server, cursor, changes, log }: MapParts): void {
  // The référentiel in which one is comes first, until the page says which one it has shown.
  let shown: MapParams = { referential: cursor.place?.referential ?? null, level: 'measure' };
  let told: ToldMap = { map: null, revision: 0 };
  let toldAs = '';
  const failed = (error: unknown): void => log.warn(`map: ${stackOf(error)}`);
  const send = fillPanel<FromMap, ToMap>(panel, PAGE, extension, log, message => {
    switch (message.type) {
      case 'ready':
        send({ type: 'setup', locale: language(), texts: textsInWords(mapTexts) });
        shown = { ...message.shown, referential: message.shown.referential ?? shown.referential };
        toldAs = '';
        tellChanges();
        asking.request();
        onCursor.tell();
        break;
      case 'show':
        shown = message.shown;
        asking.request();
        break;
      default:
        answerMap(message, told, { panel, server, log }).catch(failed);
    }
  });
  const tellChanges = (): void => {
    const version = changes.compared?.label ?? '';
    send({ type: 'changed', version, changes: mapChanges(changes.known?.measures ?? []) });
  };
  const asking = coalesce(
    async () => {
      // Nobody looks at a hidden page, and it says `ready` when it is shown again.
      if (server.state !== 'running' || !panel.visible) return;
      const map = await server.citationMap(shown);
      const now = JSON.stringify(map);
      if (asking.pending || now === toldAs) return;
      told = { map, revision: told.revision + 1 };
      toldAs = now;
      send({ type: 'map', ...told });
    },
    () => 0,
    failed,
  );
  const onCursor = followOnMap(cursor, ({ referential, path }) => {
    if (!panel.visible) return;
    if (referential !== shown.referential) {
      shown = { ...shown, referential };
      asking.request();
    }
    send({ type: 'lookAt', referential, path });
  });
  const following = vscode.Disposable.from(
    onCursor,
    asking,
    changes.onDidChange(() => {
      if (panel.visible) tellChanges();
    }),
    server.onDidUpdate(() => asking.request()),
    server.onDidChangeState(() => asking.request()),
  );
  panel.onDidDispose(() => following.dispose());
}
