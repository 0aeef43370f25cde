/** What becomes of the scenario in TE, beside what it is: points by axis before and after, each status, what is lost. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SwitchReportAnswer, WireTable } from '../../../server/src/protocol/switch.ts';
import { useView } from '../base/context.ts';
import { IconButton } from '../base/icon-button.tsx';
import { Icon } from '../base/icons.tsx';
import { Menu } from '../base/menu.tsx';
import { useName } from '../base/use-name.ts';
import { ToldTable } from './told-table.tsx';

export interface SwitchReportProps {
  /** Null until it is known. */
  readonly answer: SwitchReportAnswer | null;
  readonly onClose: () => void;
}

/** The card. It comes into sight as it opens, for it was asked for, and gives the focus back as it closes. */
export function SwitchReport({ answer, onClose }: SwitchReportProps): JSX.Element {
  const { say, post } = useView();
  const id = useName();
  const card = useRef<HTMLElement>(null);
  const opener = useRef(document.activeElement);
  useLayoutEffect(() => {
    // After a reload it is there from the start: nobody has asked for the focus then.
    if (opener.current === document.body) return;
    card.current?.scrollIntoView({ block: 'start' });
    card.current?.focus({ preventScroll: true });
  }, []);
  const close = (): void => {
    if (opener.current instanceof HTMLElement) opener.current.focus();
    onClose();
  };
  return (
    <section class="card switch-report" ref={card} aria-labelledby={id} tabIndex={-1}>
      <div class="card-head">
        <h2 id={id}>{say('What becomes of it in TE (Transition écologique)')}</h2>
        {answer?.kind === 'tables' ? (
          <>
            <button type="button" class="menu-button" onClick={() => post({ type: 'document', command: 'switch' })}>
              {say('Make a scenario of it')}
            </button>
            <Menu
              label={say('Export what becomes of it')}
              items={[
                {
                  name: say('As CSV for a French spreadsheet (; and decimal comma)'),
                  onChoose: () => post({ type: 'switch', as: 'csv-fr' }),
                },
                {
                  name: say('As CSV for programs (comma and decimal point)'),
                  onChoose: () => post({ type: 'switch', as: 'csv' }),
                },
                { name: say('As Markdown'), onChoose: () => post({ type: 'switch', as: 'markdown' }) },
              ]}
            >
              <Icon name="export" />
            </Menu>
          </>
        ) : null}
        <IconButton name={say('Close')} icon="close" onClick={close} />
      </div>
      {answer === null ? (
        <p class="quiet-text">{say('Loading…')}</p>
      ) : answer.kind === 'tables' ? (
        <Tables tables={answer.tables} />
      ) : answer.kind === 'refused' ? (
        <p class="quiet-text">{answer.message}</p>
      ) : null}
    </section>
  );
}

/** Before and after beside each other, the rest below. */
function Tables({ tables }: { readonly tables: readonly WireTable[] }): JSX.Element {
  const isWhole = ({ about }: WireTable): boolean => about === 'before' || about === 'after';
  return (
    <>
      <div class="switch-sides">
        {tables.filter(isWhole).map(table => (
          <ToldTable key={table.about} table={table} />
        ))}
      </div>
      {tables
        .filter(table => !isWhole(table))
        .map(table => (
          <ToldTable key={table.about} table={table} />
        ))}
    </>
  );
}
