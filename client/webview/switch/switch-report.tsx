/** What becomes of the scenario in TE, beside what it is: points by axis before and after, each status, what is lost. */
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { SwitchReportAnswer, WireTable } from '../../../server/src/protocol/switch.ts';
import { useView } from '../base/context.ts';
import { Icon } from '../base/icons.tsx';
import { Menu } from '../base/menu.tsx';
import { useName } from '../base/use-name.ts';
import { useRoving } from '../base/use-roving.ts';
import { ToldTable } from './told-table.tsx';

export interface SwitchReportProps {
  readonly answer: SwitchReportAnswer;
  /** Names the figures that are shown: with others, what becomes of them is asked for again. */
  readonly resultId: string;
  readonly onClose: () => void;
}

/** How long nothing must have changed before it is asked for again: it takes the server a while. In ms. */
const QUIET = 400;

/** The card. It comes into sight as it opens, for it was asked for. */
export function SwitchReport({ answer, resultId, onClose }: SwitchReportProps): JSX.Element {
  const { say, post } = useView();
  const id = useName();
  const card = useRef<HTMLElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const asked = useRef(resultId);
  useRoving(head, { items: 'button:not([role=menuitem])' });
  useLayoutEffect(() => {
    card.current?.scrollIntoView({ block: 'start' });
    head.current?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (asked.current === resultId) return undefined;
    asked.current = resultId;
    const timer = setTimeout(() => post({ type: 'switch', as: 'tables' }), QUIET);
    return () => clearTimeout(timer);
  }, [resultId, post]);
  const isTold = answer.kind === 'tables';
  return (
    <section class="card switch-report" ref={card} aria-labelledby={id}>
      <div class="card-head" ref={head}>
        <h2 id={id}>{say('What becomes of it in TE')}</h2>
        {isTold ? (
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
        <button type="button" class="icon-button" aria-label={say('Close')} title={say('Close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {answer.kind === 'tables' ? (
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
