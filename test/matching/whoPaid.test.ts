import { nameIndex } from '../../src/matching/payer/nameIndex';
import { payerMemory, remembered, type PayerRecord } from '../../src/matching/payer/payerMemory';
import { knownParties, whoPaid } from '../../src/matching/payer/whoPaid';
import { numberIndex } from '../../src/matching/references/numberIndex';
import { numbersInText } from '../../src/matching/references/numbersInText';
import { DEFAULT_MATCH_SETTINGS } from '../../src/matching/settings';
import { document } from '../support/settling';
import { textTable } from '../support/textTable';
import { bankLine, party } from './support';

// 4031 and 4032 share one bank account (a group's treasury); 4033's finance arm pays for it, as the user confirmed;
// "Onno" was proposed for 4034 and rejected.
const PARTIES = [
  party('4031', 'Nordbau GmbH', 'NL91 ABNA 0417 1643 00'),
  party('4032', 'Nordbau Service GmbH', 'NL91ABNA0417164300'),
  party('4033', 'Rheinglas KG', 'DE89370400440532013000'),
  party('4034', 'Onno Transport'),
];
const record = (
  alias: string,
  iban: string,
  account: string,
  seen: number,
  rejected: number,
): PayerRecord => ({
  side: 'customer',
  ...{ account, alias, iban, seen, rejected },
});
const MEMORY = [
  record('Factorbank Süd', '', '4033', 3, 1),
  record('', 'GB82WEST12345698765432', '4033', 1, 0),
  record('Onno', '', '4034', 0, 1),
  record('Onno Transport', '', '4034', 1, 1),
];
const known = knownParties(nameIndex(PARTIES), payerMemory(MEMORY));
const documents = numberIndex([
  document('1000.00', { invoice: 'INV-10030', account: '4031' }),
  document('1000.00', { invoice: 'INV-10033', account: '4033' }),
]);

const PAYERS = textTable(`
  name             iban                        text                 payer       signs                                because
  Nordbau GmbH     DE89 3704 0044 0532 0130 00  -                    4033        iban                                 the bank account is stronger than the name
  Nordbau GmbH     nl91abna0417164300          -                    4031        iban same-name                       one bank account, the name decides
  -                NL91ABNA0417164300          -                    4031, 4032  -                                    one bank account, nothing decides
  -                NL91ABNA0417164300          INV-10030            4031        iban document-number                 one bank account, the invoice decides
  -                NL91ABNA0417164300          Kd.-Nr. 4032         4032        iban account-number                  one bank account, the customer number decides
  FACTORBANK SUED  -                           -                    4033        remembered-name                      the user confirmed it 3 times, rejected it once
  -                GB82 WEST 1234 5698 7654 32  -                    4033        remembered-iban                      the user confirmed the bank account
  Onno             -                           -                    none        -                                    the user rejected it
  Onno Transport   -                           -                    none        -                                    as often rejected as accepted: no longer believed
  Unknown Ltd      -                           INV-10030            4031        document-number                      nothing but the invoice
  Unknown Ltd      -                           INV-10030 INV-10033  4031, 4033  -                                    invoices of two
  Nordbau GmbH     -                           INV-10033            4031        same-name                            the name is stronger; 4033 stays among the others
  Unknown Ltd      -                           -                    none        -                                    nothing
`);
test.each(PAYERS)(
  '$name $iban $text: $payer, $because',
  ({ name = '', iban = '', text = '', payer = '', signs = '' }) => {
    const line = bankLine('100.00', { name, iban, text });
    const found = whoPaid(line, numbersInText(text, documents), known, DEFAULT_MATCH_SETTINGS.names);
    const accounts =
      found.kind === 'one'
        ? [found.payer.account]
        : found.kind === 'several'
          ? found.candidates.map(({ account }) => account).sort()
          : ['none'];
    expect(accounts.join(', ')).toBe(payer);
    if (found.kind === 'one') expect(found.payer.signs.join(' ')).toBe(signs);
  },
);

test('who else could have paid is kept', () => {
  const found = whoPaid(
    bankLine('1.00', { name: 'Nordbau GmbH', text: 'INV-10033' }),
    numbersInText('INV-10033', documents),
    known,
    DEFAULT_MATCH_SETTINGS.names,
  );
  expect(found).toMatchObject({ kind: 'one', others: [{ account: '4033', signs: ['document-number'] }] });
});

test('the memory counts what was accepted and rejected, by name in any spelling and bank account in any spacing', () => {
  const payer = {
    side: 'customer',
    account: '4033',
    alias: 'Müller',
    iban: 'GB82 WEST 1234 5698 7654 32',
  } as const;
  const once = remembered([], payer, true);
  expect(once).toEqual([{ ...payer, seen: 1, rejected: 0 }]);
  const again = remembered(once, { ...payer, alias: 'MUELLER', iban: 'gb82west12345698765432' }, false);
  expect(again).toEqual([{ ...payer, seen: 1, rejected: 1 }]);
  expect(remembered(again, { ...payer, account: '4034' }, true)).toHaveLength(2);
});
