import type { BankImportPreview, BankReview, ReviewLine } from '../../../src/app/bankCases';
import { Blocked } from '../../../src/app/monthEnd';
import type { SettlementUseCases } from '../../../src/app/useCases';
import type { Workbook as Model } from '../../../src/host/model';
import { day, rowsOf, settle, withUseCases, workbookWith, type Tables } from '../../support/monthEnd';

/** 2 % within 5 days, 1 % within 14: 1,000.00 of 25 June is 980.00 until 30 June and 990.00 until 9 July. */
const INVOICES = [
  [
    'Account',
    'Name',
    'Invoice',
    'Date',
    'Amount',
    'Cash discount date 1',
    'Cash discount amount 1',
    'Cash discount date 2',
    'Cash discount amount 2',
  ],
  ['4031', 'Contoso GmbH', '10030', day('2015-06-25'), 1000, day('2015-06-30'), 20, day('2015-07-09'), 10],
  ['4031', 'Contoso GmbH', '10031', day('2015-06-25'), 500, day('2015-06-30'), 10, '', ''],
  ['4032', 'Fabrikam AG', '10040', day('2015-06-01'), 250, '', '', '', ''],
];
const PAYMENTS = [
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
    'Bank charge',
    'Module',
  ],
];
const TABLES: Tables = {
  Invoices: INVOICES,
  Payments: [...PAYMENTS, ['', '', '', '', '', '', '', '', '', '', '']],
  SettlementParameters: [
    ['Parameter', 'Value'],
    ['Accounting currency', 'EUR'],
  ],
  LedgerAccounts: [
    ['Purpose', 'Account'],
    ['Bank', '1200'],
  ],
};

/** Three receipts and a fee, from 100.00 to 2,307.50. */
const MT940 = [
  ':20:STARTUMS',
  ':25:10020030/1234567',
  ':28C:00001/001',
  ':60F:C150627EUR100,00',
  ':61:1506280628CR980,00NTRFNONREF//B1',
  ':86:166?00GUTSCHRIFT?20RE 10030 ABZGL SKONTO?31DE89370400440532013000?32CONTOSO GMBH',
  ':61:1507010701CR490,00NTRFNONREF//B2',
  ':86:166?00GUTSCHRIFT?20RECHNUNG 10031?32CONTOSO GMBH',
  ':61:1507020702CR750,00NTRFNONREF//B3',
  ':86:166?00GUTSCHRIFT?20DANKE?32NOBODY LTD',
  ':61:1507020702DR12,50NCHGNONREF//B4',
  ':86:808?00ENTGELT?20KONTOFUEHRUNG',
  ':62F:C150702EUR2307,50',
  '-',
  '',
].join('\r\n');

const file = (text: string, name = 'june.sta') =>
  ({ kind: 'file', name, bytes: new TextEncoder().encode(text) }) as const;
const WORDS = { language: 'en', locale: 'en-US' } as const;

const imported = async (useCases: SettlementUseCases, text = MT940): Promise<BankImportPreview> => {
  const preview = await useCases.openBank(file(text));
  if (preview.kind !== 'statements') throw new Error('an MT940 file needs no layout');
  expect((await useCases.importBank()).kind).toBe('imported');
  return preview;
};
const byId = ({ lines }: BankReview, id: string): ReviewLine => lines.find(({ line }) => line === id)!;
const facts = ({ line, level, state, payer, choices: [first], isProposed }: ReviewLine) => [
  line,
  state,
  level,
  payer?.account,
  isProposed
    ? first!.documents.map(({ invoice, paid, discount }) => `${invoice}: ${paid} + ${discount}`)
    : [],
];

