import type { Span } from '../../text/span.ts';
import type { OwnFault } from './known.ts';

/** The characters that the platform passes over without a word. */
export function skippedFaults(text: string, skipped: readonly Span[]): readonly OwnFault[] {
  return skipped.map(at => {
    const args = { found: text.slice(at.start, at.end) };
    return { code: 'formula-syntax', variant: 'skipped', severity: 'warning', span: at, args };
  });
}
