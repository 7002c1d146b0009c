import type { BankCases } from '../../app/bankCases';
import type { PaymentEntryCases } from '../../app/paymentEntry';
import type { SourceCases } from '../../app/sourceChoice';
import type { SettlementUseCases } from '../../app/useCases';

/** Everything the pane can ask for. */
export interface PaneCases {
  readonly settlement: SettlementUseCases;
  readonly entry: PaymentEntryCases;
  readonly sources: SourceCases;
  readonly bank: BankCases;
}

/** Those that write into the workbook what other views show. */
const WRITING: ReadonlySet<string> = new Set<
  keyof SettlementUseCases | keyof PaymentEntryCases | keyof SourceCases | keyof BankCases
>([
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
export function telling(cases: PaneCases, changed: () => void): PaneCases {
  const tell = <T extends object>(part: T): T =>
    new Proxy(part, {
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
  return {
    settlement: tell(cases.settlement),
    entry: tell(cases.entry),
    sources: tell(cases.sources),
    bank: tell(cases.bank),
  };
}
