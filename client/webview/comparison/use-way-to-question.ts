import { useEffect, useState } from 'preact/hooks';
import type { WireLocation } from '../../../server/src/protocol/language.ts';
import type { Collectivity } from '../../../server/src/protocol/simulation.ts';
import { useView } from '../base/context.ts';

interface Wanted {
  readonly question: string;
  readonly location: WireLocation | null;
}

/**
 * Leads to a question in the panel of the collectivité, which it opens, as soon as that is filled; to the text of the
 * question where nothing that is shown asks it.
 */
export function useWayToQuestion(
  collectivity: Collectivity | null,
  onCollectivity: () => void,
): (question: string, location: WireLocation | null) => void {
  const { post } = useView();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  useEffect(() => {
    if (wanted === null || collectivity === null) return;
    const field = [...document.querySelectorAll<HTMLElement>('[data-question]')].find(
      ({ dataset }) => dataset['question'] === wanted.question,
    );
    setWanted(null);
    if (field !== undefined) {
      field.scrollIntoView({ block: 'center' });
      field.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
    } else if (wanted.location !== null) post({ type: 'openPlace', location: wanted.location });
  }, [wanted, collectivity]);
  return (question, location) => {
    onCollectivity();
    setWanted({ question, location });
  };
}
