import { Button } from '@fluentui/react-components';
import { useEffect, useId } from 'react';
import { usePane } from './paneContext';

interface MainButtonProps {
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
  readonly children: string;
}

/** The one thing that a view is for: its button, which Ctrl+Enter presses from anywhere in the pane, as its tooltip says. */
export function MainButton({ isDisabled = false, onClick, children }: MainButtonProps) {
  const { texts } = usePane();
  const id = useId();
  // A view out of sight has no effects, so that there is never more than one.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isKey = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.altKey;
      if (!isKey || event.repeat || event.defaultPrevented) return;
      event.preventDefault();
      // Leaving a field takes over what was typed in it, as a click would; what follows from that is drawn first.
      const button = document.getElementById(id);
      button?.focus();
      setTimeout(() => button?.click());
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [id]);
  return (
    // The browser's own tooltip hangs from the pointer; one above the button would cover the totals that are about to be saved.
    <Button
      id={id}
      appearance="primary"
      title={texts.shell.mainKey}
      aria-keyshortcuts="Control+Enter"
      disabledFocusable={isDisabled}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
