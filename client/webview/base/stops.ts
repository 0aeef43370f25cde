/** What the keyboard can stop at. */

export type Stop = HTMLElement | SVGElement;

// What leads past a part is no place in it.
const FOCUSABLE = ':is(a[href], button, input, select, textarea, summary, [tabindex]):not(:disabled, .past)';

/** The first stop of Tab in a part of the page; where Tab passes it by, the first thing that can have the focus. */
export function firstStop(part: Element | null): Stop | undefined {
  const seen = [...(part?.querySelectorAll<Stop>(FOCUSABLE) ?? [])].filter(isSeen);
  return seen.find(stop => stop.tabIndex >= 0) ?? seen[0];
}

/** True where it can have the focus: something that is not drawn cannot. */
export function isSeen(stop: Stop): boolean {
  return stop.isConnected && stop.getClientRects().length > 0 && !stop.matches(':disabled');
}

export function isStop(target: EventTarget | null): target is Stop {
  return target instanceof HTMLElement || target instanceof SVGElement;
}
