/** Does what the page of the map asks, of the map that it was told last. */
import * as vscode from 'vscode';
import type { WireLocation } from '../../../server/src/protocol/language.ts';
import type { WireMap } from '../../../server/src/protocol/map.ts';
import type { FromMap } from '../../../server/src/protocol/map-view.ts';
import { keepFile } from '../page/keep-file.ts';
import { columnBeside, revealPlace } from '../reveal.ts';
import type { LanguageServer } from '../server/language-client.ts';

/** A map that the page was told, and what it is called in what the page asks for. */
export interface ToldMap {
  readonly map: WireMap | null;
  readonly revision: number;
}

export type MapWish = Exclude<FromMap, { readonly type: 'ready' | 'show' }>;

export interface MapWishHost {
  readonly panel: vscode.WebviewPanel;
  readonly server: LanguageServer;
  readonly log: vscode.LogOutputChannel;
}

/** What is asked of another map than that which was told last is out of date, and left undone. */
export async function answerMap(wish: MapWish, { map, revision }: ToldMap, host: MapWishHost): Promise<void> {
  switch (wish.type) {
    case 'openNode': {
      const node = wish.revision === revision ? map?.nodes[wish.node] : undefined;
      if (node === undefined || node.kind === 'missing') return;
      const place = await host.server.place({ referential: node.referential, id: node.id, copyIn: null });
      await open(place?.location, host);
      return;
    }
    case 'openCitation': {
      const link = wish.revision === revision ? map?.links[wish.link] : undefined;
      await open(link?.citations[wish.citation]?.location, host);
      return;
    }
    case 'copy':
      await vscode.env.clipboard.writeText(wish.content);
      return;
    case 'save': {
      const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
      await keepFile({ name: wish.name, format: wish.format, folder }, new TextEncoder().encode(wish.content));
      return;
    }
  }
}

async function open(location: WireLocation | null | undefined, { panel, log }: MapWishHost): Promise<void> {
  if (location) await revealPlace(location, { viewColumn: columnBeside(location.uri, panel.viewColumn) }, log);
}
