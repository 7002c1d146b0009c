import { performance } from 'node:perf_hooks';
import * as timers from 'node:timers';
import { TextDecoder, TextEncoder } from 'node:util';

/** A script that the library asks the page to load. */
export interface ScriptElement {
  readonly src: string;
  readonly onload?: () => void;
  readonly onerror?: (error: unknown) => void;
}

export interface FakeWindow {
  /** The global object for the library; what it defines appears here. */
  readonly window: Record<string, unknown>;
  /** Hands the library a message from its host. */
  readonly deliver: (text: string) => void;
  /** As when the page is left: no message arrives any more, no timer fires. */
  readonly close: () => void;
}

type MessageListener = (event: {
  readonly data: string;
  readonly origin: string;
  readonly source: unknown;
}) => void;

/** Real timers also under jsdom and under fake ones; long ones do not keep the process alive. */
function pageTimers() {
  const pending = new Set<NodeJS.Timeout>();
  const clear = (timer: NodeJS.Timeout): void => {
    pending.delete(timer);
    timers.clearTimeout(timer);
  };
  return {
    setTimeout: (work: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): NodeJS.Timeout => {
      const timer = timers.setTimeout(() => {
        pending.delete(timer);
        work(...args);
      }, delay);
      pending.add(timer);
      return delay >= 1000 ? timer.unref() : timer;
    },
    setInterval: (work: () => void, delay?: number): NodeJS.Timeout => {
      const timer = timers.setInterval(work, delay).unref();
      pending.add(timer);
      return timer;
    },
    clear,
    clearAll: (): void => pending.forEach(clear),
  };
}

/** As much of a browser's window as the library needs to find its host: an address, scripts, messages. */
export function fakeWindow(
  url: string,
  officeScript: string,
  post: (text: string) => void,
  load: (script: ScriptElement) => void,
): FakeWindow {
  const listeners = new Set<MessageListener>();
  const pageTimer = pageTimers();
  const address = new URL(url);
  const parent = { postMessage: post };
  const window: Record<string, unknown> = {
    console,
    performance,
    URL,
    TextEncoder,
    TextDecoder,
    queueMicrotask,
    setTimeout: pageTimer.setTimeout,
    setInterval: pageTimer.setInterval,
    clearTimeout: pageTimer.clear,
    clearInterval: pageTimer.clear,
    location: locationOf(address),
    name: '',
    opener: null,
    history: {},
    external: {},
    navigator: { userAgent: 'Node.js Chrome/120' },
    sessionStorage: memoryStorage(),
    localStorage: memoryStorage(),
    parent,
    top: parent,
    document: fakeDocument(address, officeScript, load),
    addEventListener: (type: string, listener: MessageListener) =>
      type === 'message' && listeners.add(listener),
    removeEventListener: (type: string, listener: MessageListener) =>
      type === 'message' && listeners.delete(listener),
  };
  window['window'] = window;
  window['self'] = window;
  return {
    window,
    deliver: (text) => {
      for (const listener of [...listeners]) listener({ data: text, origin: address.origin, source: parent });
    },
    close: () => {
      listeners.clear();
      pageTimer.clearAll();
    },
  };
}

const locationOf = ({
  href,
  origin,
  protocol,
  hostname,
  host,
  port,
  search,
  hash,
  pathname,
}: URL): object => ({
  href,
  origin,
  protocol,
  hostname,
  host,
  port,
  search,
  hash,
  pathname,
});

function memoryStorage(): object {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: unknown) => void items.set(key, String(value)),
    removeItem: (key: string) => void items.delete(key),
    clear: () => items.clear(),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

/** An element: a bag of properties; as a link it takes addresses apart, as the library expects. */
class FakeElement {
  readonly style = {};
  src = '';
  #href = '';

  constructor(
    readonly tagName: string,
    private readonly load: (script: ScriptElement) => void,
  ) {}

  appendChild(child: FakeElement): FakeElement {
    if (child.tagName === 'script' && child.src !== '') this.load(child);
    return child;
  }

  get href(): string {
    return this.#href;
  }

  set href(value: string) {
    this.#href = value;
    const { href: _, ...parts } = locationOf(new URL(value)) as Record<string, string>;
    Object.assign(this, parts);
  }

  setAttribute(): void {}
  getAttribute(): null {
    return null;
  }
  addEventListener(): void {}
  removeChild(): void {}
}

function fakeDocument(address: URL, officeScript: string, load: (script: ScriptElement) => void): object {
  const element = (tag: string): FakeElement => new FakeElement(tag, load);
  const head = element('head');
  const script = element('script');
  script.src = officeScript;
  return {
    domain: address.hostname,
    URL: address.href,
    readyState: 'complete',
    body: element('body'),
    hasFocus: () => true,
    createElement: element,
    getElementById: () => null,
    querySelectorAll: () => [],
    getElementsByTagName: (tag: string) => (tag === 'script' ? [script] : tag === 'head' ? [head] : []),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
}