describe('a statement comes into the workbook', () => {
  test('opening 100.00 + 980.00 + 490.00 + 750.00 − 12.50 = closing 2,307.50; four lines are new', async () => {
    await withUseCases(workbookWith(TABLES), async (useCases) => {
      const { statements, problems, bookings } = await imported(useCases);
      expect(problems).toEqual([]);
      expect(bookings).toBe(4);
      expect(statements).toEqual([
        expect.objectContaining({
          fresh: 4,
          repeated: 0,
          pending: 0,
          opening: 10_000,
          closing: 230_750,
          received: 222_000,
          paid: 1_250,
        }),
      ]);
    });
  });

  test('every line stands in BankStatementLines with its number, as the bank said it', async () => {
    const model = workbookWith(TABLES);
    await withUseCases(model, (useCases) => imported(useCases));
    expect(
      rowsOf(model, 'BankStatementLines').map((row) => [
        row['Line'],
        row['Booking date'],
        row['Amount'],
        row['Name'],
        row['Counterparty account'],
      ]),
    ).toEqual([
      ['B-00001', day('2015-06-28'), 980, 'CONTOSO GMBH', 'DE89370400440532013000'],
      ['B-00002', day('2015-07-01'), 490, 'CONTOSO GMBH', ''],
      ['B-00003', day('2015-07-02'), 750, 'NOBODY LTD', ''],
      ['B-00004', day('2015-07-02'), -12.5, '', ''],
    ]);
    expect(
      rowsOf(model, 'BankStatements').map((row) => [
        row['Statement'],
        row['Opening balance'],
        row['Closing balance'],
        row['Lines'],
      ]),
    ).toEqual([['S-0001', 100, 2307.5, '4']]);
  });

  test('the same file once more adds nothing', async () => {
    const model = workbookWith(TABLES);
    await withUseCases(model, async (useCases) => {
      await imported(useCases);
      const again = await imported(useCases);
      expect(again.statements.map(({ fresh, repeated }) => [fresh, repeated])).toEqual([[0, 4]]);
    });
    expect(rowsOf(model, 'BankStatementLines')).toHaveLength(4);
    expect(rowsOf(model, 'BankStatements')).toHaveLength(1);
  });

  test('what was cut off while it was written counts as not imported and is taken away first', async () => {
    const model = workbookWith(TABLES);
    await withUseCases(model, (useCases) => imported(useCases));
    const lines = model.table('BankStatementLines')!;
    model.sheets
      .find((sheet) => sheet === lines.sheet)!
      .setValues(
        { row: lines.body.row + 3, column: lines.body.column, rows: 1, columns: lines.columns.length },
        [lines.columns.map(() => '')],
        'file',
      );
    await withUseCases(model, async (useCases) => {
      const again = await imported(useCases);
      expect(again.statements.map(({ fresh }) => fresh)).toEqual([4]);
    });
    expect(rowsOf(model, 'BankStatementLines').map((row) => [row['Line'], row['Amount']])).toEqual([
      ['B-00001', 980],
      ['B-00002', 490],
      ['B-00003', 750],
      ['B-00004', -12.5],
    ]);
  });

  test('without a table BankLines there is nothing to read', async () => {
    await withUseCases(workbookWith(TABLES), async (useCases) => {
      await expect(useCases.openBank({ kind: 'table' })).rejects.toBeInstanceOf(Blocked);
    });
  });

  test('rows of the table BankLines are read in the layout that was confirmed, each place a cell', async () => {
    const model = workbookWith({
      ...TABLES,
      BankLines: [
        ['Booking date', 'Amount', 'Currency', 'Name', 'Text'],
        [day('2015-06-28'), 980, 'EUR', 'Contoso GmbH', 'Invoice 10030'],
        [day('2015-06-29'), 'x', 'EUR', 'Contoso GmbH', 'Invoice 10031'],
      ],
    });
    await withUseCases(model, async (useCases) => {
      const opened = await useCases.openBank({ kind: 'table' });
      if (opened.kind !== 'layout') throw new Error('rows are confirmed before they are read');
      expect(opened.headings).toEqual(['Booking date', 'Amount', 'Currency', 'Name', 'Text']);
      const { statements, problems, bookings, withProblem } = await useCases.readBank(opened.layout);
      expect([bookings, withProblem, statements.map(({ fresh }) => fresh)]).toEqual([2, 1, [1]]);
      expect(problems.map(({ code, place }) => [code, place])).toEqual([
        ['statement/unreadable-field', { kind: 'cell', sheet: 'BankLines', address: 'B3' }],
      ]);
    });
  });
});

