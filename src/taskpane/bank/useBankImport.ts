import { useState } from 'react';
import type { BankCases, BankImportPreview, BankLayoutToConfirm, BankSource } from '../../app/bankCases';
import type { TableLayout } from '../../statement/table';
import { useShell } from '../shell/shellContext';
import { useAction, type Action } from '../view/useAction';
import { usePane } from '../view/paneContext';

/** Where the user is between a source that was given and the review of its lines. */
export type BankPage =
  | {
      readonly step: 'import';
      /** A source was given; what stopped it is said there. */
      readonly wasGiven?: true;
    }
  | { readonly step: 'layout'; readonly opened: BankLayoutToConfirm }
  | {
      readonly step: 'preview';
      readonly preview: BankImportPreview;
      /** In which the rows were read; undefined for a file that needs none. */
      readonly layout: TableLayout | undefined;
      readonly hasChanged: boolean;
    }
  | { readonly step: 'review' };

/** Something to import, and how it is called while it is on the screen. */
interface Given {
  readonly name: string;
  readonly read: () => Promise<BankSource>;
}

export interface BankImport {
  /** Undefined: nothing was chosen yet. */
  readonly page: BankPage | undefined;
  readonly setPage: (page: BankPage) => void;
  /** What is under way, for its heading. */
  readonly work: 'reading' | 'importing';
  readonly action: Action;
  /** Name of the source that could not be read. */
  readonly unreadable: string | undefined;
  /** What is being imported, and which of how many it is. */
  readonly given: string;
  /** Sources were imported already, others of the same choice are not. */
  readonly hasImported: boolean;
  /** Lines were added: what was matched before is not shown in between. */
  readonly isNew: boolean;
  readonly matchedAgain: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
  readonly onTable: () => void;
  readonly readRows: (layout: TableLayout) => void;
  readonly importNow: (shown: Extract<BankPage, { step: 'preview' }>) => void;
}

/** Drives the import: sources one after the other, each read, previewed and written on request. @param match matches the lines anew */
export function useBankImport(useCases: BankCases, match: () => void): BankImport {
  const { texts, formats } = usePane();
  const { announce } = useShell();
  const t = texts.bank;
  const [page, setPage] = useState<BankPage>();
  const [queue, setQueue] = useState<{ readonly all: readonly Given[]; readonly at: number }>();
  const [unreadable, setUnreadable] = useState<string>();
  const [work, setWork] = useState<BankImport['work']>('reading');
  const [isNew, setNew] = useState(false);
  const action = useAction();

  const openNow = async (all: readonly Given[], at: number): Promise<void> => {
    setQueue({ all, at });
    setWork('reading');
    setPage({ step: 'import', wasGiven: true });
    let source: BankSource;
    try {
      source = await all[at]!.read();
    } catch {
      setUnreadable(all[at]!.name); // moved or deleted since it was chosen
      if (at > 0) match();
      return;
    }
    const opened = await useCases.openBank(source);
    setPage(
      opened.kind === 'layout'
        ? { step: 'layout', opened }
        : { step: 'preview', preview: opened, layout: undefined, hasChanged: false },
    );
  };
  /** Behind files that were imported: their lines are matched at last where the next one stops the work. */
  const openNext = async (all: readonly Given[], at: number): Promise<void> => {
    try {
      await openNow(all, at);
    } catch (reason) {
      match();
      throw reason;
    }
  };
  const openAll = (all: readonly Given[]): void => {
    setUnreadable(undefined);
    action.start(() => openNow(all, 0));
  };

  const source = queue?.all[queue.at]?.name ?? '';
  return {
    page,
    setPage,
    work,
    action,
    unreadable,
    given:
      queue && queue.all.length > 1
        ? t.import.of(source, formats.count(queue.at + 1), formats.count(queue.all.length))
        : source,
    hasImported: (queue?.at ?? 0) > 0,
    isNew,
    matchedAgain: () => {
      setNew(false);
      match();
    },
    onFiles: (files) =>
      openAll(
        files.map((file) => ({
          name: file.name,
          read: async () => ({
            kind: 'file',
            name: file.name,
            bytes: new Uint8Array(await file.arrayBuffer()),
          }),
        })),
      ),
    onText: (text) =>
      openAll([{ name: t.import.pastedRows, read: () => Promise.resolve({ kind: 'pasted', text }) }]),
    onTable: () => openAll([{ name: t.import.tableName, read: () => Promise.resolve({ kind: 'table' }) }]),
    readRows: (layout) => {
      setWork('reading');
      action.start(async () =>
        setPage({ step: 'preview', preview: await useCases.readBank(layout), layout, hasChanged: false }),
      );
    },
    importNow: (shown) => {
      setWork('importing');
      action.start(async () => {
        const { all, at } = queue!;
        const result = await useCases.importBank();
        if (result.kind === 'imported') {
          announce(t.preview.imported(result.lines, formats.count(result.lines)));
          setNew(true);
          if (at + 1 < all.length) await openNext(all, at + 1);
          else {
            match();
            setPage({ step: 'review' });
          }
        } else if (shown.layout) {
          const preview = await useCases.readBank(shown.layout);
          setPage({ ...shown, preview, hasChanged: true });
        } else {
          const preview = await useCases.openBank(await all[at]!.read());
          if (preview.kind === 'statements') setPage({ ...shown, preview, hasChanged: true });
        }
      });
    },
  };
}
