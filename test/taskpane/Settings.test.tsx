/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Blocked } from '../../src/app/monthEnd';
import type { ParameterName, ParameterState } from '../../src/app/useCases';
import { HostError, type Problem } from '../../src/problem/problem';
import type { Language } from '../../src/taskpane/texts/texts';
import { PARAMETER_KINDS } from '../../src/workbook/chosenParameters';
import { missingColumn, parameters, preview, tooSmall, type Changed } from './samples';
import { heading, open as openView, press, showPane, status } from './showPane';
import { TEXTS } from './writtenTexts';

afterEach(cleanup);

/** At least one of every kind; the page with all of them takes long to search. */
const SOME: ReadonlySet<ParameterName> = new Set<ParameterName>([
  'Accounting currency',
  'Automatic settlement',
  'Prioritize settlement',
  'Exchange rate for cash discount',
  'Maximum penny difference',
  'Maximum overpayment or underpayment',
  'Settlement posting date',
  'Posted by',
]);

/** A workbook that keeps what is chosen, and refuses what it is told to. */
function workbook(refuses: (name: ParameterName, value: string) => readonly Problem[] = () => []) {
  let kept = parameters.filter(({ name }) => SOME.has(name));
  const chosen: (readonly [ParameterName, string])[] = [];
  return {
    chosen,
    parameters: async () => kept,
    chooseParameter: async (name: ParameterName, value: string) => {
      chosen.push([name, value]);
      const problems = refuses(name, value);
      if (problems.length === 0)
        kept = kept.map((state): ParameterState => (state.name === name ? { ...state, value } : state));
      return problems;
    },
  };
}

async function open(changed: Changed = {}, language: Language = 'en', locale = 'en-US') {
  showPane(changed, { language, locale, at: { view: 'settings' } });
  await heading(TEXTS[language].shell.names.settings);
}
const field = (name: string) => screen.getByLabelText<HTMLInputElement | HTMLSelectElement>(name);
const type = async (name: string, text: string) => {
  await userEvent.clear(field(name));
  await userEvent.type(field(name), text);
};
/** What a screen reader says of a control beyond its name. */
const describedBy = (name: string) =>
  field(name)
    .getAttribute('aria-describedby')!
    .split(' ')
    .map((id) => document.getElementById(id)!.textContent);

test('every parameter stands in a group, with what applies and its default', async () => {
  await openFromPreview({});
  await screen.findByRole('heading', { level: 2, name: 'Rule set' }); // what is fetched has its heading already
  expect(document.activeElement).toBe(await heading('Settings'));
  expect(screen.getAllByRole('heading', { level: 2 }).map((h) => h.textContent)).toEqual([
    'Rule set',
    'Cash discount',
    'Differences',
    'Automatic settlement and priority',
    'Sales tax',
    'Posting',
    'Voucher series',
    'Bank lines',
    'Sheets and texts',
    'Ledger accounts',
    'This pane',
    'About',
  ]);
  const listed = screen.getAllByRole('region').flatMap((group) => within(group).queryAllByRole('listitem'));
  const all = Object.keys(PARAMETER_KINDS).length;
  expect(new Set(listed).size).toBe(all);
  expect(field('Maximum penny difference').value).toBe('0.05');
  expect(describedBy('Maximum penny difference')).toEqual([
    'Differences up to this amount go to the penny difference account, and the document is closed.',
    'Default: 0.00',
  ]);
  expect(field('Automatic settlement').value).toBe('No');
  expect(describedBy('Posted by')).toContain('Default: not stated');
  // Only what is not at its default can go back to it.
  expect(screen.queryByRole('button', { name: 'Use default: Automatic settlement' })).toBeNull();
});

test('an option is said in the user’s language and kept in English', async () => {
  const book = workbook();
  await open(book, 'de', 'de-DE');
  const control = field('Automatischer Ausgleich');
  expect(
    within(control)
      .getAllByRole('option')
      .map((o) => o.textContent),
  ).toEqual(['Ja', 'Nein']);
  await userEvent.selectOptions(control, 'Ja');
  expect(book.chosen).toEqual([['Automatic settlement', 'Yes']]);
  await waitFor(() => expect(control.value).toBe('Yes'));
  expect(status()).toBe('Automatischer Ausgleich: Ja gilt jetzt.');
});

