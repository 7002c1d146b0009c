# GnuCash as a peer: invoices of one customer, posted, then one payment each, oldest first, through its business lots.
# Reads amounts in cents and days from standard input as JSON; prints the seconds that settling took, and what is unpaid.
import datetime, json, os, sys, tempfile, time
from gnucash import Account, GncNumeric, Session, SessionOpenMode
from gnucash.gnucash_core_c import ACCT_TYPE_BANK, ACCT_TYPE_INCOME, ACCT_TYPE_RECEIVABLE
from gnucash.gnucash_business import Customer, Entry, Invoice

rows = json.load(sys.stdin)
path = os.path.join(tempfile.mkdtemp(), 'peer.gnucash')
session = Session('xml://' + path, SessionOpenMode.SESSION_NEW_STORE)
book = session.book
euro = book.get_table().lookup('CURRENCY', 'EUR')

def account(name, kind):
    made = Account(book)
    book.get_root_account().append_child(made)
    made.SetName(name)
    made.SetType(kind)
    made.SetCommodity(euro)
    return made

receivable = account('Receivable', ACCT_TYPE_RECEIVABLE)
bank = account('Bank', ACCT_TYPE_BANK)
income = account('Income', ACCT_TYPE_INCOME)
customer = Customer(book, '1', euro, 'Customer')
first = datetime.date(2026, 1, 1)
invoices = []
for i, row in enumerate(rows):
    invoice = Invoice(book, 'INV%06d' % i, euro, customer)
    entry = Entry(book)
    invoice.AddEntry(entry)
    entry.SetInvAccount(income)
    entry.SetQuantity(GncNumeric(1))
    entry.SetInvPrice(GncNumeric(row['amount'], 100))
    day = first + datetime.timedelta(days=row['date'])
    invoice.PostToAccount(receivable, day, day + datetime.timedelta(days=30), '', True, False)
    invoices.append(invoice)

paid_on = first + datetime.timedelta(days=310)
start = time.perf_counter()
for invoice, row in zip(invoices, rows):
    invoice.ApplyPayment(None, bank, GncNumeric(row['amount'], 100), GncNumeric(1), paid_on, '', '')
seconds = time.perf_counter() - start
print(json.dumps({'seconds': seconds, 'unpaid': sum(not invoice.IsPaid() for invoice in invoices)}))
session.end()
os._exit(0)
