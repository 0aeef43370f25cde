import { say } from '../../../l10n/say.ts';
import type { Citing } from '../core/features/call-hierarchy.ts';
import { type Cited, type CitingSentence, citationsOf } from '../core/features/citations.ts';
import { prefixOf } from '../core/index/prefixes.ts';
import type { Workspace } from '../core/index/workspace.ts';
import { qualifiedName } from '../core/model/id.ts';
import type { Referential } from '../core/model/referential.ts';
import { element, type Html } from '../words/html.ts';
import type { Addresses } from './addresses.ts';
import { inFrench } from './french.ts';

/** What cites an action or something below it from elsewhere, with the sentences; nothing where nothing does. */
export function citedBy(
  workspace: Workspace,
  addresses: Addresses,
  referential: Referential,
  id: string,
): readonly Html[] {
  const found = citationsOf(workspace, referential, id);
  if (found === undefined) return [];
  const lists = [
    { title: say('Cited by'), all: found.citedBy },
    { title: say('What is evaluated here'), all: found.evaluates },
    { title: say('Continued by'), all: found.continuedBy },
  ];
  return lists.flatMap(({ title, all }) => {
    const page = addresses.pageOf(referential, id);
    // What stands around the measure is told on its page.
    const elsewhere = all.filter(
      ({ other }) => other === undefined || !hrefOf(addresses, other)?.startsWith(`${page}#`),
    );
    if (elsewhere.length === 0) return [];
    const items = elsewhere.map(cited => item(workspace, addresses, referential, cited));
    return [element('section', { class: 'cited' }, element('h2', {}, title), element('ul', {}, ...items))];
  });
}

function item(
  workspace: Workspace,
  addresses: Addresses,
  own: Referential,
  { referential, id, other, sentences }: Cited,
): Html {
  const prefix = referential === undefined || referential === own ? undefined : prefixOf(workspace, referential);
  const name = prefix === undefined ? id : qualifiedName(prefix, id);
  const kind = other?.file.kind ?? 'measure';
  const lead = kind === 'measure' || kind === 'none' ? [] : [element('span', { class: 'quiet' }, say(kind)), ' '];
  const href = other ? hrefOf(addresses, other) : null;
  const shown = [element('span', { class: 'id' }, name), ' ', other?.entry.title ?? ''];
  const link = href === null ? element('span', inFrench(), ...shown) : element('a', { href, ...inFrench() }, ...shown);
  return element('li', {}, ...lead, link, ...sentences.slice(0, 1).map(quoted));
}

function hrefOf({ toPlace }: Addresses, { file, entry }: Citing): string | null {
  return toPlace({ file: file.path, span: entry.titleSpan });
}

function quoted({ text, part: { start, end } }: CitingSentence): Html {
  return element('q', inFrench(), text.slice(0, start), element('b', {}, text.slice(start, end)), text.slice(end));
}