test('an amount is typed in the user’s number format and kept with a point, with Enter or when it is left', async () => {
  const book = workbook();
  await open(book, 'de', 'de-DE');
  expect(field('Maximale Über- oder Unterzahlung').value).toBe('1.234,50');
  await type('Maximale Über- oder Unterzahlung', '1.000{Enter}');
  await waitFor(() => expect(field('Maximale Über- oder Unterzahlung').value).toBe('1.000,00'));
  await type('Maximale Centdifferenz', '0,1');
  await userEvent.tab();
  await waitFor(() => expect(field('Maximale Centdifferenz').value).toBe('0,10'));
  expect(book.chosen).toEqual([
    ['Maximum overpayment or underpayment', '1000.00'],
    ['Maximum penny difference', '0.10'],
  ]);
});

test('what is left as it was, or is still being typed, is not chosen', async () => {
  const book = workbook();
  await open(book);
  await userEvent.click(field('Maximum penny difference'));
  await userEvent.tab();
  await type('Maximum overpayment or underpayment', '1,234.5');
  expect(book.chosen).toEqual([]);
});

test('an amount that cannot be read never reaches the workbook; the message says how it is typed and has the focus', async () => {
  const book = workbook();
  await open(book);
  await type('Maximum penny difference', '0,05{Enter}');
  const alert = await screen.findByRole('note');
  expect(alert.textContent).toBe(
    '“0,05” cannot be read as an amount here. Type it like 1,234.50. The value before stays in effect.',
  );
  expect(document.activeElement).toBe(alert);
  expect(describedBy('Maximum penny difference')).toContain(alert.textContent);
  expect(field('Maximum penny difference').getAttribute('aria-invalid')).toBe('true');
  expect(field('Maximum penny difference').value).toBe('0,05');
  expect(book.chosen).toEqual([]);

  // Who leaves it again is not called back.
  await userEvent.click(field('Maximum penny difference'));
  await userEvent.tab({ shift: true });
  expect(document.activeElement).not.toBe(screen.getByRole('note'));

  await type('Maximum penny difference', '0.06{Enter}');
  await waitFor(() => expect(screen.queryByRole('note')).toBeNull());
  expect(book.chosen).toEqual([['Maximum penny difference', '0.06']]);
});

test('what the rules refuse is said at the control with what to do, and what applied still applies', async () => {
  await open(workbook((_, value) => (value.startsWith('-') ? [tooSmall] : [])));
  await type('Maximum penny difference', '-0.05{Enter}');
  expect((await screen.findByRole('note')).textContent).toMatch(
    /^„-0\.05“ ⟨found⟩ ⟨to do⟩ .*The value before stays in effect\.$/,
  );
  await press('Use default: Maximum penny difference');
  await waitFor(() => expect(screen.queryByRole('note')).toBeNull());
  expect(field('Maximum penny difference').value).toBe('0.00');
});

test('a refusal that comes while another field is typed in is said by the one live region, once, and nobody loses the focus', async () => {
  let answer: (() => void) | undefined;
  await open({
    ...workbook(),
    chooseParameter: () => new Promise((done) => (answer = () => done([tooSmall]))),
  });
  await type('Maximum penny difference', '-0.05{Enter}');
  await userEvent.click(field('Posted by'));
  await act(async () => answer!());
  const refused = await screen.findByRole('note');
  expect(document.activeElement).toBe(field('Posted by'));
  expect(status()).toBe(refused.textContent);
  expect(document.querySelectorAll('[aria-live], [role=alert], [role=status], [role=log]')).toHaveLength(1);
});

test('a refusal that has the focus is read by it, and not said besides', async () => {
  await open(workbook());
  await type('Maximum penny difference', '0,05{Enter}');
  const refused = await screen.findByRole('note');
  expect(document.activeElement).toBe(refused);
  expect(status()).not.toContain('cannot be read');
});

test('an option that is refused falls back to what applies', async () => {
  await open(workbook(() => [tooSmall]));
  await userEvent.selectOptions(field('Exchange rate for cash discount'), 'Invoice');
  await screen.findByRole('note');
  expect(field('Exchange rate for cash discount').value).toBe('Payment');
});

