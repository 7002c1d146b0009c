import { Button, Checkbox } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import { usePane } from '../view/paneContext';
import { useRowStyles } from './useRowStyles';

interface CheckCellProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly isActive: boolean;
  readonly isDisabled?: boolean;
  readonly onToggle: () => void;
}

/** The cell with which a row is marked or selected. */
export function CheckCell({ label, isChecked, isActive, isDisabled = false, onToggle }: CheckCellProps) {
  const styles = useRowStyles();
  return (
    <div role="gridcell" className={styles.mark}>
      <Checkbox
        aria-label={label}
        checked={isChecked}
        disabled={isDisabled}
        tabIndex={isActive ? 0 : -1}
        onChange={onToggle}
      />
    </div>
  );
}

interface OpenButtonProps {
  /** Of the row, for a screen reader. */
  readonly name: string;
  readonly isOpen: boolean;
  readonly isActive: boolean;
  readonly onToggle: () => void;
}

/** Opens the details of a row, and closes them. */
export function OpenButton({ name, isOpen, isActive, onToggle }: OpenButtonProps) {
  const { texts } = usePane();
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={isOpen ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
      aria-label={texts.entry.list.detailsNamed(name)}
      aria-expanded={isOpen}
      tabIndex={isActive ? 0 : -1}
      onClick={onToggle}
    />
  );
}
