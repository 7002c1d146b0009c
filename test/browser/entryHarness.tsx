import { EnterPaymentView } from '../../src/taskpane/entry/EnterPaymentView';
import { JournalView } from '../../src/taskpane/journal/JournalView';
import { SettleTransactionsView } from '../../src/taskpane/settleTransactions/SettleTransactionsView';
import {
  entryCases,
  InShell,
  manyLines,
  manyTransactions,
  someLines,
  someTransactions,
} from '../taskpane/entrySamples';
import { useCasesWith } from '../taskpane/samples';

const MANY = 10_000;

/** The views that enter payments over plain data: `?entry=journal`, `enter`, `enter-vendor`, `settle`, `settle-line`; `&many` for long lists. */
export function EntryHarness({ view, many }: { readonly view: string; readonly many: boolean }) {
  return (
    <InShell useCases={many ? LARGE : SMALL} onNavigate={(to) => (document.title = JSON.stringify(to))}>
      {(given) => {
        switch (view) {
          case 'journal':
            return <JournalView {...given} />;
          case 'enter':
            return <EnterPaymentView {...given} side="customer" />;
          case 'enter-vendor':
            return <EnterPaymentView {...given} side="vendor" />;
          case 'settle-line':
            return <SettleTransactionsView {...given} route={{ view: 'settle', line: 'row 3' }} />;
          default:
            return <SettleTransactionsView {...given} route={{ view: 'settle', account: '4008' }} />;
        }
      }}
    </InShell>
  );
}

const SMALL = { ...useCasesWith({}), ...entryCases(someTransactions, someLines) };
const LARGE = { ...useCasesWith({}), ...entryCases(manyTransactions(MANY), manyLines(MANY)) };