test('when Excel refuses, the reason stands at the control and Enter tries again', async () => {
  const book = workbook();
  const answers = [() => Promise.reject(new HostError('write', 'InvalidOperationInCellEditMode'))];
  await open({
    ...book,
    chooseParameter: (name, value) => (answers.shift() ?? (() => book.chooseParameter(name, value)))(),
  });
  await type('Posted by', 'A. Jansen{Enter}');
  expect((await screen.findByRole('note')).textContent).toMatch(
    /^A cell is being edited\. Press Enter or Esc/,
  );
  await userEvent.type(field('Posted by'), '{Enter}');
  await waitFor(() => expect(screen.queryByRole('note')).toBeNull());
  expect(field('Posted by').value).toBe('A. Jansen');
});

test('the default is taken again, and the focus stays at the control', async () => {
  const book = workbook();
  await open(book);
  await press('Use default: Maximum penny difference');
  expect(document.activeElement).toBe(field('Maximum penny difference'));
  await waitFor(() => expect(field('Maximum penny difference').value).toBe('0.00'));
  expect(book.chosen).toEqual([['Maximum penny difference', '']]);
  expect(screen.queryByRole('button', { name: 'Use default: Maximum penny difference' })).toBeNull();
});

test('an emptied field takes the default', async () => {
  const book = workbook();
  await open(book);
  await userEvent.clear(field('Accounting currency'));
  await userEvent.tab();
  expect(book.chosen).toEqual([['Accounting currency', '']]);
});

test('a word or a date: what applied applies until the date is entered', async () => {
  const book = workbook();
  await open(book);
  const control = field('Settlement posting date');
  expect(within(control).getByRole<HTMLOptionElement>('option', { name: 'A date' }).selected).toBe(true);
  expect(field('Settlement posting date: date').value).toBe('2026-11-30');

  await userEvent.selectOptions(control, 'Today');
  await waitFor(() => expect(screen.queryByLabelText('Settlement posting date: date')).toBeNull());
  await userEvent.selectOptions(control, 'A date');
  expect(screen.getByText('Until a date is entered: Today')).toBeTruthy();
  expect(book.chosen).toEqual([['Settlement posting date', 'Today']]);

  fireEvent.change(field('Settlement posting date: date'), { target: { value: '2026-12-31' } });
  fireEvent.blur(field('Settlement posting date: date'));
  await waitFor(() => expect(book.chosen.at(-1)).toEqual(['Settlement posting date', '2026-12-31']));
  expect(screen.queryByText('Until a date is entered: Today')).toBeNull();
});

test('what the table states is shown and not asked for; the button goes to its cell', async () => {
  const goTo = jest.fn(async () => undefined);
  await open({ goTo });
  const row = within(screen.getByText('Books closed until').closest('li')!);
  expect(row.getByText('10/31/2026')).toBeTruthy();
  expect(row.getByText('Stated in SettlementParameters; change it there.')).toBeTruthy();
  expect(row.queryByRole('textbox')).toBeNull();
  await press('Go to cell: SettlementParameters!B7');
  expect(goTo).toHaveBeenCalledWith({ kind: 'cell', sheet: 'SettlementParameters', address: 'B7' });
});

test('choices reach the workbook one after the other', async () => {
  const book = workbook();
  const waiting: (() => void)[] = [];
  let atOnce = 0;
  let most = 0;
  await open({
    ...book,
    chooseParameter: async (name, value) => {
      most = Math.max(most, ++atOnce);
      await new Promise<void>((done) => waiting.push(done));
      atOnce--;
      return book.chooseParameter(name, value);
    },
  });
  await userEvent.selectOptions(field('Automatic settlement'), 'Yes');
  await userEvent.selectOptions(field('Prioritize settlement'), 'Yes');
  await waitFor(() => expect(waiting).toHaveLength(1));
  await act(async () => waiting[0]!());
  await waitFor(() => expect(waiting).toHaveLength(2));
  await act(async () => waiting[1]!());
  await waitFor(() => expect(field('Prioritize settlement').value).toBe('Yes'));
  expect([most, book.chosen.length, field('Automatic settlement').value]).toEqual([1, 2, 'Yes']);
});

