import type { ParameterName } from '../../../app/useCases';

/** What each parameter does, in one line. */
export const explanations: Readonly<Record<ParameterName, string>> = {
  'Accounting currency': 'Currency of the books; limits and vouchers are in it.',
  'Automatic settlement':
    'Payments without a mark are settled with open documents of the same account and currency.',
  'Cash discount administration':
    'What happens when too much is paid while a discount is available: Specific keeps the discount, Unspecific shrinks it.',
  'Maximum penny difference':
    'Differences up to this amount go to the penny difference account, and the document is closed.',
  'Maximum overpayment or underpayment':
    'Larger differences up to this amount are accepted and written off too.',
  'Calculate cash discounts for partial payments':
    'A part payment within the period takes its share of the discount.',
  'Calculate cash discounts for credit notes':
    'Marked credit notes carry a discount by the same rules as invoices.',
  'Prioritize settlement': 'Mark by priority follows the order below instead of the due date.',
  'Use priority for automatic settlement': 'Automatic settlement follows that order as well.',
  'Priority order': 'What decides which document gets the money first, separated by semicolons.',
  'Date to use for calculating discounts':
    'The day that must lie in the discount period: that of the payment, or the one selected below.',
  'Selected discount date': 'Counts only while Selected date is chosen above.',
  'Grace days': 'Days after the discount date on which the discount is still granted.',
  'Settlement posting date':
    'Date of discount and difference vouchers of documents that were posted earlier.',
  'Exchange rate for cash discount':
    'Whether a discount in foreign currency is valued at the rate of the payment or of the invoice.',
  'Write off differences without a discount':
    'Differences within the maximum are written off also where no discount applies.',
  'Cash discount is calculated on amount including sales tax':
    'No: the discount is worked out on the amount before tax.',
  'Reverse sales tax on cash discount': 'The discount takes back its share of the posted tax.',
  'Rule set': 'The program whose rules of settlement apply.',
  'Partial payments': 'How this rule set grants discount on a part payment.',
  'Tolerance percent': 'Difference that this rule set accepts, in percent of the document.',
  'Tolerance amount': 'Difference that this rule set accepts, as an amount.',
  'Discount tolerance':
    'Yes: discount granted in the grace days is posted as discount tolerance instead of cash discount.',
  'Unearned discount':
    'Yes: what is deducted beyond the earned discount is granted, up to the largest one, on an account of its own.',
  'Tax mode': 'When this rule set corrects the tax on a discount.',
  'Dimension columns': 'Columns of the invoices, such as Cost centre, that postings carry on.',
  'Customer payment voucher': 'Next number of the series for payments of customers.',
  'Vendor payment voucher': 'Next number of the series for payments to vendors.',
  'Books closed until': 'A posting on or before this day is refused.',
  'Posted by': 'Name that stands beside each run.',
  'Language of sentences in sheets': 'Language of reasons and problems that are written into sheets.',
  'Date of bank lines':
    'Day of a bank line for which discounts are asked: booked by the bank, or counted for interest.',
  'Tolerance of bank lines':
    'How far a bank line may be from its documents and still be proposed; the rest is settled by the limits above.',
  'Largest bank fee': 'A smaller payment is explained by a fee of a bank up to this amount.',
  'Likeness of names':
    'Share of its letters, weighed by how rare they are, that a name must have in common with a customer’s.',
  'Lead of the likest name': 'How much more alike than the second the likest name must be.',
  'Documents of a combination':
    'Largest number of documents that amounts alone are added up for; 0 for none.',
  'Documents of a likely combination':
    'Up to so many documents a combination found by its amounts is likely, if it is the only one.',
  'Open documents searched': 'Customers with more open documents are not searched for amounts that add up.',
  'Amount certain without a number':
    'A payment without a number is certain if its payer is known and it has so much for each open document near its amount.',
  'Days a document may be later':
    'Documents dated later than that are not taken for what a bank line paid without naming them.',
  'Number format':
    'How texts that are amounts are written in your tables, where a source does not state its own.',
  'Date format':
    'How texts that are dates are written in your tables, where a source does not state its own.',
};
