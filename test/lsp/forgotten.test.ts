import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { throwOn } from '../../server/src/core/analysis/attempt.ts';
import { NO_SEVERITIES } from '../../server/src/core/analysis/severities.ts';
import { NO_WORKSPACE_SETTINGS } from '../../server/src/core/index/workspace-settings.ts';
import type { SourceFile } from '../../server/src/core/model/source.ts';
import { createPublisher } from '../../server/src/lsp/problems/publisher.ts';
import { NO_RULE_PAGES } from '../../server/src/lsp/proto/rule-pages.ts';
import { createSession } from '../../server/src/lsp/session/session.ts';
import { measure } from '../kit/disk.ts';
import { leftOf } from '../kit/forgotten.ts';

describe('a session', () => {
  it('forgets files as they were before somebody typed into them, while they are open too', async () => {
    const session = createSession({ changed: () => undefined, counts: () => true, log: { error: assert.fail } });
    const publisher = createPublisher(session, throwOn, NO_RULE_PAGES);
    const texts = new Map(
      Array.from({ length: 8 }, (_, at) => [`/w/1.1.${at + 1}.md`, measure(`1.1.${at + 1}`, 'Voir la 9.9.9.')]),
    );
    session.configure(NO_WORKSPACE_SETTINGS, new Map([['/w', NO_SEVERITIES]]));
    session.saved(texts);
    session.reading(new Set());
    await publisher.publish(await publisher.analysis(), () => undefined);
    const before: WeakRef<SourceFile>[] = [];
    const type = (path: string, text: string): void => {
      const file = session.workspace().files.get(path);
      assert(file);
      before.push(new WeakRef(file));
      const uri = pathToFileURL(path).href;
      session.open(uri, 'markdown', 1, text);
      session.change(uri, 2, [{ text: `${text}Un mot.\n` }]);
    };
    for (const [path, text] of texts) {
      type(path, text);
      // What is told of before the rest is looked at must not outlive it.
      if (before.length === texts.size / 2) assert(await publisher.nearby());
    }
    await publisher.publish(await publisher.analysis(), () => undefined);
    assert.equal(await leftOf(before), 0);
    assert.deepEqual([...session.openPaths()], [...texts.keys()]);
  });
});
