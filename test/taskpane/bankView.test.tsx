/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { BankCases, BankChoice, BankReview } from '../../src/app/bankCases';
import { Blocked } from '../../src/app/monthEnd';
import { HostError } from '../../src/problem/problem';
import { BankView } from '../../src/taskpane/bank/BankView';
import {
  bankCases,
  choiceOf,
  documentOf,
  importPreview,
  layoutToConfirm,
  manyReviewLines,
  reviewLine,
  someReviewLines,
  statement,
  unreadableCell,
} from './bankSamples';
import { focused, rowOf, said, toLine } from './bankPage';
import { keyboard, press } from './hands';
import { layOut } from './pageLayout';
import { entryCases, InShell } from './entrySamples';
import { framed } from './samplePane';

beforeAll(layOut);
afterEach(cleanup);

const NOTHING_ENTERED = entryCases([], []);
const ENGLISH = { language: 'en', locale: 'en-US' } as const;

async function show(lines = someReviewLines, changed: Partial<BankCases> = {}, line?: string) {
  const useCases = bankCases(lines, changed);
  const spies = {
    openBank: jest.spyOn(useCases, 'openBank'),
    readBank: jest.spyOn(useCases, 'readBank'),
    importBank: jest.spyOn(useCases, 'importBank'),
    reviewBank: jest.spyOn(useCases, 'reviewBank'),
    decideBank: jest.spyOn(useCases, 'decideBank'),
    navigate: jest.fn(),
    goTo: jest.fn(),
  };
  const pane = (isShown: boolean) =>
    framed(
      <InShell useCases={NOTHING_ENTERED} onNavigate={spies.navigate} onGoTo={spies.goTo}>
        {({ navigate, revision }) =>
          isShown && (
            <BankView
              useCases={useCases}
              navigate={navigate}
              revision={revision}
              words={ENGLISH}
              line={line}
            />
          )
        }
      </InShell>,
      { language: 'en', locale: 'en-US' },
    );
  const { rerender } = render(pane(true));
  await waitFor(() => expect(document.querySelector('[aria-busy=true]')).toBeNull());
  return {
    ...spies,
    leave: () => act(async () => rerender(pane(false))),
    comeBack: () => act(async () => rerender(pane(true))),
  };
}
const heading = () => document.querySelector('h1')!.textContent;
const chosen = () =>
  [...document.querySelectorAll<HTMLElement>('[data-row][aria-selected=true]')].map(
    (row) => row.dataset['row'],
  );
const lastDecided = (spies: { readonly decideBank: jest.SpyInstance }): readonly BankChoice[] =>
  spies.decideBank.mock.lastCall![0] as readonly BankChoice[];
const pasteRows = (text: string) =>
  act(async () => {
    fireEvent.paste(document.body, { clipboardData: { files: [], getData: () => text } });
  });

