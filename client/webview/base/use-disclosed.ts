/** What a button has opened follows it for the keyboard, wherever it stands in the page. */
import { useEffect } from 'preact/hooks';
import { firstStop } from './stops.ts';

/** A button that tells by its attributes what it has opened. */
const OPENERS = '[aria-pressed="true"][aria-controls]';

/** Tab leads from the button to the first stop of what it controls, Shift+Tab from there back to it. */
export function useDisclosed(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Tab' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const next = event.shiftKey ? openerBefore(event.target) : openedAfter(event.target);
      if (next === null || next === undefined) return;
      event.preventDefault();
      next.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function openedAfter(from: EventTarget | null): HTMLElement | SVGElement | null | undefined {
  if (!(from instanceof Element) || !from.matches(OPENERS)) return null;
  return firstStop(controlledBy(from));
}

function openerBefore(from: EventTarget | null): HTMLElement | null {
  const openers = [...document.querySelectorAll<HTMLElement>(OPENERS)];
  return (
    openers.find(opener => [controlledBy(opener), firstStop(controlledBy(opener))].includes(from as Element)) ?? null
  );
}

function controlledBy(opener: Element): Element | null {
  return document.getElementById(opener.getAttribute('aria-controls') ?? '');
}
