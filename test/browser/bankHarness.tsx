import { useState } from 'react';
import type { BankCases } from '../../src/app/bankCases';
import { BankView } from '../../src/taskpane/bank/BankView';
import { languageOf } from '../../src/taskpane/texts/textsIn';
import { bankCases, layoutToConfirm, manyReviewLines, someReviewLines } from '../taskpane/bankSamples';
import { entryCases, InShell, someLines, someTransactions } from '../taskpane/entrySamples';

const ASKS_ACCOUNT: Partial<BankCases> = {
  decideBank: async () => ({
    kind: 'refused',
    problems: [
      {
        code: 'payment/no-offset-account',
        place: { kind: 'cell', sheet: 'Bank', address: 'H7' },
        facts: {},
      },
    ],
  }),
};
const SITUATIONS: Readonly<Record<string, () => BankCases>> = {
  bank: () => bankCases(someReviewLines),
  'bank-many': () => bankCases(manyReviewLines(1_000)),
  'bank-10000': () => bankCases(manyReviewLines(10_000)),
  'bank-import': () => bankCases([]),
  'bank-layout': () => bankCases([], { openBank: async () => layoutToConfirm }),
  'bank-account': () => bankCases(someReviewLines, ASKS_ACCOUNT),
};

/** The bank view over plain data: `?entry=bank`, `bank-many`, `bank-import`, `bank-layout`, `bank-account`. */
export function BankHarness({ view, locale }: { readonly view: string; readonly locale: string }) {
  const [useCases] = useState(() => SITUATIONS[view]!());
  return (
    <InShell
      useCases={entryCases(someTransactions, someLines)}
      onNavigate={(to) => (document.title = JSON.stringify(to))}
    >
      {({ navigate, revision }) => (
        <BankView
          useCases={useCases}
          navigate={navigate}
          revision={revision}
          words={{ language: languageOf(locale), locale }}
        />
      )}
    </InShell>
  );
}