describe('the review', () => {
  test('lines stand in groups, the surest first; what is done with is folded away', async () => {
    await show();
    expect(
      [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset['row']),
    ).toEqual([
      'group certain',
      'B-00001',
      'B-00002',
      'group likely',
      'B-00003',
      'group to check',
      'B-00004',
      'B-00005',
      'group none',
      'B-00006',
      'B-00007',
      'group in the journal',
      'group posted',
    ]);
    const first = (await rowOf('B-00001')).textContent!;
    for (const text of ['06/28/2015', '980.00 EUR', '10030: 980.00 + 20.00 cash discount', 'allowed until'])
      expect(first).toContain(text);
    expect((await rowOf('B-00007')).textContent).toContain('-12.50 EUR');
    expect((await rowOf('group to check')).textContent).toContain('To check (2)');
    expect((await rowOf('B-00004')).textContent).toContain('The cash discount was taken a day late');
  });

  test('a line that was asked for has the focus and its details open, also where its group is folded away', async () => {
    const posted = someReviewLines.find(({ state }) => state === 'posted')!.line;
    await show(someReviewLines, {}, posted);
    await waitFor(() => expect(focused()).toBe(posted));
    expect((await rowOf(posted)).querySelector('[aria-expanded=true]')).not.toBeNull();
    // What is done with besides stays folded.
    expect(document.querySelectorAll('[data-row="group in the journal"]')).toHaveLength(1);
    const inJournal = someReviewLines.find(({ state }) => state === 'in the journal')!.line;
    expect(document.querySelector(`[data-row="${inJournal}"]`)).toBeNull();
  });

  test('every key decides at once and the next line gets the focus', async () => {
    const spies = await show();
    await toLine('B-00001');
    await keyboard('{Enter}');
    expect(focused()).toBe('B-00002');
    expect(said()).toBe('Accepted: 10030');
    await keyboard('a');
    expect(focused()).toBe('B-00003'); // the heading between them is passed over
    await keyboard('2');
    expect((await rowOf('B-00003')).textContent).toContain('Difference 1.00 EUR');
    expect(focused()).toBe('B-00004');
    await keyboard('r');
    await keyboard('o');
    expect(focused()).toBe('B-00006');
    expect(spies.decideBank).not.toHaveBeenCalled();
    await press('Take 4 lines into the journal');
    expect(lastDecided(spies)).toEqual([
      { line: 'B-00001', choice: 0 },
      { line: 'B-00002', choice: 0 },
      { line: 'B-00003', choice: 1 },
      { line: 'B-00004', choice: 'rejected' },
      { line: 'B-00005', choice: 'on account' },
    ]);
    await waitFor(() => expect(said()).toBe('4 payments are in the journal.'));
    await press('Go to the journal');
    expect(spies.navigate).toHaveBeenLastCalledWith({ view: 'journal' });
    await press('Preview settlement');
    expect(spies.navigate).toHaveBeenLastCalledWith({ view: 'preview' });
    expect(screen.getByText('Nothing chosen yet')).toBeTruthy();
  });

  test('a line that was not matched says why in place of a sentence', async () => {
    const none = { level: 'none', sentence: '', choices: [], isProposed: false, payer: undefined } as const;
    await show([
      reviewLine(1, { ...none, notMatched: 'reversal' }),
      reviewLine(2, { ...none, notMatched: 'no amount' }),
      reviewLine(3, { ...none, notMatched: 'stopped' }),
    ]);
    const texts = await Promise.all(
      ['B-00001', 'B-00002', 'B-00003'].map(async (line) => (await rowOf(line)).textContent),
    );
    expect(texts[0]).toContain('The bank took back an earlier payment: reverse it in Results.');
    expect(texts[1]).toContain('No money moved: there is nothing to settle.');
    expect(texts[2]).toContain('Not looked at: matching was stopped.');
  });

  test('U takes a choice back; arrows move', async () => {
    await show();
    await toLine('B-00001');
    await keyboard('{Enter}{ArrowUp}u');
    expect(focused()).toBe('B-00001');
    expect(said()).toBe('Choice undone');
    expect(chosen()).toEqual([]);
  });

  test('what cannot be done is said and changes nothing: no proposal, no such alternative, nobody who paid', async () => {
    await show();
    await toLine('B-00005');
    await keyboard('{Enter}');
    expect(said()).toBe('No proposal stands out. Choose one of the alternatives.');
    await keyboard('7');
    expect(said()).toBe('There is no alternative 7.');
    await toLine('B-00006');
    await keyboard('o');
    expect(said()).toBe('It is not known who paid: the money cannot go on an account.');
    expect(focused()).toBe('B-00006');
    expect(chosen()).toEqual([]);
  });

  test('only certain lines are accepted together; what was rejected by hand stays rejected', async () => {
    await show();
    expect(screen.getAllByText(/^Accept all/).map((button) => button.textContent)).toEqual([
      'Accept all 2 certain lines',
    ]);
    await toLine('B-00002');
    await keyboard('r');
    await press('Accept the certain line');
    expect(chosen()).toEqual(['B-00001', 'B-00002']);
    expect((await rowOf('B-00002')).textContent).toContain('Rejected');
    expect(screen.getByText('1 line accepted · 1 rejected')).toBeTruthy();
  });

  test('the lines of one group are taken over by themselves', async () => {
    const spies = await show();
    await press('Accept all 2 certain lines');
    await toLine('B-00003');
    await keyboard('a');
    await press('Take these 2 over');
    expect(lastDecided(spies).map(({ line }) => line)).toEqual(['B-00001', 'B-00002']);
    await waitFor(() => expect(screen.queryByText('Take 1 line into the journal')).toBeTruthy());
  });

  test('details show the alternatives, the cause and a text for a mail that can be copied', async () => {
    const { goTo } = await show();
    const writeText = jest.fn(async () => undefined);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    await toLine('B-00004');
    await keyboard(' ');
    expect(screen.getByText(/Due 500.00 EUR, difference -10.00 EUR/)).toBeTruthy();
    await press('Copy text');
    expect(writeText).toHaveBeenCalledWith(expect.stringContaining('Please pay the remaining 10.00 EUR.'));
    expect(said()).toBe('Copied');
    await act(async () => screen.getByLabelText('Take 2').click());
    expect((await rowOf('B-00004')).textContent).toContain('Accepted: 10033');
    await press('Go to BankStatementLines!A5');
    expect(goTo).toHaveBeenCalledWith({ kind: 'cell', sheet: 'BankStatementLines', address: 'A5' });
  });

  test('a line is found by its text and by its amount', async () => {
    await show();
    const search = screen.getByLabelText('Search name, text or amount');
    fireEvent.change(search, { target: { value: '250.00 danke' } });
    expect(await screen.findByText('1 of 9 lines', { selector: 'span' })).toBeTruthy();
    fireEvent.change(search, { target: { value: 'nothing of the kind' } });
    expect(await screen.findByText('No line fits. Change the search.')).toBeTruthy();
  });

  test('choices wait while another view is shown', async () => {
    const { leave, comeBack } = await show();
    await press('Accept all 2 certain lines');
    await leave();
    expect(document.querySelector('[data-row]')).toBeNull();
    await comeBack();
    await rowOf('B-00001');
    expect(chosen()).toEqual(['B-00001', 'B-00002']);
  });

  test('of 10,000 lines only those in sight are on the page', async () => {
    await show(manyReviewLines(10_000));
    expect(document.querySelectorAll('[data-row]').length).toBeLessThan(60);
    await toLine('B-00001');
    await keyboard('{Enter}');
    expect(focused()).toBe('B-00002');
  });
});

