/** What an action costs, as a number that can be written over. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useView } from '../base/context.ts';
import { takesBack } from '../base/field-escape.ts';

export interface EffortFieldProps {
  readonly id: string;
  /** For who does not see it. */
  readonly name: string;
  readonly effort: number;
}

/** The field. What is no number above 0 is put back, anything at Escape; an empty one takes away what was said. */
export function EffortField({ id, name, effort }: EffortFieldProps): JSX.Element {
  const { say, figures, post } = useView();
  const field = useRef<HTMLInputElement>(null);
  const told = figures.number(effort);
  useEffect(() => {
    if (field.current !== null) field.current.value = told;
  }, [told]);
  const settle = (): void => {
    const written = field.current?.value.trim() ?? '';
    const value = written === '' ? null : Number(written.replace(',', '.'));
    if (field.current !== null) field.current.value = told;
    if (written === told || (value !== null && !(Number.isFinite(value) && value > 0))) return;
    post({ type: 'change', change: { type: 'effort', id, effort: value } });
  };
  return (
    <input
      class="effort"
      type="text"
      inputMode="decimal"
      ref={field}
      defaultValue={told}
      aria-label={name}
      title={say('Effort')}
      onFocus={event => event.currentTarget.select()}
      onBlur={settle}
      onKeyDown={event => {
        if (event.key === 'Enter') settle();
        if (takesBack(event, told)) event.currentTarget.value = told;
      }}
    />
  );
}
