import type { SettlementUseCases } from '../app/useCases';
import { excelWorkbook } from '../excel/excelWorkbook';
import { remoteUseCases } from '../worker/remote';

/** Starts the engine beside the pane. */
export function startWorker(): SettlementUseCases {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  return remoteUseCases(
    {
      postMessage: (message, transfer) => worker.postMessage(message, transfer),
      onFailure: (listener) => {
        worker.onerror = ({ message }) => listener(message || 'the worker could not be loaded');
        worker.onmessageerror = () => listener('a message of the worker could not be read');
      },
    },
    excelWorkbook(),
  );
}
