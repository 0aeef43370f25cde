/** What gives the panels more room or less: dragged, or moved by the keyboard. */
import type { JSX, TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useView } from '../base/context.ts';
import type { Memory } from '../state/memory.ts';
import { boundsOf, type Side, shareAfter, shareAt, within } from './dock-size.ts';

export interface SplitterProps {
  readonly dock: Memory['dock'];
  readonly onResize: (dock: Memory['dock']) => void;
}

/** Stands in the frame of the panels. What it is given is remembered; a double click takes it back. */
export function Splitter({ dock, onResize }: SplitterProps): JSX.Element {
  const { say } = useView();
  const splitter = useRef<HTMLDivElement>(null);
  const [{ side, now, window }, setSize] = useState<Measured>({ side: 'beside', now: 0, window: 0 });
  useLayoutEffect(() => {
    const frame = splitter.current?.parentElement;
    const view = frame?.parentElement;
    if (!frame || !view) return;
    const measure = (): void => setSize(measured(frame, view));
    const observer = new ResizeObserver(measure);
    observer.observe(frame);
    observer.observe(view);
    measure();
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    for (const each of ['beside', 'below'] as const) show(splitter.current, each, dock[each]);
  }, [dock]);
  /** Where it was taken: a click alone moves nothing. */
  const began = useRef(0);
  const bounds = boundsOf(side, window);
  const settle = (share: number | null): void =>
    onResize({ ...dock, [side]: share === null ? null : within(bounds, share) });
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    const share = shareAfter(event.key, side, now, bounds);
    if (share === null) return;
    event.preventDefault();
    settle(share);
  };
  const dragged = (event: TargetedPointerEvent<HTMLDivElement>): number =>
    within(bounds, shareAt(side, side === 'beside' ? event.clientX : event.clientY, window));
  const isDragged = (event: TargetedPointerEvent<HTMLDivElement>): boolean =>
    event.currentTarget.hasPointerCapture(event.pointerId);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule between two texts has no value, and cannot be moved
    <div
      ref={splitter}
      class={`splitter splitter-${side}`}
      title={say('Size of the panels')}
      role="separator"
      tabIndex={0}
      aria-label={say('Size of the panels')}
      aria-orientation={side === 'beside' ? 'vertical' : 'horizontal'}
      aria-valuenow={now}
      aria-valuemin={bounds.least}
      aria-valuemax={bounds.most}
      onKeyDown={onKeyDown}
      onDblClick={() => settle(null)}
      onPointerDown={event => {
        began.current = dragged(event);
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={event => {
        // Remembered when it is let go: until then the frame alone follows.
        if (isDragged(event)) show(splitter.current, side, dragged(event));
      }}
      onPointerUp={event => {
        if (isDragged(event) && dragged(event) !== began.current) settle(dragged(event));
      }}
    />
  );
}

interface Measured {
  readonly side: Side;
  /** In per cent of the window. */
  readonly now: number;
  /** In pixels, along the side. */
  readonly window: number;
}

function measured(frame: HTMLElement, view: HTMLElement): Measured {
  const side = frame.offsetLeft > view.offsetLeft ? 'beside' : 'below';
  const [own, window] =
    side === 'beside' ? [frame.offsetWidth, view.clientWidth] : [frame.offsetHeight, view.clientHeight];
  return { side, now: window === 0 ? 0 : Math.round((100 * own) / window), window };
}

/** Gives the frame a share of the window, in per cent; null leaves it to the style sheet. */
function show(splitter: HTMLElement | null, side: Side, share: number | null): void {
  const frame = splitter?.parentElement;
  frame?.classList.toggle(`sized-${side}`, share !== null);
  frame?.style.setProperty(`--${side}`, String(share ?? 0));
}
