import { Blocked } from '../../app/blocked';
import type { SettlementUseCases } from '../../app/useCases';
import { HostError, type Place } from '../../problem/problem';
import { columnOf, isSelected, selectedRows } from '../../workbook/selectedRows';
import type { Route } from './route';

/** What says which rows are selected, and what stands in them. */
type Selected = Pick<SettlementUseCases, 'selection' | 'lineOfSelection' | 'journal' | 'openTransactions'>;

/** What the user is told besides: nothing that is selected can be settled, or of several accounts only the first is. */
export type Remark = 'nothing' | 'otherAccounts';

export interface SelectionRoute {
  readonly route: Route;
  readonly remark?: Remark;
}

/**
 * Where the selected rows are settled: an imported bank line in the review, a line of the journal that is not posted with its
 * marks, open documents marked for a payment that is entered. What cannot be read is told by the view that opens.
 */
export async function routeOfSelection(useCases: Selected): Promise<SelectionRoute> {
  try {
    return await foundFor(useCases);
  } catch (error) {
    if (error instanceof HostError || error instanceof Blocked) return { route: { view: 'settle' } };
    throw error;
  }
}

async function foundFor(useCases: Selected): Promise<SelectionRoute> {
  const address = (await useCases.selection()) ?? '';
  const selected = selectedRows(address);
  if (selected === undefined) return { route: { view: 'settle' } };
  const bankLine = await useCases.lineOfSelection(address);
  if (bankLine) return { route: { view: 'bank', line: bankLine } };

  const { lines } = await useCases.journal();
  const { transactions } = await useCases.openTransactions();
  const isIn = ({ place }: { readonly place: Place | undefined }): boolean => isSelected(place, selected);
  const [inJournal, documents] = [lines.filter(isIn), transactions.filter(isIn)];
  // Tables may stand beside each other: the selection is in the one that begins last before it.
  const isJournal = columnOf(inJournal[0]?.place) > columnOf(documents[0]?.place);
  const unposted = inJournal.find(({ state }) => state !== 'posted');
  if (isJournal && unposted) return { route: { view: 'settle', line: unposted.id } };
  const first = isJournal ? undefined : documents[0];
  if (first === undefined)
    return bankLine === '' ? { route: { view: 'bank' } } : { route: { view: 'settle' }, remark: 'nothing' };
  const { side, account } = first;
  const own = documents.filter((one) => one.side === side && one.account === account);
  return {
    route: { view: 'settle', side, account, invoices: own.map(({ invoice }) => invoice) },
    ...(own.length < documents.length ? { remark: 'otherAccounts' } : {}),
  };
}
