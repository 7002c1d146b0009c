import type { SheetToWrite } from '../../app/useCases';
import { Figures } from '../view/Figures';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';

interface SheetsToWriteProps {
  readonly title: string;
  readonly sheets: readonly SheetToWrite[];
}

/** Which sheets a run writes to: what it adds, and what it rewrites whole. */
export function SheetsToWrite({ title, sheets }: SheetsToWriteProps) {
  const { texts, formats } = usePane();
  const pieces = usePieces();
  const t = texts.preview.sheets;
  return (
    <Figures
      title={title}
      figures={sheets.map(({ sheet, isNew, rows }) => [
        isNew ? t.newSheet(sheet) : sheet,
        rows === undefined ? t.rewritten : t.added(rows, formats.count(rows)),
      ])}
    >
      <p className={pieces.quiet}>{t.notYours}</p>
    </Figures>
  );
}
