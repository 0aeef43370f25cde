import type { PageParts } from '../../../server/src/protocol/view.ts';
import type { LanguageServer } from '../server/language-client.ts';
import { type ComparedSides, comparedSides } from './compared-sides.ts';

/** As many next actions as a page tells. */
const PAGE_GAINS = 10;

/** What a page that is handed over tells beside what the view shows. */
export async function drawnPage(
  sides: ComparedSides,
  server: Pick<LanguageServer, 'collectivity' | 'nextActions' | 'comparison'>,
): Promise<PageParts> {
  const { scenario, shown } = sides;
  const [collectivity, nextActions, comparison] = await Promise.all([
    server.collectivity({ scenario, shown }),
    server.nextActions({ scenario, shown, most: PAGE_GAINS }),
    comparedSides(sides, server),
  ]);
  return { collectivity, nextActions, comparison };
}
