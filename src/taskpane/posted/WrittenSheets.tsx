import { Button } from '@fluentui/react-components';
import type { Place } from '../../problem/problem';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';

interface WrittenSheetsProps {
  readonly sheets: readonly string[];
  readonly onGoTo: (place: Place) => void;
}

/** The sheets that hold what was written, and the way to them. */
export function WrittenSheets({ sheets, onGoTo }: WrittenSheetsProps) {
  const { texts } = usePane();
  const pieces = usePieces();
  return (
    <section className={pieces.section} aria-label={texts.posted.sheets}>
      <h2 className={pieces.subheading}>{texts.posted.sheets}</h2>
      <ul className={pieces.list}>
        {sheets.map((sheet) => (
          <li key={sheet} className={pieces.button}>
            <Button
              size="small"
              aria-label={texts.posted.goToSheet(sheet)}
              onClick={() => onGoTo({ kind: 'cell', sheet, address: 'A1' })}
            >
              {sheet}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
