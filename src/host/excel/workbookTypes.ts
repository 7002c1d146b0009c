import { serialOf, type Workbook } from '../model';
import { apiObject, type ApiObject, type ApiType, type ApiTypes } from '../richapi/apiType';
import { cellsOfEvent, EVENT, eventMethods } from './events';
import { choiceArgument, flagArgument, found, rangeObject, textArgument, type Session } from './session';

interface FunctionResult {
  readonly value: number | undefined;
  readonly error: string;
}

/** The workbook, its application, its functions. */
export function workbookTypes(session: Session): ApiTypes {
  const { workbook, events } = session;

  const rangeOfEvent = (reference: unknown): ApiObject | null => {
    const cells = cellsOfEvent(workbook, textArgument(reference));
    return cells ? rangeObject(session, cells.sheet, cells.rect) : null;
  };

  const root: ApiType<Workbook> = {
    get: { Name: () => workbook.fileName, ReadOnly: () => false, IsDirty: () => false },
    objects: {
      Worksheets: () => apiObject('WorksheetCollection', workbook),
      Tables: () => apiObject('TableCollection', { sheet: undefined }),
      Names: () => apiObject('NamedItemCollection', { sheet: undefined }),
      Settings: () => apiObject('SettingCollection', workbook),
      CustomXmlParts: () => apiObject('CustomXmlPartCollection', { namespace: undefined }),
      Application: () => apiObject('Application', workbook),
      Functions: () => apiObject('Functions', workbook),
      _Runtime: () => apiObject('Runtime', workbook),
    },
    methods: {
      GetSelectedRange: () => rangeObject(session, workbook.selection.sheet, workbook.selection.rect),
      GetActiveCell: () =>
        rangeObject(session, workbook.selection.sheet, { ...workbook.selection.rect, rows: 1, columns: 1 }),
      _GetRangeForEventByReferenceId: (_, [reference]) => found(rangeOfEvent(reference)),
      _GetRangeOrNullObjectForEventByReferenceId: (_, [reference]) => rangeOfEvent(reference),
      ...eventMethods<Workbook>(events, () => 'Workbook', { SelectionChangedEvent: EVENT.selectionChanged }),
    },
  };

  const runtime: ApiType<Workbook> = {
    get: { EnableEvents: () => events.enabled },
    set: { EnableEvents: (_, value) => void (events.enabled = flagArgument(value)) },
  };

  const application: ApiType<Workbook> = {
    get: {
      CalculationMode: () => workbook.calculationMode,
      CalculationState: () => 'Done',
      DecimalSeparator: () => separators(session.locale).decimal,
      ThousandsSeparator: () => separators(session.locale).group,
      UseSystemSeparators: () => true,
    },
    set: {
      CalculationMode: (_, value) => {
        workbook.calculationMode = choiceArgument(value, ['Automatic', 'AutomaticExceptTables', 'Manual']);
        session.calculator.calculate(workbook.calculationMode !== 'Manual');
      },
    },
    objects: { CultureInfo: () => apiObject('CultureInfo', workbook) },
    methods: {
      Calculate: () => (session.calculator.calculate(true), null),
      // Results do not depend on when they are calculated, and nothing is painted here.
      SuspendApiCalculationUntilNextSync: () => null,
      SuspendScreenUpdatingUntilNextSync: () => null,
    },
  };

  const cultureInfo: ApiType<Workbook> = {
    get: { Name: () => session.locale },
    objects: {
      NumberFormat: () => apiObject('NumberFormatInfo', workbook),
      DatetimeFormat: () => apiObject('DatetimeFormatInfo', workbook),
    },
  };

  const numberFormat: ApiType<Workbook> = {
    get: {
      NumberDecimalSeparator: () => separators(session.locale).decimal,
      NumberGroupSeparator: () => separators(session.locale).group,
    },
  };

  const datetimeFormat: ApiType<Workbook> = {
    get: {
      DateSeparator: () => datePattern(session.locale).replace(/[a-z]/gi, '')[0] ?? '/',
      ShortDatePattern: () => datePattern(session.locale),
    },
  };

  const functions: ApiType<Workbook> = {
    methods: {
      Date: (_, [year, month, day]) =>
        apiObject(
          'FunctionResult',
          dateFunction(Number(year), Number(month), Number(day), workbook.date1904),
        ),
    },
  };

  const functionResult: ApiType<FunctionResult> = {
    get: { Value: (result) => result.value ?? null, Error: (result) => result.error },
  };

  return {
    Workbook: root,
    Runtime: runtime,
    Application: application,
    CultureInfo: cultureInfo,
    NumberFormatInfo: numberFormat,
    DatetimeFormatInfo: datetimeFormat,
    Functions: functions,
    FunctionResult: functionResult,
    AddinInternalService: { methods: { NotifyActionHandlerReady: () => null } } satisfies ApiType<unknown>,
  };
}

/** DATE: months and days beyond their end count on, years below 1900 are taken as years since 1900. */
function dateFunction(year: number, month: number, day: number, date1904: boolean): FunctionResult {
  const date = new Date(Date.UTC(year < 1900 ? year + 1900 : year, month - 1, day));
  const value = serialOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date1904);
  return value === undefined ? { value, error: '#NUM!' } : { value, error: '' };
}

function separators(locale: string): { readonly decimal: string; readonly group: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.8);
  const sign = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return { decimal: sign('decimal'), group: sign('group') };
}

/** In the letters of English; Excel answers in letters of the language (office-js#2520). */
function datePattern(locale: string): string {
  const letters: Readonly<Record<string, string>> = { day: 'd', month: 'M', year: 'yyyy' };
  return new Intl.DateTimeFormat(locale)
    .formatToParts(new Date(Date.UTC(2026, 10, 22)))
    .map((part) => letters[part.type] ?? part.value)
    .join('');
}
