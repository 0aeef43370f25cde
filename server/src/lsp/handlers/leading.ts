import type { Command } from 'vscode-languageserver';
import type { WireLocation } from '../../protocol/language.ts';

/** What leads, behind an edit, to a place in the texts as they are then; nothing where there is none, or the client has no such command. */
export function leadingTo(
  command: string | undefined,
  title: string,
  place: WireLocation | null | undefined,
): { readonly command?: Command } {
  return command === undefined || place == null
    ? {}
    : { command: { title, command, arguments: [place.uri, place.range] } };
}
