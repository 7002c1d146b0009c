/** The messages of the page, one line each, above grid and pane. */
export interface Notices {
  /** Something was not done. Goes away by itself. */
  readonly say: (text: string) => void;
  /** Stays until another workbook is opened: what is on the screen may not be what is saved. */
  readonly warn: (text: string) => void;
  /** They were about a workbook that is no longer open. */
  readonly clear: () => void;
}

const PATIENCE = 8000;

export function noticesIn(container: HTMLElement): Notices {
  const show = (text: string, kind: 'said' | 'warning'): HTMLElement => {
    const line = document.createElement('p');
    line.className = kind;
    line.textContent = text;
    container.append(line);
    return line;
  };
  return {
    say: (text) => {
      const line = show(text, 'said');
      setTimeout(() => line.remove(), PATIENCE);
    },
    warn: (text) => {
      const isShown = [...container.children].some((line) => line.textContent === text);
      if (!isShown) show(text, 'warning');
    },
    clear: () => container.replaceChildren(),
  };
}
