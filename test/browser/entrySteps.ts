import type { FrameLocator, Locator } from 'playwright-core';

/** A payment as it is typed into Enter payments, each text as it is keyed. */
export interface TypedPayment {
  /** Customer or transaction number. */
  readonly of: string;
  readonly date: string;
  readonly amount: string;
  /** Where the journal has a column for it. */
  readonly offsetAccount?: string;
}

/** What a person does in Enter payments, and what stands there. */
export interface EntrySteps {
  /** Types the fields one after the other, as a person does, and leaves the last one. */
  readonly type: (payment: TypedPayment) => Promise<void>;
  readonly mark: (invoice: string) => Promise<void>;
  /** Types the Amount to settle of a marked document. */
  readonly settle: (invoice: string, amount: string) => Promise<void>;
  /** What a heading of the opened document has below it, line by line: the discount panel, or the schedule. */
  readonly section: (heading: 'Cash discount' | 'Cash discount schedule') => Promise<string[][]>;
  /** A figure above the button that saves. */
  readonly total: (label: string) => Promise<string>;
  /**
   * Saves in the journal, and waits until it says that this payment was saved.
   *
   * @param payment as it is said: amount, currency, account and name
   * @param answer to the question whether to change the payment amount, where it is asked
   */
  readonly save: (payment: string, answer?: string) => Promise<void>;
}

export function entrySteps(pane: FrameLocator): EntrySteps {
  const field = (name: string): Locator => pane.locator(`[data-field=${name}]`);
  const fill = async (name: string, text: string): Promise<void> => {
    await field(name).first().click();
    await field(name).first().press('ControlOrMeta+a');
    await field(name).first().pressSequentially(text);
    await field(name).first().press('Tab');
  };
  return {
    type: async ({ of, date, amount, offsetAccount }) => {
      await fill('account', of);
      await fill('date', date);
      await fill('amount', amount);
      if (offsetAccount !== undefined) await fill('offsetAccount', offsetAccount);
    },
    mark: (invoice) => pane.getByRole('checkbox', { name: `Mark ${invoice}` }).click(),
    settle: async (invoice, amount) => {
      const keyed = pane.getByLabel(`Amount to settle of ${invoice}`);
      await keyed.click();
      await keyed.pressSequentially(amount);
      await keyed.press('Tab');
    },
    section: async (heading) => {
      const rows = await pane.getByRole('region', { name: heading, exact: true }).getByRole('row').all();
      return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
    },
    total: async (label) =>
      pane
        .locator('dl > div', { has: pane.getByText(label, { exact: true }) })
        .locator('dd')
        .innerText(),
    save: async (payment, answer) => {
      await pane.getByRole('button', { name: 'Save in journal' }).click();
      if (answer !== undefined) await pane.getByRole('button', { name: answer }).click();
      await pane.getByText(`Saved in journal: ${payment}`).first().waitFor();
    },
  };
}
