import type { WorkbookHost } from '../excel/workbookHost';
import {
  ACTION_TYPE,
  DISPATCH,
  EVENT_CATEGORY,
  MESSAGE,
  OFFICE_ERROR,
  RESPONSE_TYPE,
  type AgaveRequest,
  type OfficeErrorName,
} from './messages';
import { requirementSets } from './requirements';
import { utf8Length } from './utf8';

/** Bytes of UTF-8 that Excel on the web takes and gives in one trip. */
export interface Limits {
  readonly requestBytes: number;
  readonly responseBytes: number;
}

export const WEB_LIMITS: Limits = { requestBytes: 5_000_000, responseBytes: 5_000_000 };

/** One batch on its way, as a fault may look at it. */
export interface BatchRequest {
  /** Counts from 1; the library's own first call is not counted. */
  readonly sequence: number;
  readonly body: string;
  /** Only gives references back, after `Excel.run`. */
  readonly isCleanup: boolean;
}

/** What goes wrong with a request: nothing was done, or everything was done and the answer is lost. */
export interface Fault {
  readonly error: OfficeErrorName;
  readonly when: 'before' | 'after';
}

export type FaultHook = (request: BatchRequest) => Fault | undefined;

/** What went over the wire. */
export interface TrafficStats {
  /** All batches. */
  requests: number;
  /** Batches without the cleanups: the trips an add-in waits for. */
  syncs: number;
  bytesIn: number;
  bytesOut: number;
  /** Bytes of the largest request and of the largest answer. */
  largestIn: number;
  largestOut: number;
  /** Time the host took, in milliseconds. */
  hostMs: number;
}

export interface AgaveOptions {
  readonly host: WorkbookHost;
  /** Sends a message to the add-in's frame. */
  readonly post: (text: string) => void;
  readonly origin: string;
  readonly controlId: string;
  /** Claimed Excel API, such as 1.14. */
  readonly excelApi?: number;
  /** `null` for a host without limits, as Excel on the desktop is. */
  readonly limits?: Limits | null;
  readonly fault?: FaultHook;
}

type Wire = AgaveRequest & { readonly _data: { readonly [key: string]: unknown } };

/**
 * The host's side of a conversation with Office.js. Says nothing of how messages travel: they are
 * handed to `receive`, answers leave through `post`.
 */
export class AgaveHost {
  readonly stats: TrafficStats = {
    requests: 0,
    syncs: 0,
    bytesIn: 0,
    bytesOut: 0,
    largestIn: 0,
    largestOut: 0,
    hostMs: 0,
  };
  /** Calls that were not understood: a test asserts that there are none. */
  readonly unknown: string[] = [];
  fault: FaultHook | undefined;
  limits: Limits | null;

  readonly #options: AgaveOptions;
  readonly #registered = new Map<string, AgaveRequest>();
  /** Settings of the Common API: key and JSON text. */
  #documentSettings: unknown = [];

