import { HostError } from '../problem/problem';
import type { CellValue, Grid, SourceRef } from '../workbook/workbook';

export type ReadRequest = SourceRef & { readonly withNumberFormats?: boolean };

/** Cells of one trip at first; Excel on the web answers with at most 5 MB, about 15 bytes a cell but long texts more. */
const CELLS_PER_TRIP = 100_000;

/** A source whose place is known and whose body is read block by block. */
interface Source {
  readonly name: string;
  readonly sheet: string;
  readonly header: readonly string[];
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly merged: readonly string[];
  /** Column spans to read, as offsets from the first column. */
  readonly spans: readonly { readonly start: number; readonly count: number }[];
  readonly withNumberFormats: boolean;
  readonly rows: CellValue[][];
  readonly numberFormats: string[][];
}

/** Reads sources whole, as few trips as the payload limit allows. @returns undefined for a source that is not there */
export async function readSources(
  context: Excel.RequestContext,
  requests: readonly ReadRequest[],
): Promise<readonly (Grid | undefined)[]> {
  const sources = await locate(context, requests);
  await readBodies(
    context,
    sources.filter((source): source is Source => source !== undefined),
  );
  return sources.map((source) => source && gridOf(source));
}

const gridOf = ({ spans, withNumberFormats, numberFormats, rowCount, ...grid }: Source): Grid => ({
  ...grid,
  header: spans.flatMap(({ start, count }) => grid.header.slice(start, start + count)),
  ...(withNumberFormats ? { numberFormats } : {}),
});

async function locate(
  context: Excel.RequestContext,
  requests: readonly ReadRequest[],
): Promise<readonly (Source | undefined)[]> {
  const places = requests.map((request) =>
    request.kind === 'table' ? tablePlace(context, request.name) : rangePlace(context, request.address),
  );
  await context.sync();
  return places.map((place, i) => {
    const request = requests[i];
    if (request === undefined || place.header.isNullObject || place.body.isNullObject) return undefined;
    const header = (place.header.values[0] ?? []).map(String);
    return {
      name: request.kind === 'table' ? request.name : request.address,
      sheet: place.sheet(),
      header,
      firstRow: place.body.rowIndex + place.skip,
      firstColumn: place.header.columnIndex,
      rowCount: Math.max(0, place.body.rowCount - place.skip),
      merged: place.merged.isNullObject
        ? []
        : place.merged.address.split(',').map((a) => a.slice(a.lastIndexOf('!') + 1)),
      spans:
        request.kind === 'table' ? spansOf(header, request.columns) : [{ start: 0, count: header.length }],
      withNumberFormats: request.withNumberFormats ?? false,
      rows: [],
      numberFormats: [],
    };
  });
}

function tablePlace(context: Excel.RequestContext, name: string) {
  const table = context.workbook.tables.getItemOrNullObject(name);
  const sheet = table.worksheet.load('name');
  return {
    header: table.getHeaderRowRange().load('values,columnIndex'),
    body: table.getDataBodyRange().load('rowIndex,rowCount'),
    merged: table.getRange().getMergedAreasOrNullObject().load('address'),
    skip: 0,
    sheet: () => sheet.name,
  };
}

/** A range with its header in the first row, cut to the cells that hold something: a whole column is not a million rows. */
function rangePlace(context: Excel.RequestContext, address: string) {
  const at = address.lastIndexOf('!');
  const range =
    at < 0
      ? context.workbook.names.getItemOrNullObject(address).getRangeOrNullObject()
      : context.workbook.worksheets
          .getItem(address.slice(0, at).replace(/^'|'$/g, '').replaceAll("''", "'"))
          .getRange(address.slice(at + 1));
  const used = range.getUsedRangeOrNullObject(true);
  const sheet = range.worksheet.load('name');
  return {
    header: used.getRow(0).load('values,columnIndex'),
    body: used.load('rowIndex,rowCount'),
    merged: used.getMergedAreasOrNullObject().load('address'),
    skip: 1,
    sheet: () => sheet.name,
  };
}

/** All columns as one span, or the wanted ones, neighbours together. */
function spansOf(header: readonly string[], columns: readonly string[] | undefined): Source['spans'] {
  if (columns === undefined) return [{ start: 0, count: header.length }];
  const indexes = columns.map((title) => header.indexOf(title)).filter((i) => i >= 0);
  return [...new Set(indexes)].sort((a, b) => a - b).map((start) => ({ start, count: 1 }));
}

interface Block {
  readonly source: Source;
  readonly start: number;
  readonly count: number;
}

async function readBodies(context: Excel.RequestContext, sources: readonly Source[]): Promise<void> {
  let budget = CELLS_PER_TRIP;
  const waiting = sources.map((source) => ({ source, next: 0 }));
  while (waiting.some(({ source, next }) => next < source.rowCount)) {
    const blocks: Block[] = [];
    let cells = 0;
    for (const { source, next } of waiting) {
      const width = source.spans.reduce((n, span) => n + span.count, 0) * (source.withNumberFormats ? 2 : 1);
      const count = Math.min(source.rowCount - next, Math.floor((budget - cells) / Math.max(1, width)));
      if (count > 0) blocks.push({ source, start: next, count });
      cells += Math.max(0, count) * width;
    }
    if (blocks.length === 0) throw new HostError('read the sources', 'ResponsePayloadSizeLimitExceeded');
    // A block that is too big for one answer is asked for again, half the size; nothing of it is kept.
    if (await readBlocks(context, blocks)) {
      for (const { source, start, count } of blocks) {
        const place = waiting.find((w) => w.source === source);
        if (place) place.next = start + count;
      }
    } else budget = Math.floor(budget / 2);
  }
}

/** @returns false when Excel could not answer with so much at once */
async function readBlocks(context: Excel.RequestContext, blocks: readonly Block[]): Promise<boolean> {
  const ranges = blocks.map(({ source, start, count }) => ({
    source,
    count,
    parts: source.spans.map((span) =>
      context.workbook.worksheets
        .getItem(source.sheet)
        .getRangeByIndexes(source.firstRow + start, source.firstColumn + span.start, count, span.count)
        .load(source.withNumberFormats ? 'values,numberFormat' : 'values'),
    ),
  }));
  try {
    await context.sync();
  } catch (error) {
    if (isTooMuch(error)) return false;
    throw error;
  }
  // Excel may answer null instead of an error when a range is too big.
  if (ranges.some(({ parts }) => parts.some((part) => (part.values as unknown) === null))) return false;
  for (const { source, count, parts } of ranges) {
    for (let row = 0; row < count; row++) {
      source.rows.push(parts.flatMap((part) => part.values[row] as CellValue[]));
      if (source.withNumberFormats)
        source.numberFormats.push(parts.flatMap((part) => part.numberFormat[row] as string[]));
    }
  }
  return true;
}

const isTooMuch = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ResponsePayloadSizeLimitExceeded' || error.code === 'RangeExceedsLimit');
