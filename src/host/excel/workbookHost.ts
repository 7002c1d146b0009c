import { Calculator, type Scope } from '../formula';
import { UnsupportedError, type Sheet, type Workbook } from '../model';
import { apiObject, type ApiTypes } from '../richapi/apiType';
import { Engine } from '../richapi/engine';
import type { UnsupportedLedger } from '../richapi/ledger';
import { EventHub, type HostEvent } from './events';
import { formatTypes } from './formatTypes';
import { nameTypes } from './nameTypes';
import { rangeTypes } from './rangeTypes';
import { recordedTypes, type Recorded } from './recordedTypes';
import { LiveRanges, type LargeRead, type Session } from './session';
import { settingTypes } from './settingTypes';
import { tableTypes } from './tableTypes';
import { workbookTypes } from './workbookTypes';
import { worksheetTypes } from './worksheetTypes';

export interface WorkbookHostOptions {
  /** Language of the application: decimal marks, date patterns. Default en-US. */
  readonly locale?: string;
  /** What reading more than 5,000,000 cells does. Default: `null` without an error, as Excel was seen to do. */
  readonly largeRead?: LargeRead;
  /** Which formulas are kept up to date. Default: those the add-in writes. */
  readonly calculated?: Scope;
  /** Where a call of something not implemented is reported at once. Default: console.error. */
  readonly report?: (line: string) => void;
}

/** Excel's side of the rich API over one workbook: JSON text in, JSON text and events out. */
export class WorkbookHost {
  /** Charts and conditional formats the add-in made. */
  readonly recorded: Recorded[] = [];
  readonly locale: string;

  readonly #engine: Engine;
  readonly #calculator: Calculator;
  readonly #events: EventHub;

  constructor(
    readonly workbook: Workbook,
    options: WorkbookHostOptions = {},
  ) {
    const { locale = 'en-US', largeRead = 'null', calculated, report } = options;
    this.locale = locale;
    const calculator = new Calculator(workbook, calculated);
    this.#calculator = calculator;
    this.#events = new EventHub(workbook);
    const ranges: LiveRanges = new LiveRanges(workbook, () => this.#engine.references.values());
    const session: Session = { workbook, calculator, events: this.#events, ranges, largeRead, locale };
    this.#engine = new Engine({
      types: typesOf(session, this.recorded),
      root: apiObject('Workbook', workbook),
      services: {
        'Microsoft.InternalService.AddinInternalService': apiObject('AddinInternalService', undefined),
      },
      afterBatch: () => {
        ranges.endBatch();
        this.calculate();
      },
      ...(report && { report }),
    });
  }

  /** Answers one batch. Events it caused wait for `takeEvents`. */
  processQuery(body: string): string {
    return this.#engine.processQuery(body);
  }

  /** Events since the last call. Whoever carries the messages asks after each answer. */
  takeEvents(): HostEvent[] {
    return this.#events.take();
  }

  /** What was asked for and is not implemented, also if the add-in swallowed the error. */
  get unsupported(): UnsupportedLedger {
    return this.#engine.unsupported;
  }

  /** References to ranges the client has not given back. */
  get referenceCount(): number {
    return this.#engine.references.size;
  }

  /** Event handlers that were not removed. */
  get subscriptionCount(): number {
    return this.#events.subscriptionCount;
  }

  /** Whether the result of a formula is worked out here, and not by whoever shows the workbook. */
  calculates(sheet: Sheet, row: number, column: number): boolean {
    return this.#calculator.calculates(sheet, row, column);
  }

  /** Brings formulas up to date: after each batch, and when a person has changed cells. */
  calculate(): void {
    try {
      this.#calculator.calculate();
    } catch (error) {
      if (!(error instanceof UnsupportedError)) throw error;
      this.unsupported.note(error.member);
    }
  }
}

const typesOf = (session: Session, recorded: Recorded[]): ApiTypes => ({
  ...workbookTypes(session),
  ...worksheetTypes(session),
  ...rangeTypes(session),
  ...formatTypes(session),
  ...tableTypes(session),
  ...nameTypes(session),
  ...settingTypes(session),
  ...recordedTypes(session, recorded),
});
