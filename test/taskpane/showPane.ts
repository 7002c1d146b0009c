import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useCasesWith, type Changed } from './samples';
import { paneOver, type Showing } from './samplePane';

// Views are fetched when they are opened; here they are there already, so that no test waits for their translation.
import '../../src/taskpane/preview/PreviewPage';
import '../../src/taskpane/problems/ProblemsPage';
import '../../src/taskpane/results/ResultsPage';
import '../../src/taskpane/settings/SettingsPage';
import '../../src/taskpane/sources/SourcesPage';

/** jsdom lays nothing out: the navigation has room for all of its views. */
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

/** The whole pane over use cases that answer with the samples, unless told otherwise. */
export const showPane = (changed: Changed = {}, showing: Showing = {}) =>
  render(paneOver(useCasesWith(changed), showing));

export const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));
/** Opens a view from the navigation; the tab bears its name twice, once to keep the room that bold letters need. */
export const open = async (name: string): Promise<void> => {
  const tabs = await screen.findAllByRole('tab', { hidden: true });
  await userEvent.click(tabs.find(({ textContent }) => textContent?.startsWith(name))!);
};
export const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
export const status = () => screen.getByRole('status').textContent;

/** Where the tab key goes inside the view, by name. The navigation's own way with the keys needs a layout: the browser tests press them. */
export const tabStops = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>('section *')]
    .filter((element) => element.tabIndex >= 0 && !element.closest('[style*="display: none"]'))
    .map(
      (element) =>
        (element as HTMLSelectElement).labels?.[0]?.textContent ??
        element.getAttribute('aria-label') ??
        element.textContent ??
        '',
    );