describe('lines are reviewed and decided', () => {
  const reviewed = async (
    model: Model,
    work: (useCases: SettlementUseCases, review: BankReview) => Promise<void>,
  ) =>
    withUseCases(model, async (useCases) => {
      await imported(useCases);
      await work(useCases, await useCases.reviewBank(WORDS));
    });

  test('980.00 with the number is certain; 490.00 a day late is a mistake that is named; 750.00 of nobody and the fee find nothing', async () => {
    await reviewed(workbookWith(TABLES), (_, review) => {
      expect(review.lines.map(facts)).toEqual([
        ['B-00001', 'open', 'certain', '4031', ['10030: 98000 + 2000']],
        ['B-00002', 'open', expect.stringMatching(/likely|to check/), '4031', ['10031: 49000 + 0']],
        ['B-00003', 'open', 'none', undefined, []],
        ['B-00004', 'open', 'none', undefined, []],
      ]);
      expect(byId(review, 'B-00002').misfits[0]).toEqual(
        expect.objectContaining({ expected: 50_000, difference: -1_000, documents: ['10031'] }),
      );
      expect(byId(review, 'B-00002').misfits[0]!.mail).toContain('500.00 EUR');
      return Promise.resolve();
    });
  });

  test('accepted lines are journal lines with marks and their number; posting settles 980.00 + 20.00', async () => {
    const model = workbookWith(TABLES);
    await reviewed(model, async (useCases) => {
      expect(await useCases.decideBank([{ line: 'B-00001', choice: 0 }])).toEqual({
        kind: 'decided',
        accepted: 1,
        rejected: 0,
      });
      const again = await useCases.reviewBank(WORDS);
      expect(byId(again, 'B-00001').state).toBe('in the journal');
      await settle(useCases);
      expect(byId(await useCases.reviewBank(WORDS), 'B-00001').state).toBe('posted');
    });
    expect(
      rowsOf(model, 'Payments').map((row) => [
        row['Account'],
        row['Amount'],
        row['Invoice'],
        row['Payment reference'],
        row['Offset account'],
      ]),
    ).toEqual([['4031', 980, '10030', 'B-00001', '1200']]);
    expect(
      rowsOf(model, 'Settlements').map((row) => [
        row['Invoice'],
        row['Cash applied'],
        row['Cash discount'],
        row['Balance after'],
      ]),
    ).toEqual([['10030', 980, 20, 0]]);
    expect(
      rowsOf(model, 'BankDecisions').map((row) => [
        row['Line'],
        row['Decision'],
        row['Confidence'],
        row['Invoice'],
      ]),
    ).toEqual([['B-00001', 'accepted', 'certain', '10030']]);
    expect(
      rowsOf(model, 'PayerMemory').map((row) => [
        row['Account'],
        row['Alias'],
        row['IBAN'],
        row['Accepted'],
        row['Rejected'],
      ]),
    ).toEqual([['4031', 'CONTOSO GMBH', 'DE89370400440532013000', '1', '0']]);
  });

  test('a line that has a payment is not accepted again', async () => {
    const model = workbookWith(TABLES);
    await reviewed(model, async (useCases) => {
      await useCases.decideBank([{ line: 'B-00001', choice: 0 }]);
      expect(await useCases.decideBank([{ line: 'B-00001', choice: 0 }])).toEqual({ kind: 'changed' });
    });
    expect(rowsOf(model, 'Payments')).toHaveLength(1);
  });

  test('a payment that was reversed gives its line back: it is accepted and posted once more', async () => {
    const model = workbookWith(TABLES);
    await reviewed(model, async (useCases) => {
      const accept = () => useCases.decideBank([{ line: 'B-00001', choice: 0 }]);
      await accept();
      await settle(useCases);
      const request = {
        target: { kind: 'run', run: 'RUN-0001' },
        reversePayments: true,
        date: 'latest',
        later: 'refuse',
      } as const;
      expect((await useCases.undo(await useCases.previewUndo(request))).kind).toBe('posted');
      expect(byId(await useCases.reviewBank(WORDS), 'B-00001').state).toBe('open');
      expect((await accept()).kind).toBe('decided');
      await settle(useCases);
      expect(byId(await useCases.reviewBank(WORDS), 'B-00001').state).toBe('posted');
    });
    // 980.00 received, taken back, and received.
    expect(rowsOf(model, 'PostedPayments').map((row) => row['Amount'])).toEqual([980, -980, 980]);
    expect(rowsOf(model, 'Settlements').map((row) => row['Cash applied'])).toEqual([980, -980, 980]);
  });

  test('a line with which the bank takes a payment back is matched with nothing, and says why; so does one without money', async () => {
    // 100.00 + 980.00 - 980.00 taken back + 0.00 = 100.00
    const returned = [
      ...MT940.split('\r\n').slice(0, 6),
      ':61:1507010701RC980,00NRTINONREF//B2',
      ':86:109?00RUECKLASTSCHRIFT?20RE 10030?32CONTOSO GMBH',
      ':61:1507020702C0,00NMSCNONREF//B3',
      ':86:835?00HINWEIS?20RECHNUNGSABSCHLUSS',
      ':62F:C150702EUR100,00',
      '-',
      '',
    ].join('\r\n');
    await withUseCases(workbookWith(TABLES), async (useCases) => {
      await imported(useCases, returned);
      const { lines } = await useCases.reviewBank(WORDS);
      expect(
        lines.map(({ amount, level, notMatched, choices }) => [amount, level, notMatched, choices.length]),
      ).toEqual([
        [98_000, 'certain', undefined, 1],
        [-98_000, 'none', 'reversal', 0],
        [0, 'none', 'no amount', 0],
      ]);
    });
  });

  test('lines that were not looked at when the work was stopped say so', async () => {
    const model = workbookWith(TABLES);
    await reviewed(model, async (useCases) => {
      const { lines } = await useCases.reviewBank(WORDS, () => false);
      expect(lines.map(({ notMatched }) => notMatched)).toEqual(Array(4).fill('stopped'));
    });
  });

  test('an invoice that stands marked in the journal is not proposed to another line', async () => {
    const model = workbookWith({
      ...TABLES,
      Payments: [
        ...PAYMENTS,
        [day('2015-06-28'), '4031', '', 980, 'EUR', '10030', 'typed', '1200', '', '', 'Customer'],
      ],
    });
    await reviewed(model, (_, review) => {
      expect(byId(review, 'B-00001').isProposed).toBe(false);
      return Promise.resolve();
    });
  });

  test('money of nobody can be rejected; money of a known payer can stay on its account', async () => {
    const model = workbookWith(TABLES);
    await reviewed(model, async (useCases) => {
      const decided = await useCases.decideBank([
        { line: 'B-00002', choice: 'on account' },
        { line: 'B-00004', choice: 'rejected' },
      ]);
      expect(decided).toEqual({ kind: 'decided', accepted: 1, rejected: 1 });
      const { lines } = await useCases.reviewBank(WORDS);
      expect(lines.map(({ state }) => state)).toEqual(['open', 'in the journal', 'open', 'rejected']);
    });
    expect(rowsOf(model, 'Payments').map((row) => [row['Account'], row['Amount'], row['Invoice']])).toEqual([
      ['4031', 490, ''],
    ]);
  });

  test('money of nobody cannot go on an account', async () => {
    const model = workbookWith(TABLES);
    await reviewed(model, async (useCases) => {
      const refused = await useCases.decideBank([{ line: 'B-00003', choice: 'on account' }]);
      expect(refused.kind === 'refused' && refused.problems.map(({ code }) => code)).toEqual([
        'payment/no-account',
      ]);
    });
    expect(rowsOf(model, 'Payments')).toHaveLength(0);
  });

  test('without an account of the bank nothing is saved, and what is missing is said', async () => {
    const { LedgerAccounts: _, ...others } = TABLES;
    const model = workbookWith(others);
    await reviewed(model, async (useCases) => {
      const refused = await useCases.decideBank([{ line: 'B-00001', choice: 0 }]);
      expect(refused.kind === 'refused' && refused.problems.map(({ code }) => code)).toEqual([
        'payment/no-offset-account',
      ]);
      expect((await useCases.decideBank([{ line: 'B-00001', choice: 0 }], '1210')).kind).toBe('decided');
    });
    expect(rowsOf(model, 'Payments').map((row) => row['Offset account'])).toEqual(['1210']);
  });

  test('a payer that was confirmed by its bank account is known next time, whatever name it uses', async () => {
    const model = workbookWith(TABLES);
    const july = MT940.replace('RE 10030 ABZGL SKONTO', 'ZAHLUNG 10031')
      .replace('CR980,00', 'CR500,00')
      .replace('CONTOSO GMBH', 'C. Holding')
      .replaceAll('1506280628', '1508010801')
      .replace('C150627EUR100,00', 'C150731EUR2307,50')
      .replace(/:61:15070[\s\S]*(?=:62F:)/, '')
      .replace('C150702EUR2307,50', 'C150801EUR2807,50');
    await reviewed(model, async (useCases) => {
      await useCases.decideBank([{ line: 'B-00001', choice: 0 }]);
      await imported(useCases, july);
      const review = await useCases.reviewBank(WORDS);
      expect(byId(review, 'B-00005').payer?.account).toBe('4031');
    });
  });

  test('a cut-off run that is removed leaves what was imported and decided', async () => {
    const model = workbookWith(TABLES);
    await reviewed(model, async (useCases) => {
      await useCases.decideBank([{ line: 'B-00001', choice: 0 }]);
      await settle(useCases);
    });
    const { sheet, body, columns } = model.table('Runs')!;
    const status = columns.findIndex(({ name }) => name === 'Status');
    const cell = { row: body.row, column: body.column + status, rows: 1, columns: 1 };
    sheet.setValues(cell, [['writing']], 'file');
    await withUseCases(model, (useCases) => useCases.removeRun());
    expect(model.table('Runs')).toBeUndefined();
    expect(rowsOf(model, 'BankStatementLines')).toHaveLength(4);
    expect(rowsOf(model, 'PayerMemory')).toHaveLength(1);
  });
});

