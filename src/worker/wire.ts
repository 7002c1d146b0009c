import { expose, transferHandlers, wrap, type TransferHandler } from 'comlink';
import { Blocked } from '../app/blocked';
import { StoppedByUser } from '../app/stoppedByUser';
import { HostError, InvariantError } from '../problem/problem';

/** An error as it travels: with what its reader asks it for, which a copy made by the browser would lose. */
type Sent =
  | { readonly kind: 'blocked'; readonly problems: Blocked['problems'] }
  | { readonly kind: 'host'; readonly action: string; readonly hostCode: string }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'defect'; readonly message: string; readonly stack: string | undefined };

function sent(error: unknown): Sent {
  if (error instanceof Blocked) return { kind: 'blocked', problems: error.problems };
  if (error instanceof HostError) return { kind: 'host', action: error.action, hostCode: error.hostCode };
  if (error instanceof StoppedByUser) return { kind: 'stopped' };
  return error instanceof Error
    ? { kind: 'defect', message: error.message, stack: error.stack }
    : { kind: 'defect', message: String(error), stack: undefined };
}

function received(error: Sent): Error {
  if (error.kind === 'blocked') return new Blocked(error.problems);
  if (error.kind === 'host') return new HostError(error.action, error.hostCode);
  if (error.kind === 'stopped') return new StoppedByUser();
  const defect = new InvariantError(error.message);
  if (error.stack !== undefined) defect.stack = error.stack; // where it happened, not where it arrived
  return defect;
}

/** Teaches the wire what it cannot copy by itself: our errors, and functions such as the one that is told of progress. */
export function prepareWire(): void {
  const isThrown = transferHandlers.get('throw')?.canHandle;
  const thrown: TransferHandler<{ readonly value: unknown }, Sent> = {
    canHandle: (value): value is { readonly value: unknown } => isThrown?.(value) ?? false,
    serialize: ({ value }) => [sent(value), []],
    deserialize: (error) => {
      throw received(error);
    },
  };
  transferHandlers.set('throw', thrown);
  const called: TransferHandler<(...args: unknown[]) => unknown, MessagePort> = {
    canHandle: (value): value is (...args: unknown[]) => unknown => typeof value === 'function',
    serialize: (callee) => {
      const { port1, port2 } = new MessageChannel();
      expose(callee, port1);
      return [port2, [port2]];
    },
    deserialize: (port) => wrap<(...args: unknown[]) => unknown>(port),
  };
  transferHandlers.set('function', called);
}