describe('what the workbook answers', () => {
  const refusing = (code: 'payment/no-offset-account' | 'payment/no-account') =>
    ({
      kind: 'refused',
      problems: [{ code, place: { kind: 'cell', sheet: 'Bank', address: 'H7' }, facts: {} }],
    }) as const;

  test('without a ledger account of the bank the pane asks for it, and uses it from then on', async () => {
    const accounts: (string | undefined)[] = [];
    await show(someReviewLines, {
      decideBank: async (choices, account) => {
        accounts.push(account);
        return account === undefined
          ? refusing('payment/no-offset-account')
          : { kind: 'decided', accepted: choices.length, rejected: 0 };
      },
    });
    await toLine('B-00001');
    await keyboard('{Enter}');
    await press('Take 1 line into the journal');
    expect(await screen.findByText('LedgerAccounts does not state it. Type the account.')).toBeTruthy();
    const field = screen.getByLabelText('Ledger account of the bank');
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: '1210' } });
    await press('Take 1 line into the journal');
    await waitFor(() => expect(said()).toBe('1 payment is in the journal.'));
    expect(accounts).toEqual([undefined, '1210']);
    expect(screen.getByLabelText<HTMLInputElement>('Ledger account of the bank').value).toBe('1210');
  });

  test('other refusals are shown with their place; the choices stay', async () => {
    const { goTo } = await show(someReviewLines, { decideBank: async () => refusing('payment/no-account') });
    await toLine('B-00001');
    await keyboard('{Enter}');
    await press('Take 1 line into the journal');
    await waitFor(() => expect(said()).toBe('Nothing was taken into the journal.'));
    await act(async () => screen.getByLabelText('Go to cell: Bank!H7').click());
    expect(goTo).toHaveBeenCalledWith({ kind: 'cell', sheet: 'Bank', address: 'H7' });
    expect(chosen()).toEqual(['B-00001']);
  });

  test('where the workbook changed, the lines are matched again; a choice that is proposed no more is given up', async () => {
    let lines = someReviewLines;
    const spies = await show(someReviewLines, {
      reviewBank: async () => ({ lines, problems: [] }),
      decideBank: async () => ({ kind: 'changed' }),
    });
    await press('Accept all 2 certain lines');
    const other = [choiceOf([documentOf('10077', 98_000)], '10077 is of this amount')];
    lines = [reviewLine(1, { choices: other }), ...someReviewLines.slice(1)];
    await press('Take 2 lines into the journal');
    expect(await screen.findByText('1 choice no longer fits and was undone.')).toBeTruthy();
    expect(said()).toMatch(/^Nothing was taken into the journal: the workbook changed/);
    expect(spies.reviewBank).toHaveBeenCalledTimes(2);
    expect(chosen()).toEqual(['B-00002']);
  });

  test('while the lines are read again the old ones stay in sight and nothing in them can be done', async () => {
    const [first, ...others] = someReviewLines;
    let readAgain = (_: BankReview): void => undefined;
    let isFirst = true;
    await show(someReviewLines, {
      reviewBank: () =>
        isFirst
          ? Promise.resolve({ lines: someReviewLines, problems: [] })
          : new Promise<BankReview>((resolve) => (readAgain = resolve)),
    });
    isFirst = false;
    await toLine('B-00001');
    await keyboard('{Enter}');
    await press('Take 1 line into the journal');
    expect(await screen.findByText('Matching bank lines with open documents')).toBeTruthy();
    expect(screen.getByRole('progressbar')).toBeTruthy();
    expect(screen.getByRole('grid').getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('Nothing chosen yet')).toBeTruthy();

    await press('Accept all 2 certain lines');
    await toLine('B-00002');
    await keyboard('a');
    expect(chosen()).toEqual([]);
    await keyboard('{ArrowDown}');
    expect(focused()).not.toBe('B-00002'); // it can still be looked through

    await act(async () =>
      readAgain({ lines: [{ ...first!, state: 'in the journal' }, ...others], problems: [] }),
    );
    expect(screen.queryByRole('progressbar')).toBeNull();
    await toLine('B-00002');
    await keyboard('a');
    expect(chosen()).toEqual(['B-00002']);
  });

  test('when Excel refuses to write, the reason is said and the choices stay', async () => {
    await show(someReviewLines, {
      decideBank: () => Promise.reject(new HostError('write', 'AccessDenied', undefined)),
    });
    await toLine('B-00001');
    await keyboard('{Enter}');
    await press('Take 1 line into the journal');
    expect(await screen.findByText(/protected/)).toBeTruthy();
    expect(chosen()).toEqual(['B-00001']);
  });

  test('lines that cannot be matched leave the way to the import open', async () => {
    await show([], { reviewBank: () => Promise.reject(new Blocked([unreadableCell])) });
    expect(screen.getByLabelText('Go to cell: BankLines!B3')).toBeTruthy();
    await press('Import a statement');
    expect(heading()).toBe('Import a bank statement');
  });
});

