import { WorkbookHost } from '../../host/excel/workbookHost';
import type { Workbook } from '../../host/model';
import { openXlsx, saveXlsx, XlsxError } from '../../host/xlsx';
import { createGridView } from '../univer/univerView';
import { dropZone } from './dropZone';
import { noticesIn } from './notices';
import { openPane, type PaneFrame } from './paneFrame';
import { unsavedOf, type Unsaved } from './unsaved';

/** Addresses that the workbench's server answers. */
const SAMPLE = 'month-end.xlsx';
const PANE = 'pane/taskpane.html';

const element = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;

const notices = noticesIn(element('notices'));
const fileInput = element<HTMLInputElement>('file');
const language = element<HTMLSelectElement>('language');
const fileName = element('file-name');

const fileState = element('file-state');

/** What is open now. */
interface Open {
  readonly workbook: Workbook;
  readonly host: WorkbookHost;
  readonly pane: PaneFrame;
  readonly unsaved: Unsaved;
}
let open: Open | undefined;

const grid = createGridView(element('grid'), {
  refused: notices.say,
  unmirrored: (mutation) =>
    notices.warn(
      `The grid cannot do this in the workbench (${mutation}). It was stopped, so that what you see is what is saved.`,
    ),
  edited: () => open?.host.calculate(),
  isCalculated: (sheet, row, column) => open?.host.calculates(sheet, row, column) ?? false,
});
const drop = dropZone(element('drop'), (files) => {
  if (files.length === 1) void openFile(files[0]!);
  else notices.warn('One workbook is open at a time. Drop one file.');
});

/** Shows a workbook in the grid and starts the pane over it. */
function show(workbook: Workbook): void {
  open?.unsaved.stop();
  notices.clear();
  grid.open(workbook);
  connect(workbook, unsavedOf(workbook, showState));
  showState();
}

/** Starts the pane over a workbook, as when its task pane is opened. */
function connect(workbook: Workbook, unsaved: Unsaved): void {
  open?.pane.close();
  const host = new WorkbookHost(workbook, { locale: language.value, calculated: 'alike' });
  const pane = openPane(element('pane'), host, PANE);
  pane.loaded.then(drop.watch, defect);
  open = { workbook, host, pane, unsaved };
}

function showState(): void {
  if (open === undefined) return;
  fileName.textContent = open.workbook.fileName;
  fileState.textContent = open.unsaved.isChanged() ? 'changed, not downloaded' : '';
  document.title = `${open.workbook.fileName} – Settlesheet workbench`;
}

/** Opens a file of .xlsx; one that cannot be read leaves what is open as it is. */
function openBytes(bytes: Uint8Array, name: string): void {
  try {
    const workbook = openXlsx(bytes);
    workbook.fileName = name;
    if (mayClose(name)) show(workbook);
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    notices.warn(`${name} was not opened. ${error.message}`);
  }
}

/** Asks before changes are lost. */
const mayClose = (next: string): boolean =>
  !open?.unsaved.isChanged() ||
  confirm(`${open.workbook.fileName} has changes that were not downloaded. Open ${next} and lose them?`);

async function openFile(file: File): Promise<void> {
  openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
}

function download({ workbook, host, unsaved }: Open): void {
  host.calculate();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([saveXlsx(workbook)]));
  link.download = workbook.fileName;
  link.click();
  URL.revokeObjectURL(link.href);
  unsaved.downloaded();
}

/** The language that the page starts with: the browser's, if the pane speaks it. */
function chooseLanguage(): void {
  const asked = new URLSearchParams(location.search).get('locale') ?? navigator.language;
  const known = [...language.options].map((option) => option.value);
  language.value = known.find((tag) => tag.slice(0, 2) === asked.slice(0, 2).toLowerCase()) ?? known[0]!;
}

async function start(): Promise<void> {
  chooseLanguage();
  // As with Office's ribbon, who presses a button goes on typing in the cells.
  element('bar').addEventListener('mousedown', (event) => {
    if (event.target instanceof HTMLButtonElement) event.preventDefault();
  });
  element('open').addEventListener('click', () => fileInput.click());
  fileInput.addEventListener('change', () => {
    const [file] = fileInput.files ?? [];
    if (file !== undefined) void openFile(file).then(() => (fileInput.value = ''));
  });
  element('download').addEventListener('click', () => open && download(open));
  element('undo').addEventListener('click', () => grid.undo());
  element('redo').addEventListener('click', () => grid.redo());
  element('sample').addEventListener('click', () => void openSample());
  language.addEventListener('change', () => open && connect(open.workbook, open.unsaved));
  window.addEventListener('beforeunload', (event) => open?.unsaved.isChanged() && event.preventDefault());
  await openSample();
}

async function openSample(): Promise<void> {
  const response = await fetch(SAMPLE);
  if (!response.ok) return notices.warn(`The sample could not be fetched (${response.status}).`);
  return openBytes(new Uint8Array(await response.arrayBuffer()), 'month-end.xlsx');
}

/** A defect of the workbench is never only in the console. */
function defect(error: unknown): void {
  notices.warn(
    `The workbench has a defect; what is on the screen may not be what is saved. ${String(error)}`,
  );
}
// A browser's remark without an error, on the order in which it laid the page out, is none.
window.addEventListener('error', ({ error }) => error !== null && error !== undefined && defect(error));
window.addEventListener('unhandledrejection', ({ reason }) => defect(reason));

void start();
