import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { join } from 'node:path';
import { bankSteps } from '../bankSteps';
import { entrySteps } from '../entrySteps';
import type { WorkbenchInTest } from '../openWorkbench';
import { until } from '../until';
import { ofRun, rowsOf, valueAt } from '../workbooks';

/** One step of docs/guide.md: what a person does, and what the screen says then. */
export interface GuideStep {
  readonly title: string;
  /** Name of its picture in docs/guide, without the ending. */
  readonly picture: string;
  /** How much of the workbench the picture holds. */
  readonly frame: 'workbench' | 'pane';
  readonly does: (bench: WorkbenchInTest) => Promise<void>;
  /** What stands in the pane then. The guide quotes each of these texts. */
  readonly shows: readonly string[];
  /** What is pressed once all this was looked at. */
  readonly then?: (bench: WorkbenchInTest) => Promise<void>;
}

const SAMPLES = join(__dirname, '../../../sample');
const STATEMENTS = ['giro-account.xml', 'second-account.sta'].map((name) => join(SAMPLES, name));

const press = ({ frame }: WorkbenchInTest, name: string | RegExp): Promise<void> =>
  frame.getByRole('button', { name, exact: true }).click();

/** The sample month, in the order of the guide. */
export const GUIDE: readonly GuideStep[] = [
  {
    title: 'See what the workbook holds',
    picture: '01-start',
    frame: 'workbench',
    does: ({ pane }) => pane.ready(),
    shows: ['Tables found', '358 rows', '150 rows', 'Preview settlement'],
  },
  {
    title: 'Check where the rows come from',
    picture: '02-sources',
    frame: 'pane',
    does: async (bench) => {
      await bench.pane.show('Sources');
      await press(bench, /^Payments/);
      await bench.frame.getByText('Read from').waitFor();
    },
    shows: ['Sources', 'Read from', 'Columns'],
  },
  {
    title: 'Import the two bank statements',
    picture: '03-import',
    frame: 'pane',
    does: async (bench) => {
      await bench.pane.show('Bank lines');
      await bankSteps(bench.frame).openFiles(STATEMENTS);
    },
    shows: ['What would be imported', '48,210.75 EUR', '18,308.05 EUR', '2,813.84 EUR', '63,704.96 EUR'],
    then: async ({ frame }) => {
      await bankSteps(frame).importLines(17);
      await bankSteps(frame).importLines(9);
    },
  },
  {
    title: 'Review the bank lines',
    picture: '04-review',
    frame: 'pane',
    does: async ({ frame }) => {
      await bankSteps(frame).acceptCertain(22);
      await bankSteps(frame).acceptByKey('Van Ruysdonck');
    },
    shows: [
      '10117 in the text',
      'The cash discount was taken 4 days late',
      'Accepted: 10117',
      'Take 23 lines into the journal',
    ],
    then: ({ frame }) => bankSteps(frame).takeOver(23),
  },
  {
    title: 'Enter a payment by hand',
    picture: '05-payment',
    frame: 'pane',
    does: async ({ frame, pane }) => {
      await pane.show('Enter payments');
      await entrySteps(frame).type({ of: '10173', date: '11/30/2026', amount: '367.50' });
      await entrySteps(frame).mark('10173');
      await until(async () => (await entrySteps(frame).section('Cash discount'))[4]?.[1], '7.50');
      await frame.getByRole('region', { name: 'Cash discount schedule' }).scrollIntoViewIfNeeded();
    },
    shows: ['Cash discount amount to take', '12/04/2026', '15.00', '7.50', '735.00'],
    then: ({ frame }) => entrySteps(frame).save('367.50 EUR', 'Keep 367.50 EUR'),
  },
  {
    title: 'Correct a problem at its cell',
    picture: '06-problem',
    frame: 'workbench',
    does: async (bench) => {
      await bench.pane.preview();
      await bench.pane.show('Problems');
      await bench.pane.goToCell('Invoices', 'H48');
      await until(bench.cellName, 'H48');
    },
    shows: ['18 problems to correct', 'Invoices!H48', 'It would be 1,284.50'],
    then: async (bench) => {
      await bench.type('H48', '1284.50');
      await press(bench, 'Refresh');
    },
  },
  {
    title: 'Preview the settlement',
    picture: '07-preview',
    frame: 'pane',
    does: ({ pane }) => pane.preview(),
    shows: [
      'Post 163 payments, 290 vouchers',
      '205,019.85',
      '202,799.88',
      '3,113.93',
      '5,243.80',
      '16 problems to correct',
    ],
  },
  {
    title: 'Compare rule sets',
    picture: '08-compare',
    frame: 'workbench',
    does: async (bench) => {
      await press(bench, 'Compare rule sets');
      await press(bench, 'Compare');
      await bench.frame.getByRole('heading', { name: 'Rule sets compared' }).waitFor({ timeout: 60_000 });
      await press(bench, /^Go to table/);
    },
    shows: ['Nothing was posted', '50 rows that differ'],
    then: async (bench) => {
      await press(bench, 'Back');
      await press(bench, 'Back');
    },
  },
  {
    title: 'Post, and look at the sheets',
    picture: '09-results',
    frame: 'workbench',
    does: async (bench) => {
      await bench.pane.preview();
      await bench.pane.post();
      await bench.showSheet('Settlements');
      await bench.goTo('E1');
      const done = await bench.download();
      strictEqual(valueAt(done, 'Settlements!E3'), 0);
      const [half] = rowsOf('Settlements', done).filter((row) => row['Invoice'] === '10173');
      const facts = ['Cash applied', 'Cash discount', 'Balance after'].map((of) => half?.[of]);
      deepStrictEqual(facts, [367.5, 7.5, 375]);
    },
    shows: ['163 payments were posted with 290 vouchers.', 'RUN-0002'],
  },
  {
    title: 'Take it back',
    picture: '10-undo',
    frame: 'workbench',
    does: async (bench) => {
      await bench.pane.showUndo('RUN-0002');
    },
    shows: ['Undo run RUN-0002', 'Nothing that was posted is deleted', '199,776.05'],
    then: async (bench) => {
      await bench.pane.undo();
      const undone = await bench.download();
      strictEqual(ofRun('RUN-0002', 'Status', undone), 'undone');
      strictEqual(ofRun('RUN-0003', 'Settled', undone), -202_799.88);
    },
  },
];