describe('the import', () => {
  test('a file is previewed with balances, what is new, repeated and pending, and imported on request', async () => {
    const spies = await show([]);
    const file = new File(['x'], 'june.sta');
    Object.defineProperty(file, 'arrayBuffer', { value: async () => new Uint8Array([120]).buffer });
    await act(async () => {
      fireEvent.change(document.querySelector('input[type=file]')!, { target: { files: [file] } });
    });
    await waitFor(() => expect(heading()).toBe('What would be imported'));
    expect(spies.openBank.mock.lastCall![0]).toMatchObject({ kind: 'file', name: 'june.sta' });
    const page = document.body.textContent!;
    for (const text of [
      'DE89 3704 0044 0532 0130 00 · EUR',
      '06/27/2015 to 07/02/2015',
      'Opening balance100.00 EUR',
      'Received2,220.00 EUR',
      'Paid12.50 EUR',
      'Closing balance2,307.50 EUR',
      'Imported before2 left out',
      'Pending1 left out',
      '8 bookings read · 1 of them left out because of a problem',
      'june.sta:17',
    ])
      expect(page).toContain(text);
    await press('Import 4 lines');
    await waitFor(() => expect(heading()).toBe('Review bank lines'));
    expect(said()).toBe('4 lines imported');
    expect(await rowOf('B-00001')).toBeTruthy();
  });

  test('several files come one after the other; one that is dropped counts as well', async () => {
    const spies = await show([]);
    const fileOf = (name: string) =>
      Object.defineProperty(new File(['x'], name), 'arrayBuffer', { value: async () => new ArrayBuffer(1) });
    await act(async () => {
      fireEvent.drop(document.querySelector('h1')!, {
        dataTransfer: { files: [fileOf('a.sta'), fileOf('b.sta')], getData: () => '' },
      });
    });
    expect(await screen.findByText(/^a\.sta \(1 of 2\)/)).toBeTruthy();
    await press('Import 4 lines');
    expect(await screen.findByText(/^b\.sta \(2 of 2\)/)).toBeTruthy();
    await press('Import 4 lines');
    await waitFor(() => expect(heading()).toBe('Review bank lines'));
    expect(spies.importBank).toHaveBeenCalledTimes(2);
  });

  test('a file that is gone by now is named', async () => {
    await show([]);
    const gone = Object.defineProperty(new File([''], 'gone.xml'), 'arrayBuffer', {
      value: () => Promise.reject(new Error('NotFoundError')),
    });
    await act(async () => {
      fireEvent.change(document.querySelector('input[type=file]')!, { target: { files: [gone] } });
    });
    expect(await screen.findByText('gone.xml could not be opened. Choose the file again.')).toBeTruthy();
  });

  test('where the workbook changed, nothing is imported and the preview is made again', async () => {
    let fresh = 4;
    await show([], {
      openBank: async () => ({ ...importPreview, statements: [{ ...statement, fresh }] }),
      importBank: async () => {
        fresh = 3;
        return { kind: 'changed' };
      },
    });
    await pasteRows('anything');
    await press('Import 4 lines');
    expect(await screen.findByText(/^Nothing was imported: the workbook changed since/)).toBeTruthy();
    expect(screen.getByText('Import 3 lines')).toBeTruthy();
  });

  test('what an earlier import has already is not imported again', async () => {
    await show([], {
      openBank: async () => ({ ...importPreview, statements: [{ ...statement, fresh: 0 }] }),
    });
    await pasteRows('anything');
    expect((await screen.findByText('Nothing new to import')).getAttribute('aria-disabled')).toBe('true');
  });

  test('without a table BankLines the pane says so and stays', async () => {
    await show([], { openBank: () => Promise.reject(new Blocked([unreadableCell])) });
    await press('Take the table BankLines');
    expect(await screen.findByLabelText('Go to cell: BankLines!B3')).toBeTruthy();
    expect(heading()).toBe('Import a bank statement');
  });
});

