import assert from 'node:assert/strict';
import { NO_SEVERITIES } from '../../../server/src/core/analysis/severities.ts';
import { NO_WORKSPACE_SETTINGS } from '../../../server/src/core/index/workspace-settings.ts';
import { createPublisher, failuresTo, type Published } from '../../../server/src/lsp/problems/publisher.ts';
import { createPublishing, type Publishing, type PublishingHost } from '../../../server/src/lsp/problems/publishing.ts';
import { NO_RULE_PAGES } from '../../../server/src/lsp/proto/rule-pages.ts';
import { notifiedWhile } from '../../../server/src/lsp/session/answers.ts';
import { createSession, type Session } from '../../../server/src/lsp/session/session.ts';
import { createLifecycle } from '../../../server/src/lsp/wire/lifecycle.ts';
import type { Log } from '../../../server/src/lsp/wire/log.ts';
import { withBrokenRule } from '../../kit/broken-rule.ts';
import { measure } from '../../kit/disk.ts';
import { isLookedFor } from '../../kit/lsp-lines.ts';

const CITING = ['/w/a/1.1.1.md', measure('1.1.1', 'Voir la 9.9.9.')] as const;
const OTHER = '/w/b/1.1.1.md';

/** A session of which nobody has read anything, and whoever publishes its problems when the disk has brought its news. */
function publishes(
  news: (session: Session) => void = () => undefined,
  {
    send,
    whole,
    nearlyRead = async () => undefined,
    log = { error: assert.fail },
  }: Partial<Pick<PublishingHost, 'send' | 'whole' | 'nearlyRead'>> & { readonly log?: Log } = {},
): {
  readonly session: Session;
  readonly publishing: Publishing;
  readonly published: Published[];
} {
  const lifecycle = createLifecycle();
  lifecycle.begin();
  const published: Published[] = [];
  const session = createSession({ changed: () => publishing.schedule(), counts: () => true, log });
  const publishing = createPublishing({
    session,
    publisher: createPublisher(session, failuresTo(log), NO_RULE_PAGES),
    scenarioDiagnostics: { news: () => [], tellClosed: async () => undefined, at: () => undefined },
    reviews: { news: () => [] },
    revision: session.revision,
    looks: () => 0,
    lookedAt: async () => undefined,
    nearlyRead,
    followed: async () => news(session),
    notified: notifiedWhile(lifecycle, log),
    send: send ?? (async one => void published.push(one)),
    published: async () => undefined,
    ahead: () => [].values(),
    whole,
  });
  return { session, publishing, published };
}

