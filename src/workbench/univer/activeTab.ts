/**
 * Brings the tab of a sheet into sight when the sheet comes up, whoever asked for it: Univer leaves its tabs where they were scrolled.
 * What a person scrolls afterwards stays.
 *
 * @returns how to end it
 */
export function keepActiveTabInSight(grid: HTMLElement): () => void {
  let last: string | undefined;
  const observer = new MutationObserver(() => {
    const tab = grid.querySelector<HTMLElement>('[data-u-comp=slide-tab-item][aria-selected=true]');
    const sheet = tab?.dataset['id'];
    if (tab === null || sheet === undefined || sheet === last) return;
    last = sheet;
    tab.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  observer.observe(grid, { subtree: true, childList: true, attributeFilter: ['aria-selected'] });
  return () => observer.disconnect();
}
