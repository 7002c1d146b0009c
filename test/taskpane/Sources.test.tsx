/** @jest-environment jsdom */
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TextDecoder, TextEncoder } from 'node:util';
import type { SettlementUseCases } from '../../src/app/useCases';
import type { Workbook as Model } from '../../src/host/model';
import { HostError } from '../../src/problem/problem';
import { day, rowsOf, withUseCases, workbookWith } from '../support/monthEnd';
import { paneOver } from './samplePane';
import { heading, open, press, showPane, status } from './showPane';

/** The pane over the real use cases and a workbook in memory, unless Excel has to refuse. */
beforeAll(() => void Object.assign(globalThis, { TextDecoder, TextEncoder })); // browsers have them, jsdom has not
afterEach(cleanup);

/** Invoices with an unusual heading, and two tables that could be the payments. */
const month = (): Model =>
  workbookWith({
    Invoices: [
      ['Account', 'Number', 'Date', 'Amount'],
      ['4031', '10030', day('2026-11-02'), 1000],
    ],
    Receipts: [
      ['Date', 'Account', 'Amount', 'Invoice', 'Offset account'],
      [day('2026-11-05'), '4031', 300, '10030', '1200'],
    ],
    Other: [
      ['Date', 'Account', 'Amount', 'Invoice', 'Offset account'],
      [day('2026-11-06'), '4031', 400, '10030', '1200'],
    ],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
    ],
  });
const show = (useCases: SettlementUseCases) => render(paneOver(useCases, { at: { view: 'sources' } }));
/** The panel of a source, by what stands in its heading. */
const panelOf = async (name: string) => {
  const header = await screen.findByRole('button', { name: new RegExp(`^${name}`) });
  if (header.getAttribute('aria-expanded') === 'false') await userEvent.click(header);
  return within(header.closest<HTMLElement>('.fui-AccordionItem')!);
};
const idle = () => waitFor(() => expect(document.querySelector('section[aria-busy=true]')).toBeNull());

test('what needs a choice is open; a table and a column are chosen, and the preview goes by them', async () => {
  const model = month();
  await withUseCases(model, async (useCases) => {
    show(useCases);
    await heading('Sources');
    const invoices = await panelOf('Invoices');
    await userEvent.selectOptions(invoices.getByLabelText(/^Invoice \*/), 'Number');
    await idle();
    const payments = await panelOf('Payments');
    await userEvent.selectOptions(payments.getByLabelText('Read from'), 'Other on sheet Other');
    expect(await payments.findByText('Chosen by you.')).toBeTruthy();
    await idle();

    await open('Preview and post');
    await press('Post 1 payment, 1 voucher');
    await heading('Posted');
    cleanup();
  });
  expect(rowsOf(model, 'Settlements').map((row) => [row['Invoice'], row['Cash applied']])).toEqual([
    ['10030', 400],
  ]);
});

test('a typed range that is not there is refused when the field is left: said once, and what was read before still is', async () => {
  await withUseCases(month(), async (useCases) => {
    show(useCases);
    await heading('Sources');
    const invoices = await panelOf('Invoices');
    await userEvent.type(invoices.getByLabelText('Or a range with headings'), 'Nowhere!A1:F20');
    expect(invoices.queryByRole('note')).toBeNull();
    await userEvent.tab();
    const refused = await invoices.findByRole('note');
    expect(refused.textContent).toMatch(/The value before stays in effect\.$/);
    await waitFor(() => expect(status()).toBe(refused.textContent));
    expect(invoices.getByText('Found by its name.')).toBeTruthy();
    expect((await useCases.sources()).sources[0]!.source).toMatchObject({ name: 'Invoices' });
    cleanup();
  });
});

test('the armed field shows what is selected in the sheet, takes it on request, and Esc disarms it', async () => {
  await withUseCases(month(), async (useCases, { port }) => {
    show(useCases);
    await heading('Sources');
    const payments = await panelOf('Payments');
    const arm = payments.getByRole('button', { name: 'Take what is selected in the sheet' });
    await port.goTo('Receipts!A1:E2');
    await userEvent.click(arm);
    expect(await payments.findByText('Selected: Receipts!A1:E2')).toBeTruthy();
    await waitFor(() => expect(status()).toBe('Selected: Receipts!A1:E2'));
    await act(() => port.goTo('Other!A1:E2'));
    expect(await payments.findByText('Selected: Other!A1:E2')).toBeTruthy(); // the selection moved on
    await userEvent.keyboard('{Escape}');
    expect(payments.queryByText('Selected: Other!A1:E2')).toBeNull();

    await userEvent.click(arm);
    await userEvent.click(await payments.findByRole('button', { name: 'Take it' }));
    await waitFor(async () =>
      expect((await useCases.sources()).sources.find(({ role }) => role === 'Payments')!.source).toEqual({
        kind: 'range',
        address: 'Other!A1:E2',
      }),
    );
    await idle();
    cleanup();
  });
});

test('a source that others change is out of date, quietly; Refresh reads it again, and the pane’s own writing is none', async () => {
  const model = month();
  await withUseCases(model, async (useCases) => {
    await useCases.chooseColumn('Invoices', 'Invoice', 'Number');
    await useCases.chooseSource('Payments', { kind: 'table', name: 'Other', sheet: 'Other', rowCount: 1 });
    show(useCases);
    await heading('Sources');
    await open('Preview and post');
    await screen.findByRole('button', { name: 'Post 1 payment, 1 voucher' });
    const said = 'Your tables have changed. What you see here may be out of date.';
    expect(screen.queryByText(said)).toBeNull();

    model.sheet('Other')!.setValues({ row: 1, column: 2, rows: 1, columns: 1 }, [[500]], 'grid');
    await waitFor(() => expect(screen.getAllByText(said)).toHaveLength(2)); // shown, and in the live region
    expect(screen.queryByRole('dialog')).toBeNull();
    await press('Refresh');
    // Of 1,000.00 the money of the changed row is settled.
    await waitFor(() =>
      expect(screen.getByRole('region', { name: 'Totals in EUR' }).textContent).toContain('500.00'),
    );
    expect(screen.queryByRole('button', { name: 'Refresh' })).toBeNull();

    await press('Post 1 payment, 1 voucher');
    await heading('Posted');
    expect(screen.queryByRole('button', { name: 'Refresh' })).toBeNull();
    cleanup();
  });
  expect(rowsOf(model, 'PostedPayments').map((row) => row['Amount'])).toEqual([500]);
});

test('when Excel refuses a choice the reason stands at the source, and the others can still be chosen', async () => {
  showPane(
    {
      chooseSource: () => Promise.reject(new HostError('write', 'InvalidOperationInCellEditMode')),
    },
    { at: { view: 'sources' } },
  );
  await heading('Sources');
  const invoices = await panelOf('Invoices');
  await userEvent.selectOptions(invoices.getByLabelText('Read from'), 'Payments on sheet Bank');
  expect((await invoices.findByRole('note')).textContent).toMatch(/^A cell is being edited\./);
  expect((await panelOf('Payments')).queryByRole('note')).toBeNull();
});
