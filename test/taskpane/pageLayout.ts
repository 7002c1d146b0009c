/** jsdom lays nothing out: a page on which the view is 600 pixels high and a row 60, so that a long list shows ten rows and some. */
export function layOut(): void {
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  globalThis.CSS ??= { escape: (text: string) => text.replace(/["\\\n]/g, '\\$&') } as typeof CSS;
  Element.prototype.scrollTo ??= () => undefined;
  for (const size of ['offsetHeight', 'clientHeight'] as const)
    Object.defineProperty(HTMLElement.prototype, size, {
      configurable: true,
      get(this: HTMLElement) {
        return this.dataset['index'] === undefined ? 600 : 60;
      },
    });
}
