/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { TextDecoder, TextEncoder } from 'node:util';
import type { SettlementUseCases } from '../../src/app/useCases';
import { BankView } from '../../src/taskpane/bank/BankView';
import { day, rowsOf, withUseCases, workbookWith } from '../support/monthEnd';
import { rowOf, toLine } from './bankPage';
import { keyboard, press } from './hands';
import { layOut } from './pageLayout';
import { framed } from './samplePane';
import { entryCases, InShell } from './entrySamples';

Object.assign(globalThis, { TextDecoder, TextEncoder });
beforeAll(layOut);
afterEach(cleanup);

const TABLES = {
  Invoices: [
    ['Account', 'Name', 'Invoice', 'Date', 'Amount', 'Cash discount date 1', 'Cash discount amount 1'],
    ['4031', 'Contoso GmbH', '10030', day('2015-06-25'), 1000, day('2015-06-30'), 20],
    ['4032', 'Fabrikam AG', '10040', day('2015-06-01'), 250, '', ''],
  ],
  Payments: [
    [
      'Date',
      'Account',
      'Name',
      'Amount',
      'Currency',
      'Invoice',
      'Payment reference',
      'Offset account',
      'Description',
    ],
    ['', '', '', '', '', '', '', '', ''],
  ],
  SettlementParameters: [
    ['Parameter', 'Value'],
    ['Accounting currency', 'EUR'],
  ],
};
/** Semicolons, a decimal comma and days above twelve: the rows prove all but the currency. */
const ROWS = [
  'Buchungstag;Betrag;Name;Verwendungszweck',
  '28.06.2015;980,00;Contoso GmbH;RE 10030 abzgl. Skonto',
  '29.06.2015;-12,50;;Kontoführung',
].join('\n');
const NOTHING_ENTERED = entryCases([], []);

/** The pane matches the lines that are left once more; the test does not wait for that. */
const STILL_READING = { mayLeakReferences: true };

function show(useCases: SettlementUseCases): void {
  render(
    framed(
      <InShell useCases={NOTHING_ENTERED}>
        {({ navigate, revision }) => (
          <BankView
            useCases={useCases}
            navigate={navigate}
            revision={revision}
            words={{ language: 'de', locale: 'de-DE' }}
          />
        )}
      </InShell>,
      { language: 'de', locale: 'de-DE' },
    ),
  );
}

test('pasted rows: 980.00 with the number settles 1,000.00 less 20.00; the account of the bank is asked for', async () => {
  const model = workbookWith(TABLES);
  await withUseCases(
    model,
    async (useCases) => {
      show(useCases);
      await screen.findByText('Kontoauszug einlesen', { selector: 'h1' });
      await act(async () => {
        fireEvent.paste(document.body, { clipboardData: { files: [], getData: () => ROWS } });
      });
      await screen.findByText('Was die Zeilen sagen', { selector: 'h1' });
      const field = document.querySelector('[data-field=currency]')!;
      fireEvent.change(field, { target: { value: 'EUR' } });
      await press('Zeilen lesen');
      await press('2 Bankzeilen übernehmen');
      const row = await rowOf('B-00001');
      expect(row.textContent).toContain('10030: 980,00 + 20,00 Skonto');
      expect((await rowOf('B-00002')).textContent).toContain('-12,50 EUR');
      await toLine('B-00001');
      await keyboard('a');
      await press('1 Bankzeile ins Journal übernehmen');
      fireEvent.change(await screen.findByLabelText('Sachkonto der Bank'), { target: { value: '1200' } });
      await press('1 Bankzeile ins Journal übernehmen');
      await waitFor(() =>
        expect(document.querySelector('[role=status]')!.textContent).toBe('1 Zahlung steht im Journal.'),
      );
    },
    STILL_READING,
  );
  expect(
    rowsOf(model, 'Payments').map((row) => [
      row['Account'],
      row['Amount'],
      row['Invoice'],
      row['Offset account'],
    ]),
  ).toEqual([['4031', 980, '10030', '1200']]);
});
