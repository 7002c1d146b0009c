import type { SettlementUseCases } from '../../app/useCases';

/** Those that write into the workbook what other views show. */
const WRITING: ReadonlySet<string> = new Set<keyof SettlementUseCases>([
  'post',
  'undo',
  'completeRun',
  'removeRun',
  'chooseParameter',
  'saveLine',
  'deleteLines',
  'chooseSource',
  'chooseColumn',
  'chooseFormat',
  'insertTemplate',
  'importBank',
  'decideBank',
]);

/** The same use cases, which tell when something was written, whoever asked for it and however it ended. */
export const telling = (useCases: SettlementUseCases, changed: () => void): SettlementUseCases =>
  new Proxy(useCases, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function' || !WRITING.has(String(name))) return method;
      return async (...given: unknown[]): Promise<unknown> => {
        try {
          return await (method.apply(target, given) as Promise<unknown>);
        } finally {
          changed();
        }
      };
    },
  });
