import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers';
import { createAgaveHost, type AgaveHost, type FaultHook, type Limits } from '../agave/agaveHost';
import { addinUrl } from '../agave/messages';
import type { WorkbookHost } from '../excel/workbookHost';
import { fakeWindow, type ScriptElement } from './fakeWindow';

export interface OfficeOptions {
  /** Claimed Excel API, such as 1.14; default 1.15, the newest the library knows. */
  readonly excelApi?: number;
  /** Default: those of Excel on the web; `null` for none. */
  readonly limits?: Limits | null;
  readonly fault?: FaultHook;
}

/** The library, ready, connected to one workbook. */
export interface OfficeInstance {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly agave: AgaveHost;
  /** As when the page is left: nothing of the library stays pending, such as a second try to give references back. */
  readonly close: () => void;
}

const ORIGIN = 'https://localhost:3000';
const LIBRARY = `${ORIGIN}/office-js/`;
const CONVERSATION = { conversationId: 'conversation1', controlId: 'control1', hostOrigin: ORIGIN };

/** What the library takes from the caller's realm, so that its arrays, dates and errors are the caller's. */
const INTRINSICS = new Set(
  `Object Function Array String Number Boolean Symbol BigInt Math JSON Date RegExp Promise Proxy Reflect Map Set
   WeakMap WeakSet WeakRef Error TypeError RangeError SyntaxError ReferenceError EvalError URIError AggregateError
   ArrayBuffer DataView Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array
   Uint8ClampedArray Intl parseInt parseFloat isNaN isFinite encodeURIComponent decodeURIComponent encodeURI decodeURI
   escape unescape undefined NaN Infinity eval arguments Event process`.split(/\s+/),
);

/**
 * Starts the unmodified library over an embedded workbook. It finds a host as it does in Excel on
 * the web, in a window that is only pretended; no global is touched, and each call gives an instance
 * of its own.
 */
export async function startOffice(host: WorkbookHost, options: OfficeOptions = {}): Promise<OfficeInstance> {
  const loading: Promise<void>[] = [];
  const run = (file: string): void => compiled(file).call(page.window, scope);
  const load = (script: ScriptElement): void => {
    const file = decodeURIComponent(script.src.slice(LIBRARY.length));
    const loaded = (): void => {
      try {
        run(file);
      } catch (error) {
        console.error(`office-js/${file} failed`, error);
        return script.onerror?.(error);
      }
      return script.onload?.();
    };
    loading.push(new Promise((resolve) => void setImmediate(() => resolve(loaded()))));
  };
  const url = addinUrl(`${ORIGIN}/taskpane.html`, CONVERSATION, host.locale);
  const toHost = (text: string): void => void setImmediate(() => agave.receive(text));
  const page = fakeWindow(url, `${LIBRARY}office.js`, toHost, load);
  const scope = new Proxy(page.window, {
    has: (_, name) => typeof name === 'string' && !INTRINSICS.has(name) && name !== '__scope',
  });
  const { excelApi, limits, fault } = options;
  const agave = createAgaveHost({
    host,
    origin: ORIGIN,
    controlId: CONVERSATION.controlId,
    post: (text) => void setImmediate(() => page.deliver(text)),
    ...(excelApi !== undefined && { excelApi }),
    ...(limits !== undefined && { limits }),
    ...(fault && { fault }),
  });

  run('office.js');
  const library = page.window as unknown as Omit<OfficeInstance, 'agave' | 'close'>;
  await library.Office.onReady();
  // The library is ready before the last script it asked for has come.
  await Promise.all(loading);
  const { Office, Excel, OfficeExtension } = library;
  return { Office, Excel, OfficeExtension, agave, close: page.close };
}

type Script = (this: unknown, scope: object) => void;

const scripts = new Map<string, Script>();

/**
 * A file of the library as a function whose free names are those of the pretended window. Compiled
 * once for each realm: `Function` must be the caller's.
 */
function compiled(file: string): Script {
  let script = scripts.get(file);
  if (script === undefined) {
    const source = readFileSync(join(libraryFolder(), file), 'utf8');
    script = new Function(
      '__scope',
      `with (__scope) { ${source}\n }\n//# sourceURL=office-js/${file}`,
    ) as Script;
    scripts.set(file, script);
  }
  return script;
}

const libraryFolder = (): string =>
  dirname(createRequire(__filename).resolve('@microsoft/office-js/dist/office.js'));