describe('another view', () => {
  test('is shown as it was where nothing was changed, and worked out again after a change', async () => {
    const look = jest.fn(async () => preview);
    await openFromPreview({ ...workbook(), preview: look });
    await openView('Preview and post');
    expect(document.activeElement).toBe(await heading('Preview'));
    expect(look).toHaveBeenCalledTimes(1);

    await openView('Settings');
    await userEvent.selectOptions(field('Automatic settlement'), 'Yes');
    await waitFor(() => expect(field('Automatic settlement').value).toBe('Yes'));
    await openView('Preview and post');
    await waitFor(() => expect(look).toHaveBeenCalledTimes(2));
    expect(await heading('Preview')).toBeTruthy();
  });

  test('goes by a choice that was under way when it was opened', async () => {
    const book = workbook();
    let answer: (() => void) | undefined;
    const look = jest.fn(async () => preview);
    await openFromPreview({
      ...book,
      preview: look,
      chooseParameter: async (name, value) => {
        await new Promise<void>((done) => (answer = done));
        return book.chooseParameter(name, value);
      },
    });
    await type('Posted by', 'A. Jansen');
    await openView('Preview and post');
    expect(look).toHaveBeenCalledTimes(1);
    await act(async () => answer!());
    await heading('Preview');
    await waitFor(() => expect(look).toHaveBeenCalledTimes(2));
  });

  test('says that an entry was refused; back in the settings it stands there still', async () => {
    const look = jest.fn(async () => preview);
    await openFromPreview({ ...workbook(), preview: look });
    await type('Maximum penny difference', 'little');
    await userEvent.tab();
    await screen.findByRole('note');
    await openView('Preview and post');
    const warning =
      'Not changed, because the entry was refused: Maximum penny difference. Correct it in Settings, or leave it unchanged.';
    expect(await screen.findAllByText(warning)).toHaveLength(2); // for the eye and for the ear
    expect(look).toHaveBeenCalledTimes(1);
    await openView('Settings');
    expect(field('Maximum penny difference').value).toBe('little');
    expect(screen.getByRole('note')).toBeTruthy();
  });

  test('that is blocked by a choice leads to the settings, and is worked out again from there', async () => {
    const answers = [() => Promise.reject(new Blocked([missingColumn])), async () => preview];
    showPane({ ...workbook(), preview: () => answers.shift()!() }, { at: { view: 'preview' } });
    await heading('The tables cannot be read');
    await press('Settings');
    await heading('Settings');
    await userEvent.selectOptions(field('Automatic settlement'), 'Yes');
    await waitFor(() => expect(field('Automatic settlement').value).toBe('Yes'));
    await openView('Preview and post');
    expect(await heading('Preview')).toBeTruthy();
  });
});

test('when the parameters cannot be read, the pane says why and goes on', async () => {
  showPane(
    { parameters: () => Promise.reject(new HostError('read', 'InvalidOperationInCellEditMode')) },
    { at: { view: 'settings' } },
  );
  await heading('Excel refused');
  await press('Try again');
  await heading('Excel refused');
  await openView('Start');
  expect(await heading('Tables found')).toBeTruthy();
});

test('a silent Excel is explained while a choice waits', async () => {
  await open({ chooseParameter: () => new Promise(() => undefined) });
  jest.useFakeTimers();
  fireEvent.change(field('Automatic settlement'), { target: { value: 'Yes' } });
  act(() => void jest.advanceTimersByTime(10_000));
  expect(screen.getAllByText(/^Excel is not answering/)).toHaveLength(2); // for the eye and for the ear
  jest.useRealTimers();
});

test.each(['nl', 'de', 'fr'] as const)(
  'the page shows no English name, option or default in %s',
  async (language) => {
    await open({}, language, language);
    const [english, own] = [TEXTS.en.parameters, TEXTS[language].parameters];
    // Languages are offered by their own names.
    const shown = document.body.textContent!.replace('English', '');
    for (const name of Object.keys(english.names) as ParameterName[]) {
      expect(shown).toContain(own.names[name]);
      expect([name, shown.includes(english.names[name])]).toEqual([name, false]);
    }
    for (const word of Object.values(english.options).filter((text) => text.length > 6))
      expect([word, shown.includes(word)]).toEqual([word, false]);
  },
);

async function openFromPreview(changed: Changed): Promise<void> {
  showPane(changed, { at: { view: 'preview' } });
  await heading('Preview');
  await openView('Settings');
  await heading('Settings');
}
