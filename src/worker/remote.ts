import { expose, wrap } from 'comlink';
import type { SettlementUseCases } from '../app/useCases';
import { InvariantError } from '../problem/problem';
import type { Workbook } from '../workbook/workbook';
import { prepareWire } from './wire';

/** What the worker is handed when it starts: where it asks for the workbook, and where it is asked. */
interface Ports {
  readonly workbook: MessagePort;
  readonly useCases: MessagePort;
}

/** A worker as far as it is needed here. */
export interface Started {
  postMessage(message: Ports, transfer: Transferable[]): void;
  /** @param listener told once when the worker cannot go on */
  onFailure(listener: (message: string) => void): void;
}

/**
 * The use cases in a worker, so that typing never waits for the engine. Every call goes there; what the worker needs of the workbook
 * comes back here, where Office.js is. All that travels is copied.
 */
export function remoteUseCases(worker: Started, workbook: Workbook): SettlementUseCases {
  prepareWire();
  const [books, cases] = [new MessageChannel(), new MessageChannel()];
  expose(workbook, books.port1);
  worker.postMessage({ workbook: books.port2, useCases: cases.port2 }, [books.port2, cases.port2]);
  const failure = new Promise<never>((_, reject) => {
    worker.onFailure((message) => reject(new InvariantError(message)));
  });
  failure.catch(() => undefined); // heard by the calls below
  return calling(wrap<SettlementUseCases>(cases.port1), failure);
}

/** Answers from the worker's side. @param create makes the use cases over the workbook that lies on the other side */
export function answerUseCases(
  { workbook, useCases }: Ports,
  create: (workbook: Workbook) => SettlementUseCases,
): void {
  prepareWire();
  const never = new Promise<never>(() => undefined);
  expose(create(calling(wrap<Workbook>(workbook), never)), useCases);
}

/** Calls the methods of what lies on the other side. @param failure rejects when nobody is there any more to answer */
function calling<T extends object>(remote: object, failure: Promise<never>): T {
  const methods = remote as Readonly<Record<string, (...args: unknown[]) => Promise<unknown>>>;
  return new Proxy({} as T, {
    get: (_, name) =>
      typeof name === 'string' && name !== 'then' // or awaiting it would call it
        ? (...args: unknown[]) => Promise.race([methods[name]?.(...args), failure])
        : undefined,
  });
}