  constructor(options: AgaveOptions) {
    this.#options = options;
    this.fault = options.fault;
    this.limits = options.limits === undefined ? WEB_LIMITS : options.limits;
    // A person at the grid, or a test, may change the workbook between two batches.
    options.host.workbook.on(() => {
      if (options.host.subscriptionCount > 0) queueMicrotask(() => this.#sendEvents());
    });
  }

  /** @returns whether the message was one of ours */
  receive(text: string): boolean {
    const request = parse(text);
    if (request?._messageType !== MESSAGE.request) return false;
    if (request._actionType === ACTION_TYPE.registerEvent) {
      this.#registered.set(request._actionName, request);
      this.#reply(request, { Error: 0 });
    } else if (request._actionType === ACTION_TYPE.unregisterEvent) {
      this.#registered.delete(request._actionName);
      this.#reply(request, { Error: 0 });
    } else this.#invoke(request as Wire);
    return true;
  }

  #invoke(request: Wire): void {
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.#reply(request, this.#appContext());
      case 'ContextActivationManager_notifyHost':
        // Focus, keyboard, telemetry: nobody waits for an answer, and nothing leaves this host.
        return;
      case 'executeMethod':
        return this.#execute(request);
      default:
        this.unknown.push(request._actionName);
        this.#reply(request, { Error: OFFICE_ERROR.InternalError });
    }
  }

  #execute(request: Wire): void {
    const { DdaMethod, DdaSettingsMethod, ArrayData } = request._data as {
      readonly DdaMethod: { readonly DispatchId: number };
      readonly DdaSettingsMethod?: { readonly Properties: unknown };
      readonly ArrayData?: readonly unknown[];
    };
    if (DdaMethod.DispatchId === DISPATCH.saveSettings) {
      this.#documentSettings = DdaSettingsMethod?.Properties ?? [];
      return this.#reply(request, { Version: 1, Error: 0 });
    }
    const [, method, path, , body] = ArrayData ?? [];
    if (
      DdaMethod.DispatchId !== DISPATCH.richApi ||
      method !== 'POST' ||
      !String(path).startsWith('ProcessQuery')
    ) {
      this.unknown.push(`dispatch ${DdaMethod.DispatchId}`);
      return this.#fail(request, 'InternalError');
    }
    return this.#batch(request, String(body));
  }

  #batch(request: Wire, body: string): void {
    const { host } = this.#options;
    if (body.includes('AddinInternalService')) return this.#answer(request, host.processQuery(body));

    const isCleanup = isCleanupOnly(body);
    const { stats } = this;
    stats.requests++;
    if (!isCleanup) stats.syncs++;
    const bytesIn = utf8Length(body);
    stats.bytesIn += bytesIn;
    stats.largestIn = Math.max(stats.largestIn, bytesIn);
    const fault = this.fault?.({ sequence: stats.requests, body, isCleanup });
    if (fault?.when === 'before') return this.#fail(request, fault.error);
    if (this.limits !== null && bytesIn > this.limits.requestBytes) {
      return this.#fail(request, 'RequestPayloadSizeLimitExceeded');
    }

    const start = performance.now();
    const response = host.processQuery(body);
    stats.hostMs += performance.now() - start;
    const bytesOut = utf8Length(response);
    stats.bytesOut += bytesOut;
    stats.largestOut = Math.max(stats.largestOut, bytesOut);
    if (fault !== undefined) this.#fail(request, fault.error);
    else if (this.limits !== null && bytesOut > this.limits.responseBytes) {
      this.#fail(request, 'ResponsePayloadSizeLimitExceeded');
    } else this.#answer(request, response);
    return this.#sendEvents();
  }

  #answer(request: AgaveRequest, response: string): void {
    this.#reply(request, {
      Version: 1,
      Error: 0,
      Data: [200, ['CONTENT-TYPE', 'application/json'], response],
    });
  }

  #fail(request: AgaveRequest, error: OfficeErrorName): void {
    this.#reply(request, { Version: 1, Error: OFFICE_ERROR[error] });
  }

  #sendEvents(): void {
    const events = this.#options.host.takeEvents();
    const registered = this.#registered.get('richApiMessage');
    if (registered === undefined) return;
    for (const { type, target, args } of events) {
      const data = { ArrayData: [[EVENT_CATEGORY, type, target, JSON.stringify(args), 0, false]] };
      this.#reply(registered, data, RESPONSE_TYPE.event);
    }
  }

  #reply(request: AgaveRequest, data: unknown, responseType: number = RESPONSE_TYPE.reply): void {
    this.#options.post(
      JSON.stringify({
        _messageType: MESSAGE.response,
        _actionName: request._actionName,
        _conversationId: request._conversationId,
        _correlationId: request._correlationId,
        _origin: this.#options.origin,
        _errorCode: 0,
        _responseType: responseType,
        _data: data,
        _serializerVersion: 1,
      }),
    );
  }

  /** All of these must be there, or the library does not get ready. */
  #appContext(): Readonly<Record<string, unknown>> {
    const { host, controlId, excelApi } = this.#options;
    return {
      _id: controlId,
      _appName: 16, // Excel on the web
      _appVersion: '16.00',
      _appMinorVersion: 0,
      _appUILocale: host.locale,
      _dataLocale: host.locale,
      _docUrl: host.workbook.fileName,
      _clientMode: 1, // read and write
      _settings: this.#documentSettings,
      _reason: 'inserted',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: '00000000-0000-0000-0000-000000000000',
      _appInstanceId: 'inst1',
      _requirementMatrix: JSON.stringify(requirementSets(excelApi)),
      _hostFullVersion: '16.0.0.0',
    };
  }
}

export const createAgaveHost = (options: AgaveOptions): AgaveHost => new AgaveHost(options);

function parse(text: string): AgaveRequest | undefined {
  try {
    return JSON.parse(text) as AgaveRequest;
  } catch {
    return undefined; // other messages of the page's window are none of ours
  }
}

/** The batch after `Excel.run`: it takes references back and does nothing else. */
function isCleanupOnly(body: string): boolean {
  if (!body.includes('_RemoveReference') || body.length > 1_000_000) return false;
  const { Actions } = JSON.parse(body) as { Actions: readonly { ActionType: number; Name?: string }[] };
  return Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference');
}
