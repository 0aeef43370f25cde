/** What every suite in the browser begins and ends with. */

import { deepEqual } from 'node:assert/strict';
import type { Browser, Locator, Page } from 'playwright-core';
import type { FromView } from '../../../server/src/protocol/view.ts';
import { openChromium } from '../../kit/chromium.ts';
import { nextFrame, type OpenView, openView, openViewIn, type ViewOptions } from './page.ts';
import { type Given, type Sample, simulation } from './sample.ts';
import { show } from './show.ts';

export interface Suite {
  /** Opens the view, empty. */
  open(options?: ViewOptions): Promise<OpenView>;
  /** Opens the view on a simulation. */
  openOn(sample: Sample, given?: Given, options?: ViewOptions): Promise<OpenView>;
}

/**
 * To be called in a `describe`: a browser for all, for each test a document of its own, which must end without faults. A page that a test is
 * done with is opened anew for another: to begin one takes as long as a short test.
 */
export function browserSuite(): Suite {
  let browser: Browser;
  let views: OpenView[] = [];
  const unused: Page[] = [];
  before(async () => {
    browser = await openChromium();
  });
  after(() => browser.close());
  afterEach(() => {
    const ended = views;
    views = [];
    for (const view of ended) {
      deepEqual(view.faults, []);
      unused.push(view.page);
    }
  });
  const open = async (options: ViewOptions = {}): Promise<OpenView> => {
    const page = unused.pop();
    const view = await (page === undefined ? openView(browser, options) : openViewIn(page, options));
    views.push(view);
    return view;
  };
  return {
    open,
    openOn: async (sample, given = {}, options = {}) => {
      const view = await open(options);
      await show(view, simulation(sample, given), given.before === undefined ? null : 'Dernier commit');
      return view;
    },
  };
}

/** Waits, frame by frame, until something holds in the page (whose policy forbids Playwright's own way). */
export async function until(view: OpenView, holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await nextFrame(view.page);
}

/** True once the view has told something. */
export function saysSomething({ page }: OpenView): Promise<boolean> {
  return page.evaluate('window.sentMessages.length > 0');
}

/** The row of an action. */
export function rowOf(view: OpenView, id: string): Locator {
  return view.page.locator(`.rows [data-id="${id}"]`);
}

/** A button of the status of an action. */
export function statusButton(view: OpenView, id: string, status: string): Locator {
  return rowOf(view, id).locator(`[data-status="${status}"]`);
}

/** The ids of the rows in the page, from the top. */
export function shownIds(view: OpenView): Promise<readonly string[]> {
  return view.page.locator('.rows > [data-id]').evaluateAll(rows => rows.map(row => row.getAttribute('data-id') ?? ''));
}

/** What has the focus: the id of a row, the name of a status, else the class. */
export function focused(view: OpenView): Promise<string | null> {
  return view.page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('data-id') ?? element?.getAttribute('data-status') ?? element?.className ?? null;
  });
}

/** The part of the view that has the focus; null where none has. */
export function partNow(view: OpenView): Promise<string | null> {
  return view.page.evaluate(() => document.activeElement?.closest('[data-part]')?.getAttribute('data-part') ?? null);
}

/** The statuses that were asked for, one after the other. */
export async function sentStatuses(view: OpenView): Promise<readonly unknown[]> {
  return (await view.sent()).flatMap((message: FromView) =>
    message.type === 'change' && message.change.type === 'statuses' ? [message.change.statuses] : [],
  );
}

/** The text of an element, with ordinary spaces for those that hold figures together: which one differs between versions. */
export async function plain(element: Locator): Promise<string> {
  return ((await element.textContent()) ?? '').replace(/\s/g, ' ');
}