describe('how lines are matched is a parameter of the workbook', () => {
  /** One line of 30 June by its value date, booked on 1 July. */
  const line = (amount: string, text: string) =>
    [
      ...[':20:STARTUMS', ':25:10020030/1234567', ':28C:00001/001', ':60F:C150627EUR0,00'],
      ...[`:61:1506300701CR${amount}NTRFNONREF//B1`, `:86:166?00GUTSCHRIFT?20${text}`],
      ...[`:62F:C150701EUR${amount}`, '-', ''],
    ].join('\r\n');
  const matched = async (
    statement: string,
    parameters: readonly (readonly unknown[])[],
    work: (line: ReviewLine, useCases: SettlementUseCases) => Promise<void> | void,
  ): Promise<Model> => {
    const model = workbookWith({
      ...TABLES,
      SettlementParameters: [...TABLES['SettlementParameters']!, ...parameters],
    });
    await withUseCases(model, async (useCases) => {
      await imported(useCases, statement);
      await work((await useCases.reviewBank(WORDS)).lines[0]!, useCases);
    });
    return model;
  };

  test('490.00 of 30 June, booked on 1 July: a day late by its booking date, in time by its value date', async () => {
    await matched(line('490,00', 'RECHNUNG 10031'), [], ({ level }) => expect(level).not.toBe('certain'));
    const model = await matched(
      line('490,00', 'RECHNUNG 10031'),
      [['Date of bank lines', 'Value date']],
      async (found, useCases) => {
        expect(facts(found)).toEqual(['B-00001', 'open', 'certain', '4031', ['10031: 49000 + 1000']]);
        await useCases.decideBank([{ line: 'B-00001', choice: 0 }]);
        await settle(useCases);
      },
    );
    expect(rowsOf(model, 'Payments').map((row) => [row['Date'], row['Amount']])).toEqual([
      [day('2015-06-30'), 490],
    ]);
    expect(rowsOf(model, 'Settlements').map((row) => row['Cash discount'])).toEqual([10]);
  });

  // 10031 is 500.00, or 490.00 less 10.00 until 30 June: of each 490.00 paid 10.00 come on top.
  test.each([
    ['245,00', [], ['10031: 24500 + 500'], 'half of 490.00 takes half of 10.00'],
    ['489,99', [], ['10031: 48999 + 1000'], '489.99 · 10.00 / 490.00 = 9.9998: the cent stays open'],
    [
      '245,00',
      [['Calculate cash discounts for partial payments', 'No']],
      ['10031: 24500 + 0'],
      'a part earns none',
    ],
  ])('a part of %s with %j: %j, as posting settles it (%s)', async (paid, parameters, shown) => {
    const inTime = [['Date of bank lines', 'Value date'], ...parameters];
    const model = await matched(line(paid, 'RECHNUNG 10031'), inTime, async ({ choices }, useCases) => {
      expect(
        choices[0]!.documents.map(({ invoice, paid, discount }) => `${invoice}: ${paid} + ${discount}`),
      ).toEqual(shown);
      await useCases.decideBank([{ line: 'B-00001', choice: 0 }]);
      await settle(useCases);
    });
    expect(
      rowsOf(model, 'Settlements').map(
        (row) =>
          `${String(row['Invoice'])}: ${Math.round(Number(row['Cash applied']) * 100)} + ${Number(row['Cash discount']) * 100}`,
      ),
    ).toEqual(shown);
  });

  test('a part of two named invoices closes the first and is a part of the second: 980.00 + 20.00, 245.00 + 5.00', async () => {
    await matched(
      line('1225,00', 'RE 10030 UND RE 10031'),
      [['Date of bank lines', 'Value date']],
      ({ choices }) =>
        expect(
          choices[0]!.documents.map(({ invoice, paid, discount }) => `${invoice}: ${paid} + ${discount}`),
        ).toEqual(['10030: 98000 + 2000', '10031: 24500 + 500']),
    );
  });

  test.each([
    ['0.03', false],
    ['0.04', true],
  ])(
    '249.96 for invoice 10040 of 250.00 with a tolerance of %s is proposed: %s',
    async (tolerance, isProposed) => {
      await matched(
        line('249,96', 'RECHNUNG 10040'),
        [['Tolerance of bank lines', Number(tolerance)]],
        ({ sentence }) => expect(sentence.includes('0.04 EUR apart, within tolerance')).toBe(isProposed),
      );
    },
  );

  test.each([
    ['9.99', false],
    ['10.00', true],
  ])('240.00 for 250.00: with bank fees up to %s that is the cause: %s', async (largest, isCause) => {
    await matched(line('240,00', 'RECHNUNG 10040'), [['Largest bank fee', Number(largest)]], ({ misfits }) =>
      expect(misfits.some(({ sentence }) => sentence.includes('fee'))).toBe(isCause),
    );
  });

  test.each([
    ['187,50', false], // 3 × 62.50 are the 187.50 that came
    ['187,51', true], // 3 × 62.49 = 187.47
  ])('a fee is less than a third of what came: %s of 250.00 for a fee: %s', async (amount, isCause) => {
    await matched(line(amount, 'RECHNUNG 10040'), [['Largest bank fee', 200]], ({ misfits }) =>
      expect(misfits.some(({ sentence }) => sentence.includes('fee'))).toBe(isCause),
    );
  });

  test.each([
    ['250.00', 'certain'],
    ['250.01', 'likely'],
  ])(
    '250.00 of Fabrikam without a number, where %s is asked for each document near it: %s',
    async (least, level) => {
      await matched(
        line('250,00', 'DANKE?32FABRIKAM AG'),
        [['Amount certain without a number', Number(least)]],
        (found) => expect([found.level, found.payer?.account]).toEqual([level, '4032']),
      );
    },
  );

  test('a setting that cannot be read stops the review, with its cell', async () => {
    const place = { kind: 'cell', sheet: 'SettlementParameters', address: 'B3' };
    const refused = matched(line('240,00', 'RECHNUNG 10040'), [['Likeness of names', 160]], () => undefined);
    await expect(refused).rejects.toBeInstanceOf(Blocked);
    await expect(refused).rejects.toHaveProperty('problems.0', expect.objectContaining({ place }));
  });
});