describe('what is published', () => {
  it('is told in the log, once, where it cannot be sent', async () => {
    const errors: string[] = [];
    const send = () => Promise.reject(new Error('The connection is closed'));
    const { session, publishing } = publishes(undefined, { send, log: { error: text => errors.push(text) } });
    session.configure(NO_WORKSPACE_SETTINGS, new Map([['/w', NO_SEVERITIES]]));
    session.saved(new Map([CITING, [OTHER, CITING[1]]]));
    session.reading(new Set());
    // What nobody looks at in time ends a server.
    const overlooked: unknown[] = [];
    const overlook = (error: unknown) => overlooked.push(error);
    process.on('unhandledRejection', overlook);
    await publishing.tell().finally(() => process.off('unhandledRejection', overlook));
    assert.deepEqual(overlooked, []);
    assert.deepEqual(
      errors.map(text => text.split('\n')[0]),
      ['diagnostics: Error: The connection is closed'],
    );
  });

  it('is all told when that is said, which is not before all is read', async () => {
    const saidAfter: number[] = [];
    let said = (): void => undefined;
    const isSaid = new Promise<void>(resolve => {
      said = resolve;
    });
    const whole = () => {
      saidAfter.push(published.length);
      said();
    };
    const { session, publishing, published } = publishes(undefined, { whole });
    session.configure(NO_WORKSPACE_SETTINGS, new Map([['/w', NO_SEVERITIES]]));
    session.saved(new Map([CITING, [OTHER, CITING[1]]]));
    session.reading(new Set(['/w/b']));
    await publishing.tell();
    assert.deepEqual(saidAfter, []);
    session.reading(new Set());
    await isSaid;
    assert.deepEqual(saidAfter, [published.length]);
    assert.equal(published.filter(({ diagnostics }) => diagnostics.some(isLookedFor)).length, 2);
  });

  it('is what holds when all is taken in that was heard of the disk', async () => {
    const { session, publishing, published } = publishes(({ saved }) =>
      saved(new Map([[CITING[0], measure('1.1.1')]])),
    );
    session.configure(NO_WORKSPACE_SETTINGS, new Map([['/w', NO_SEVERITIES]]));
    session.saved(new Map([CITING]));
    session.reading(new Set());
    await publishing.tell();
    assert.deepEqual(
      published.filter(({ diagnostics }) => diagnostics.some(isLookedFor)),
      [],
    );
  });

  it('stays as it is where a reading begins while problems are looked for', async () => {
    const { session, publishing, published } = publishes();
    session.configure(NO_WORKSPACE_SETTINGS, new Map([['/w', NO_SEVERITIES]]));
    session.saved(new Map([CITING, [OTHER, measure('1.1.1')]]));
    session.reading(new Set());
    await publishing.tell();
    const before = published.length;
    assert(published.some(({ diagnostics }) => diagnostics.some(isLookedFor)));

    let isBegun = false;
    const begin = () => {
      if (!isBegun) session.reading(new Set(['/w/a']));
      isBegun = true;
      return [];
    };
    await withBrokenRule('key-unknown', begin, async () => {
      session.saved(new Map([[OTHER, measure('1.1.1', 'Une phrase.')]]));
      await publishing.tell();
    });
    assert(isBegun);
    session.reading(new Set());
    await publishing.tell();
    assert.deepEqual(published.slice(before), []);
  });

  it('is told of what was typed before somebody asked, also while what it was before is being told', async () => {
    const uri = 'file:///w/a/1.1.1.md';
    const versions: (number | undefined)[] = [];
    let asked: Promise<readonly (number | undefined)[]> | undefined;
    const send = async ({ version }: Published): Promise<void> => {
      versions.push(version);
      if (version !== 2) return;
      session.change(uri, 3, [{ text: measure('1.1.1', 'Voir la 9.9.8.') }]);
      asked = publishing.tell().then(() => [...versions]);
    };
    const { session, publishing } = publishes(undefined, { send });
    session.configure(NO_WORKSPACE_SETTINGS, new Map([['/w', NO_SEVERITIES]]));
    session.open(uri, 'markdown', 1, CITING[1]);
    session.reading(new Set());
    await publishing.tell();
    session.change(uri, 2, [{ text: measure('1.1.1', 'Une phrase.') }]);
    await publishing.tell();
    assert.deepEqual(await asked, [1, 2, 3]);
  });

  it('waits for the little that is left to be read, and tells meanwhile of what is typed', async () => {
    let isNearly = false;
    let read = (): void => undefined;
    const isRead = new Promise<void>(resolve => {
      read = resolve;
    });
    let hear = (_: Published): void => undefined;
    const typed = new Promise<Published>(resolve => {
      hear = resolve;
    });
    const told: Published[] = [];
    const send = async (one: Published): Promise<void> => {
      told.push(one);
      if (one.version === 2) hear(one);
    };
    const nearlyRead = () => (isNearly ? isRead : Promise.resolve());
    const { session, publishing } = publishes(undefined, { send, nearlyRead });
    session.configure(NO_WORKSPACE_SETTINGS, new Map([['/w', NO_SEVERITIES]]));
    session.saved(new Map([CITING]));
    session.open('file:///w/a/1.1.1.md', 'markdown', 1, CITING[1]);
    session.reading(new Set(['/w/b']));
    await publishing.tell();
    isNearly = true;

    session.saved(new Map([['/w/a/1.1.2.md', measure('1.1.2', 'Voir la 9.9.9.')]]));
    const all = publishing.tell();
    session.change('file:///w/a/1.1.1.md', 2, [{ text: measure('1.1.1', 'Voir la 9.9.8.') }]);
    assert.equal((await typed).diagnostics.filter(isLookedFor).length, 1);
    const isOther = ({ uri }: Published) => uri.endsWith('/1.1.2.md');
    assert(!told.some(isOther), 'before all was read');
    session.reading(new Set());
    read();
    await all;
    assert(told.some(isOther));
  });

  it('tells at once of what is typed while thousands of files are looked at for the first time', async () => {
    const { session, publishing, published } = publishes();
    session.configure(NO_WORKSPACE_SETTINGS, new Map([['/w', NO_SEVERITIES]]));
    session.saved(new Map([CITING]));
    session.open('file:///w/a/1.1.1.md', 'markdown', 1, CITING[1]);
    session.reading(new Set(['/w/b']));
    await publishing.tell();
    const before = published.length;

    const ids = Array.from({ length: 2000 }, (_, at) => `1.${at + 1}.1`);
    session.saved(new Map(ids.map(id => [`/w/b/${id}.md`, measure(id, 'Voir la 9.9.9.')] as const)));
    session.reading(new Set());
    let seen = 0;
    let seenWhenTold: number | undefined;
    const look = () => {
      seen++;
      if (seen === 1) session.change('file:///w/a/1.1.1.md', 2, [{ text: measure('1.1.1', 'Voir la 9.9.8.') }]);
      if (published.length > before) seenWhenTold ??= seen;
      return [];
    };
    await withBrokenRule('key-unknown', look, publishing.tell);
    const [first, ...others] = published.slice(before);
    assert.equal(first?.version, 2);
    assert.equal(first.diagnostics.filter(isLookedFor).length, 1);
    assert((seenWhenTold ?? ids.length) < ids.length, 'only when all was looked at');
    assert.equal(others.filter(({ diagnostics }) => diagnostics.some(isLookedFor)).length, ids.length);
  });
});
