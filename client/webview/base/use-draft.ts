/** What a reader sets is there at once, and the next change starts from it: what is told comes a round trip later. */
import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';

export interface Draft<Value> {
  /** What is to be shown. */
  readonly value: Value;
  /** Shows a value that is not to be sent yet. */
  readonly show: (value: Value) => void;
  /** Shows a value that is about to be sent. */
  readonly send: (value: Value) => void;
}

/** Another object whenever all is told anew: the view begins again from it, for a change may have failed. */
export const Beginning = createContext<unknown>(null);

/**
 * What is `told` (plain data), or what has been set since. The values that were sent are told one after the other, and
 * only the last of them ends the draft; one that was not sent, such as that of an undo, ends it at once.
 */
export function useDraft<Value>(told: Value): Draft<Value> {
  const beginning = useContext(Beginning);
  const [draft, setDraft] = useState<{ readonly value: Value } | null>(null);
  const sent = useRef<readonly string[]>([]);
  const key = JSON.stringify(told);
  useEffect(() => {
    const at = sent.current.indexOf(key);
    sent.current = at < 0 ? [] : sent.current.slice(at + 1);
    setDraft(set => (set !== null && at >= 0 && JSON.stringify(set.value) !== key ? set : null));
  }, [key]);
  useEffect(() => {
    sent.current = [];
    setDraft(null);
  }, [beginning]);
  return {
    value: draft === null ? told : draft.value,
    show: value => setDraft({ value }),
    send: value => {
      sent.current = [...sent.current, JSON.stringify(value)];
      setDraft({ value });
    },
  };
}