describe('rows', () => {
  const choose = (field: string, value: string) =>
    fireEvent.change(document.querySelector(`[data-field="${field}"]`)!, { target: { value } });

  test('rows pasted anywhere are read only when all that they do not prove is stated', async () => {
    const spies = await show([], { openBank: async () => layoutToConfirm });
    await pasteRows('Datum\tBetrag');
    await waitFor(() => expect(heading()).toBe('What the rows say'));
    expect(spies.openBank).toHaveBeenCalledWith({ kind: 'pasted', text: 'Datum\tBetrag' });
    expect(screen.getByText('The rows do not prove how amounts are written. Choose it.')).toBeTruthy();
    await press('Read the rows');
    expect(spies.readBank).not.toHaveBeenCalled();
    await waitFor(() =>
      expect((document.activeElement as HTMLElement).dataset['field']).toBe('numberFormat'),
    );
    choose('numberFormat', '1.000,00');
    choose('dateFormat', 'dmy');
    choose('currency', 'eur');
    choose('account', ' DE89 ');
    choose('text 2', '4');
    await press('Read the rows');
    expect(spies.readBank).toHaveBeenCalledWith({
      headerRow: 2,
      columns: { bookingDate: [0], amount: [1], name: [2], text: [3, 4] },
      numberFormat: { decimalMark: ',', groupMark: '.' },
      dateFormat: 'dmy',
      isInverted: false,
      account: 'DE89',
      currency: 'EUR',
    });
    expect(await screen.findByText('Import 4 lines')).toBeTruthy();
  });

  test('a column is one field: what takes it takes it from the other; without date or amount nothing is read', async () => {
    const spies = await show([], { openBank: async () => ({ ...layoutToConfirm, undecided: [] }) });
    await pasteRows('x');
    await waitFor(() => expect(heading()).toBe('What the rows say'));
    choose('currency', 'EUR');
    choose('credit', '1');
    expect(document.querySelector<HTMLSelectElement>('[data-field=amount]')!.value).toBe('');
    choose('credit', '');
    await press('Read the rows');
    expect(spies.readBank).not.toHaveBeenCalled();
    expect(screen.getByText('A column with the date and one with the amount are needed.')).toBeTruthy();
    choose('amount', '1');
    choose('headerRow', '');
    choose('sign', 'inverted');
    await press('Read the rows');
    expect(spies.readBank.mock.lastCall![0]).toMatchObject({
      headerRow: undefined,
      isInverted: true,
      columns: { bookingDate: [0], amount: [1] },
    });
  });
});
