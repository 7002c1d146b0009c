import { NOT_CALCULATED, wordsIn, type ProblemTexts } from './problemTexts';

const { q, and, or, amount, readings } = wordsIn({
  quotes: ['“', '”'],
  decimalMark: '.',
  groupMark: ',',
  and: 'and',
  or: 'or',
  inFormat: (text, formats) => `${text} in the number format ${formats}`,
});

const ORDERS: Readonly<Record<string, string>> = { dmy: 'dd-mm-yyyy', mdy: 'mm/dd/yyyy', ymd: 'yyyy-mm-dd' };

export const en: ProblemTexts = {
  'source/missing': {
    found: (f) => `There is no table ${f.table} in this workbook.`,
    toDo: (f) => `Name the table or range that holds the data ${f.table}.`,
  },
  'source/several': {
    found: (f) => `Several tables could be ${f.table}: ${and(f.candidates)}.`,
    toDo: (f) => `Name the one that counts ${f.table}.`,
  },
  'source/chosen-gone': {
    found: (f) => `${q(f.chosen)}, which was chosen for ${f.table}, is no longer there.`,
    toDo: () => 'Choose again. Until then it is looked for by name and by headings.',
  },
  'source/chosen-column-gone': {
    found: (f) =>
      `Table ${f.table} has no heading ${q(f.heading)} any more, which was chosen for ${q(f.column)}.`,
    toDo: () => 'Choose again. Until then the column is looked for by its heading.',
  },
  'source/missing-column': {
    found: (f) => `Table ${f.table} has no column ${q(f.column)}. Its headings are ${and(f.present)}.`,
    toDo: (f) => `Add the column, or give the one that means it the heading ${q(f.column)}.`,
  },
  'source/ambiguous-column': {
    found: (f) => `In table ${f.table} several headings mean ${q(f.column)}: ${and(f.headings)}.`,
    toDo: () => 'Rename all but the one that counts.',
  },
  'source/ambiguous-heading': {
    found: (f) =>
      `In table ${f.table} the heading ${q(f.heading)} can mean ${or(f.columns)}. Its headings are ${and(f.present)}.`,
    toDo: (f) => `Rename the heading to ${or(f.columns.map(q))}.`,
  },
  'source/merged-cells': {
    found: (f) => `Cells ${f.area} of table ${f.table} are merged: only the first of them has a value.`,
    toDo: () => 'Unmerge the cells and fill in each of them. The rows they touch are not used until then.',
  },
  'source/no-rows': {
    found: (f) => `Table ${f.table} has no rows.`,
    toDo: () => 'Enter the rows, or give the table that has them its name.',
  },

  'cell/blank': {
    found: (f) => `${q(f.column)} is blank.`,
    toDo: () => 'Fill in the cell.',
  },
  'cell/error': {
    found: (f) =>
      f.text === NOT_CALCULATED
        ? `${q(f.column)} holds a formula without a result: it has not been calculated yet.`
        : `${q(f.column)} shows the error ${f.text}.`,
    toDo: (f) =>
      f.text === NOT_CALCULATED
        ? 'Open the workbook in Excel and save it there, or type the value.'
        : 'Correct the formula or type the value.',
  },
  'amount/unreadable': {
    found: (f) => `${q(f.text)} is not an amount.`,
    toDo: () => 'Type the amount as a number.',
  },
  'amount/no-format': {
    found: (f) => `${q(f.text)} is a text. It would be ${readings(f.readings)}.`,
    toDo: () => 'Type it as a number, or state the number format of this source in SettlementParameters.',
  },
  'amount/other-format': {
    found: (f) =>
      `${q(f.text)} does not fit the number format ${f.format} of this source. It would be ${readings(f.readings)}.`,
    toDo: () => 'Type it as a number, or change the number format of this source in SettlementParameters.',
  },
  'amount/other-currency': {
    found: (f) => `${q(f.text)} does not name the currency of its row, ${f.currency}.`,
    toDo: () => 'Correct the currency of the row, or type the amount without a currency.',
  },
  'amount/too-many-decimals': {
    found: (f) => `${q(f.text)} has more than the ${f.decimals} decimals of ${f.currency}.`,
    toDo: () => 'Round the amount in the source; it is never rounded here.',
  },
  'amount/too-large': {
    found: (f) => `${q(f.text)} is larger than an amount can be.`,
    toDo: () => 'Correct the amount.',
  },
  'amount/negative': {
    found: (f) => `${q(f.column)} is below zero: ${amount(f.text)}.`,
    toDo: () => 'Enter zero or an amount above it.',
  },
  'date/not-a-date': {
    found: (f) => `${q(f.text)} is not a date.`,
    toDo: () => 'Type the date as a date.',
  },
  'date/has-time': {
    found: (f) => `${q(f.text)} is a date with a time of day.`,
    toDo: () => 'Enter the date without a time.',
  },
  'date/no-format': {
    found: (f) => `${q(f.text)} is a text; which part is the day and which the month is not stated.`,
    toDo: () => 'Type it as a date, or state the date format of this source in SettlementParameters.',
  },
  'date/other-format': {
    found: (f) => `${q(f.text)} does not fit the date format ${ORDERS[f.format] ?? f.format} of this source.`,
    toDo: () => 'Type it as a date, or change the date format of this source in SettlementParameters.',
  },
  'date/too-late': {
    found: (f) => `The date ${f.text} is too far in the future.`,
    toDo: () => 'Correct the year.',
  },
  'text/long-number': {
    found: (f) =>
      `${q(f.column)} holds a number of more than 15 digits; Excel has replaced the last ones by zeros.`,
    toDo: () => 'Format the cell as text and type the number again.',
  },
  'number/not-whole': {
    found: (f) => `${q(f.column)} is ${q(f.text)}, not a whole number from 0 to ${f.most}.`,
    toDo: () => 'Enter a whole number.',
  },
  'percent/unreadable': {
    found: (f) => `${q(f.text)} is not a percentage.`,
    toDo: () => 'Enter a number such as 2 for 2 %.',
  },
  'percent/out-of-range': {
    found: (f) => `${f.text} is not from 0 % to less than 100 %.`,
    toDo: () => 'Correct the percentage.',
  },
  'choice/unknown': {
    found: (f) => `${q(f.column)} is ${q(f.text)}; that is none of its options.`,
    toDo: (f) => `Enter ${or(f.allowed)}.`,
  },
  'currency/unreadable': {
    found: (f) => `${q(f.text)} is not a currency.`,
    toDo: () => 'Enter the three letters of the currency, such as EUR.',
  },
  'row/only-a-sum': {
    found: (f) => `This row of table ${f.table} holds an amount and nothing else: it looks like a total.`,
    toDo: () =>
      'Delete the row or move the total out of the table. If it is no total, fill in the other cells.',
  },

  'code/duplicate': {
    found: (f) => `${q(f.code)} stands more than once in table ${f.table}.`,
    toDo: () => 'Keep one of the rows.',
  },
  'code/unknown': {
    found: (f) =>
      f.known.length === 0
        ? `${q(f.column)} names ${q(f.code)}, but no such codes are set up.`
        : `${q(f.column)} names ${q(f.code)}, which is not set up. There is ${and(f.known)}.`,
    toDo: () => 'Correct the code, or add it to the settings.',
  },
  'code/circular': {
    found: (f) => `The next codes lead back to where they began: ${f.chain.join(' → ')}.`,
    toDo: () => 'Clear the next code of the last period.',
  },
  'parameter/unknown': {
    found: (f) => `There is no parameter ${q(f.name)}.`,
    toDo: (f) => `Correct the name or delete the row. The parameters are ${f.known.join(', ')}.`,
  },
  'parameter/duplicate': {
    found: (f) => `The parameter ${q(f.name)} stands more than once.`,
    toDo: () => 'Keep one of the rows.',
  },
  'parameter/invalid': {
    found: (f) => `${q(f.text)} is not a value of the parameter ${q(f.name)}.`,
    toDo: (f) => `Enter a value such as ${f.allowed}.`,
  },
  'parameter/missing': {
    found: (f) => `The parameter ${q(f.name)} has no value, but ${q(f.because)} needs it.`,
    toDo: (f) => `Enter a value for ${q(f.name)}.`,
  },
  'parameter/heading-taken': {
    found: (f) =>
      `The table ${f.table} already has a column ${q(f.heading)} of its own, so it cannot be one of ${q(f.name)}.`,
    toDo: () => 'Give the column of Invoices another heading, and name that.',
  },
  'account/unknown-purpose': {
    found: (f) => `${q(f.purpose)} is not a purpose of a ledger account.`,
    toDo: (f) => `Enter ${or(f.known)}.`,
  },
  'currency/none': {
    found: () => 'The accounting currency is not stated, and the rows do not all state the same currency.',
    toDo: () => 'Enter the parameter Accounting currency in SettlementParameters.',
  },
  'currency/no-rate': {
    found: (f) =>
      `There is no exchange rate from ${f.currency} to ${f.accountingCurrency} on ${f.date} or before.`,
    toDo: () => 'Add the rate to ExchangeRates, or correct the currency or the date.',
  },
  'rate/not-positive': {
    found: (f) => `${q(f.column)} is ${q(f.text)}, not a number above zero.`,
    toDo: () => 'Enter the rate as a number above zero.',
  },
  'rate/of-itself': {
    found: (f) => `${f.currency} has an exchange rate to itself that is not 1.`,
    toDo: () => 'Correct the currency of the rate, or delete the row.',
  },
  'rate/contradiction': {
    found: (f) =>
      `The rate of ${f.currency} on ${f.date} also stands in ${and(f.others)}, with another figure.`,
    toDo: () => 'Keep one of the rows.',
  },

  'invoice/duplicate': {
    found: (f) =>
      `Invoice ${q(f.invoice)} of account ${q(f.account)} stands more than once: also in ${and(f.others)}.`,
    toDo: () => 'Keep one of the rows or correct the number. None of them is used until then.',
  },
  'invoice/discount-incomplete': {
    found: (f) => `Of cash discount ${f.period} only the date or only the amount is filled in.`,
    toDo: () => 'Fill in both or neither.',
  },
  'invoice/discount-too-large': {
    found: (f) => `The cash discount ${amount(f.discount)} does not fit the amount ${amount(f.amount)}.`,
    toDo: () => 'A cash discount has the sign of the amount and is not more than it. Correct one of them.',
  },
  'invoice/wrong-sign': {
    found: (f) => `The type is ${f.type}, but the amount is ${amount(f.amount)}.`,
    toDo: () => 'An invoice is above zero, a credit note below. Correct the type or the amount.',
  },
  'invoice/open-too-large': {
    found: (f) => `The open amount ${amount(f.open)} does not fit the amount ${amount(f.amount)}.`,
    toDo: () => 'The open amount has the sign of the amount and is not more than it. Correct one of them.',
  },
  'invoice/tax-does-not-fit': {
    found: (f) => `Tax of ${amount(f.tax)} and its rates do not make up the invoice of ${amount(f.amount)}.`,
    toDo: () =>
      'Correct the tax amounts or codes of the row. A part without tax needs a code with a rate of zero.',
  },
  'invoice/value-does-not-fit': {
    found: (f) =>
      `The amount in accounting currency ${amount(f.value)} does not fit the amount ${amount(f.amount)} ${f.currency}.`,
    toDo: () =>
      'It has the sign of the amount, and in accounting currency it is the same figure. Correct one of them, or clear it to use the exchange rate.',
  },
  'invoice/value-changed': {
    found: (f) =>
      `What was settled of the document is now worth ${amount(f.now)} ${f.currency}; it was posted at ${amount(f.was)} ${f.currency}.`,
    toDo: () => 'Restore the exchange rate of its date, or its amount in accounting currency.',
  },
  'dimension/unreadable': {
    found: (f) => `${q(f.text)} is neither one value of ${q(f.column)} nor several with weights.`,
    toDo: () =>
      'Write one value, such as CC10, or each value once with a number above zero: CC10=60; CC20=40.',
  },
  'dimension/several-split': {
    found: (f) => `The row is split in ${and(f.columns)}; only one column of a row can be split.`,
    toDo: () => 'Keep the split in one of the columns and write one value in the others.',
  },
  'invoice/changed': {
    found: (f) =>
      `${q(f.column)} is now ${amount(f.now)}; it was ${amount(f.was)} when the document was first settled.`,
    toDo: () => 'Restore the earlier value.',
  },

  'payment/no-account': {
    found: () => 'The payment names neither an account nor an invoice.',
    toDo: () => 'Fill in the account, or the invoice through which it is found.',
  },
  'payment/unknown-account': {
    found: (f) => `Nothing in this workbook has the account ${q(f.account)}.`,
    toDo: () => 'Correct the account. If it is a new one, enter its name as well.',
  },
  'payment/not-in-table': {
    found: () => 'There is no table Payments to enter payments in.',
    toDo: () => 'Make the range of payments a table, or insert the template.',
  },
  'payment/line-changed': {
    found: () => 'This line of the journal is no longer what the pane showed: it was not posted.',
    toDo: () => 'Look at the journal again, and post what it shows.',
  },
  'payment/posted-line': {
    found: (f) => `This payment was posted as ${f.voucher} in ${f.run}; only its marks can still be changed.`,
    toDo: () => 'Undo the payment, or enter another one.',
  },
  'payment/other-account': {
    found: (f) =>
      `The payment is of account ${q(f.account)}, but invoice ${q(f.invoice)} belongs to ${and(f.accounts)}.`,
    toDo: (f) =>
      `Correct the account or the invoice. To settle an invoice of another account, write account and number: ${f.accounts[0] ?? ''}:${f.invoice}.`,
  },
  'payment/blank-amount': {
    found: () => 'The amount is blank and no invoice is named from which it could be worked out.',
    toDo: () => 'Enter the amount, or name the invoices that are paid.',
  },
  'payment/zero-without-marks': {
    found: () => 'The amount is 0 and no documents are named.',
    toDo: () => 'Enter the amount, or name the documents to be settled with each other.',
  },
  'payment/marks-cancel-out': {
    found: () => 'The amount is blank, and the named documents come to 0.',
    toDo: () => 'Enter the amount. To settle the documents with each other without a payment, enter 0.',
  },
  'payment/one-mark-only': {
    found: (f) => `${q(f.column)} is filled in, but the row does not name exactly one document.`,
    toDo: () => 'Name one document, or clear the cell.',
  },
  'payment/never-and-full': {
    found: () =>
      'Full settlement takes the remainder as cash discount, but cash discount is never to be used.',
    toDo: () => 'Change Full settlement or Use cash discount.',
  },
  'payment/reference-missing': {
    found: () => 'The payment goes on a deposit slip but has no payment reference.',
    toDo: () => 'Fill in the payment reference, or take the payment off the deposit slip.',
  },
  'payment/no-offset-account': {
    found: () => 'The payment has no offset account.',
    toDo: () => 'Fill in the offset account, or set the bank account in LedgerAccounts.',
  },
  'payment/duplicate-voucher': {
    found: (f) => `Voucher ${q(f.voucher)} stands more than once: also in ${and(f.others)}.`,
    toDo: () => 'Give every payment its own voucher, or leave the cell blank.',
  },
  'payment/voucher-in-use': {
    found: (f) => `Voucher ${q(f.voucher)} is already used by ${f.by}.`,
    toDo: () => 'Enter another voucher, or leave the cell blank.',
  },
  'payment/changed-after-posting': {
    found: (f) => `A payment was changed after it was posted. Posted was ${and(f.posted)}.`,
    toDo: () => 'Restore the row as it was posted. If it is another payment, enter it in a row of its own.',
  },
  'payment/like-posted': {
    found: (f) =>
      `This is a new payment, but a posted one like it no longer stands in the table: ${and(f.posted)}.`,
    toDo: () =>
      'Check whether it is the same money. If so, put the row back as it was posted, and reverse the payment if it was wrong.',
  },
  'payment/books-closed': {
    found: (f) =>
      `The posting date ${f.date} lies in a closed period; the books are closed until ${f.until}.`,
    toDo: () => 'Correct the date, or change the parameter Books closed until.',
  },
  'payment/possible-duplicate': {
    found: (f) => `The same account, amount and date also stand in ${and(f.others)}.`,
    toDo: () => 'Check whether the payment was entered twice. All of them are posted as they stand.',
  },
  'payment/undone': {
    found: (f) =>
      `The settlement of payment ${f.voucher} with ${and(f.invoices)} was undone in run ${f.run}.`,
    toDo: () => 'Choose Settle again, or change what the row marks. Until then the money stays open.',
  },
  'payment/bank-charge': {
    found: (f) =>
      `${q(f.text)} is no bank charge: a bank keeps back a positive amount, and only from a receipt with its Amount.`,
    toDo: () =>
      'State the Amount that reached the bank account and, above zero, what the bank kept back of it; leave the cell blank for other payments.',
  },
  'payment/bank-charge-left': {
    found: (f) => `Of the bank charge ${f.charge} no marked document could take ${f.left}.`,
    toDo: () => 'Mark the documents that the customer paid, or correct the bank charge.',
  },
  'payment/reversed': {
    found: (f) => `Payment ${f.voucher} was reversed in run ${f.run}. This row is not posted again.`,
    toDo: () =>
      'Delete the row, unless the same was paid again on the same day: then enter it once more, in a row beside this one.',
  },
  'mark/unreadable': {
    found: (f) => `${q(f.text)} does not name a document.`,
    toDo: () =>
      'Write a number, 4031:10030 for another account, or 10030=294.00 with the amount to settle; separate several by a semicolon.',
  },
  'mark/option-unreadable': {
    found: (f) => `${q(f.option)} in ${q(f.text)} says nothing about a marked document.`,
    toDo: () =>
      'Write in brackets Normal, Always or Never, discount 6.00, or full settlement; separate several by a comma.',
  },
  'mark/unnameable': {
    found: (f) =>
      `The Invoice column cannot name document ${q(f.invoice)}: its number holds a sign that separates marks.`,
    toDo: () => 'Take that sign out of the number in Invoices, or settle the document automatically.',
  },
  'mark/twice': {
    found: (f) => `Document ${q(f.invoice)} is named twice in this row.`,
    toDo: () => 'Name it once.',
  },
  'mark/unknown': {
    found: (f) => `There is no document ${q(f.invoice)}.`,
    toDo: () => 'Correct the number, or clear the cell to post the payment without settling.',
  },
  'mark/several-accounts': {
    found: (f) => `Document ${q(f.invoice)} exists for several accounts: ${and(f.accounts)}.`,
    toDo: () => 'Fill in the account of the payment.',
  },
  'mark/row-has-problem': {
    found: (f) => `Document ${q(f.invoice)} cannot be used: its row has a problem in ${and(f.cells)}.`,
    toDo: () => 'Correct that row first.',
  },
  'mark/other-currency': {
    found: (f) =>
      `Document ${q(f.invoice)} is in ${f.currency}, the payment in ${f.paymentCurrency}, and there is no rate between them on ${f.date} or before.`,
    toDo: () => 'Add the rates to ExchangeRates, correct the currency, or name another document.',
  },
  'mark/wrong-sign': {
    found: (f) => `The amount to settle ${amount(f.text)} has the other sign than document ${q(f.invoice)}.`,
    toDo: () => 'Enter it above zero for an invoice, below zero for a credit note.',
  },
  'mark/discount-too-large': {
    found: (f) =>
      `The cash discount ${amount(f.discount)} does not fit document ${q(f.invoice)}, of which ${amount(f.open)} is open.`,
    toDo: () => 'Enter a cash discount of the same sign, not more than what is open.',
  },
  'mark/locked': {
    found: (f) =>
      `Payment ${f.invoice} is settled by its own row in this run, so that it cannot be marked here.`,
    toDo: () => 'Take the mark out of one of the two rows.',
  },
  'mark/closed': {
    found: (f) =>
      f.run === ''
        ? `Document ${q(f.invoice)} is already closed.`
        : `Document ${q(f.invoice)} was closed by run ${f.run}.`,
    toDo: () => 'The money stays open on the account. Name another document if it was meant for one.',
  },

  'ledger/missing-table': {
    found: (f) => `The table ${f.table}, in which earlier runs are kept, is missing.`,
    toDo: () => 'Undo the deletion, or go back to a copy of the workbook that has it.',
  },
  'ledger/unreadable-cell': {
    found: (f) =>
      `${q(f.text)} in column ${q(f.column)} of table ${f.table} cannot be read; the add-in wrote something else.`,
    toDo: () => 'Restore the cell, or go back to a copy of the workbook in which it is unchanged.',
  },
  'ledger/missing-column': {
    found: (f) => `The table ${f.table}, in which earlier runs are kept, has lost its column ${q(f.column)}.`,
    toDo: () => 'Restore the column with its heading and its values.',
  },
  'ledger/incomplete': {
    found: (f) =>
      `Run ${f.run} recorded ${amount(f.recorded)} for ${f.column}, but its rows come to ${amount(f.found)}.`,
    toDo: () =>
      'Rows were deleted or changed. Restore them, or go back to a copy of the workbook that has them.',
  },
  'ledger/changed-amount': {
    found: (f) =>
      `The parts of this row, cash, cash discount and difference, come to ${amount(f.parts)}, but ${amount(f.settled)} was settled.`,
    toDo: () =>
      'An amount was changed. Restore it, or go back to a copy of the workbook that has it; to take a settlement back, undo it in Results.',
  },
  'ledger/other-currency': {
    found: (f) => `Run ${f.run} was posted in books in ${f.was}; the accounting currency is now ${f.now}.`,
    toDo: () =>
      'Restore the parameter Accounting currency. Books in another currency begin with a workbook of their own.',
  },
  'run/cut-off': {
    found: (f) => `Run ${f.run} was cut off while it was written.`,
    toDo: () => 'Complete the run or remove it before anything else is settled.',
  },

  'undo/unknown': {
    found: (f) => `No run and no posted payment is called ${q(f.what)}.`,
    toDo: () =>
      'Name a run as it stands in Runs, or the voucher of a payment as it stands in PostedPayments.',
  },
  'undo/ambiguous': {
    found: (f) => `${q(f.what)} can be one of several: ${and(f.candidates)}.`,
    toDo: () => 'Name the one that is meant in this form.',
  },
  'undo/of-undo': {
    found: (f) => `${q(f.what)} is an undo itself and cannot be undone.`,
    toDo: () => 'Choose Settle again for the payments concerned.',
  },
  'undo/nothing-settled': {
    found: (f) => `Nothing was settled under ${q(f.what)}.`,
    toDo: () => 'Name another settlement. A payment that settles nothing can be reversed.',
  },
  'undo/already-undone': {
    found: (f) => `What was settled under ${q(f.what)} is undone already, in run ${and(f.runs)}.`,
    toDo: () => 'Nothing is left to undo.',
  },
  'undo/already-reversed': {
    found: (f) => `Payment ${f.voucher} is reversed already, in run ${f.run}.`,
    toDo: () => 'Enter money that was paid again in a row of its own.',
  },
  'undo/later-settlements': {
    found: (f) =>
      `The same documents were settled later: ${and(f.settlements.map((s) => `${s.invoice} by ${s.voucher} in ${s.run} (${amount(s.amount)}, of which cash discount ${amount(s.discount)})`))}.`,
    toDo: () => 'Choose to undo these as well, or undo them first.',
  },
  'undo/date-too-early': {
    found: (f) => `The reversal date ${f.date} is before ${f.latest}, the date of ${f.voucher}.`,
    toDo: (f) => `Choose ${f.latest} or a later day.`,
  },
  'undo/books-closed': {
    found: (f) =>
      `The reversal date ${f.date} lies in a closed period: the books are closed until ${f.until}.`,
    toDo: () => 'Choose a later reversal date.',
  },
  'undo/lines-changed': {
    found: (f) => `The lines of voucher ${f.voucher} in VoucherLines are no longer what was posted.`,
    toDo: () => 'Restore them, or go back to a copy of the workbook that has them.',
  },
  'undo/document-gone': {
    found: (f) => `Document ${q(f.invoice)} of account ${f.account} no longer stands in Invoices.`,
    toDo: () => 'Put its row back: it is open again, and only then shown and settled.',
  },
  'settle-again/not-undone': {
    found: (f) => `No settlement of a payment ${q(f.what)} was undone.`,
    toDo: () => 'Name the voucher of a payment whose settlement was undone, or settle all of them again.',
  },
  'statement/unknown-format': {
    found: () => 'This is no bank statement in a format that can be read.',
    toDo: () => 'Ask the bank for CAMT.053, MT940, CODA, OFX, BAI2 or CSV, and choose that file.',
  },
  'statement/too-large': {
    found: (f) => `The file is too large or nested too deeply; the most is ${f.most}.`,
    toDo: () => 'Get the statement from the bank in shorter periods.',
  },
  'statement/xml-refused': {
    found: (f) =>
      `The file contains ${q(f.text)}, which a bank statement never needs and which is not read for safety.`,
    toDo: () => 'Get the statement from the bank again. Do not use this file.',
  },
  'statement/cut-off': {
    found: (f) =>
      `The file breaks off or is damaged here. ${f.bookings === 1 ? '1 booking' : `${f.bookings} bookings`} before it could be read; what stands behind was not.`,
    toDo: () => 'Get the statement from the bank again.',
  },
  'statement/unknown-record': {
    found: (f) => `${q(f.text)} is no record of the format ${f.format}, or stands where it does not belong.`,
    toDo: () => 'Get the statement from the bank again, or enter this booking by hand.',
  },
  'statement/missing-field': {
    found: (f) => `${q(f.field)} is missing.`,
    toDo: () => 'Look the booking up in online banking and enter it by hand, or get the statement again.',
  },
  'statement/unreadable-field': {
    found: (f) => `${q(f.text)} cannot be read as ${q(f.field)}.`,
    toDo: () => 'Correct it in the source, or enter this booking by hand.',
  },
  'statement/undecided-format': {
    found: (f) =>
      `${q(f.text)} can be read in more than one way as ${q(f.field)}; the source does not prove which.`,
    toDo: () => 'State how dates and amounts are written in this source.',
  },
  'statement/other-currency': {
    found: (f) => `The booking is in ${f.currency}, the account in ${f.statementCurrency}.`,
    toDo: () => 'Look the booking up in online banking and enter it by hand in the currency of the account.',
  },
  'statement/batch-differs': {
    found: (f) =>
      `The bank booked ${amount(f.booked)} in one sum, but the payments listed in it come to ${amount(f.payments)}.`,
    toDo: () => 'Ask the bank for the payments of this booking, and enter them by hand.',
  },
  'statement/reversal-direction': {
    found: (f) =>
      `The booking of ${amount(f.amount)} is a reversal, and no balance proves whether the money came in or went out.`,
    toDo: () => 'Check in online banking whether the sign is right.',
  },
  'statement/balance-differs': {
    found: (f) =>
      `Account ${f.account}: the opening balance ${amount(f.opening)} and the booked lines ${amount(f.booked)} come to ${amount(f.worked)}, but the closing balance is ${amount(f.closing)}.`,
    toDo: () => 'Look for bookings that are missing, or get the statement again.',
  },
  'statement/total-differs': {
    found: (f) => `The file states ${q(f.stated)} for ${q(f.field)}, but ${q(f.found)} was found.`,
    toDo: () => 'Look for bookings that are missing, or get the statement again.',
  },
  'statement/gap': {
    found: (f) =>
      `Account ${f.account}: the statement before it ends with ${amount(f.closing)}, this one begins with ${amount(f.opening)}.`,
    toDo: () => 'Import the statements between them.',
  },
  'statement/overlap': {
    found: (f) =>
      `Account ${f.account}: this statement covers days that an earlier one covers too, from ${f.date}.`,
    toDo: () => 'Nothing, if both are right: a booking that stands in both counts once.',
  },
  'statement/possibly-imported': {
    found: (f) => `A line with the same account, date and amount was imported before: ${f.other}.`,
    toDo: () => 'Check whether it is the same booking. Import it only if it is another one.',
  },
};
