/** What each view shows first. */
import type * as vscode from 'vscode';
import type { Scope } from '../../../server/src/protocol/simulation.ts';
import type { LanguageServer } from '../server/language-client.ts';
import type { Trees } from '../tree/trees.ts';
import type { ActiveReferential } from './follow-active.ts';
import type { FollowSaved } from './follow-saved.ts';
import type { ScenarioView } from './scenario-view.ts';

export interface FirstScopes {
  /** Keeps what the next view of a scenario is opened for. */
  want(uri: vscode.Uri, scope: Scope): void;
  /** What a new view shows, whatever its page remembers: what it is opened for, or what was shown of what is saved as it. */
  take(document: vscode.TextDocument): Scope | null;
  /** What to begin with where nothing else says it; null while that cannot be told. */
  begin(document: vscode.TextDocument): () => Promise<Scope | null>;
  /** To be called when a view goes: what it showed of an untitled scenario is kept, which may be saved later. */
  leave(view: ScenarioView): void;
}

export interface FirstScopesParts {
  readonly server: LanguageServer;
  readonly trees: Trees;
  readonly saved: FollowSaved;
  readonly active: ActiveReferential;
}

/** `views` are those that are open. */
export function firstScopes(
  { server, trees, saved, active }: FirstScopesParts,
  views: () => readonly ScenarioView[],
): FirstScopes {
  const wanted = new Map<string, Scope>();
  /** By path, what the views of untitled scenarios showed last. */
  const gone = new Map<string, Scope>();

  /** What was shown of an untitled scenario that has been saved as this one: its view may be there still, or be gone. */
  const shownUntitled = ({ path }: vscode.Uri): Scope | null => {
    const untitled = views().find(({ document: other }) => other.isUntitled && other.uri.path === path);
    return untitled?.talk.shown ?? gone.get(path) ?? null;
  };

  return {
    want: (uri, scope) => {
      wanted.set(uri.toString(), scope);
    },
    take: ({ uri }) => {
      const key = uri.toString();
      const scope = wanted.get(key) ?? saved.shownBefore(key) ?? shownUntitled(uri);
      wanted.delete(key);
      return scope;
    },
    begin: document => {
      const text = document.getText();
      // A copy begins like what it was copied from, and so does what an untitled one has been saved as.
      const twin = views().find(other => other.document.getText() === text)?.talk.shown ?? null;
      return async () => {
        if (twin !== null) return twin;
        if (!trees.loaded) return null;
        return server.begin({ scenario: document.uri.toString(), active: await active.referential() });
      };
    },
    leave: ({ document, talk }) => {
      if (document.isUntitled && talk.shown !== null) gone.set(document.uri.path, talk.shown);
    },
  };
}
