/** The messages of the page, one line each, above grid and pane. Each can be closed. */
export interface Notices {
  /** What a person just did was not done. Goes away by itself: the cell in front of them shows it too. */
  readonly say: (text: string) => void;
  /** Stays until it is closed or another workbook is opened. */
  readonly warn: (text: string) => void;
  /** They were about a workbook that is no longer open. */
  readonly clear: () => void;
}

const PATIENCE = 8000;

export function noticesIn(container: HTMLElement): Notices {
  const show = (text: string, kind: 'said' | 'warning'): void => {
    [...container.children].find((line) => line.firstChild?.textContent === text)?.remove();
    const line = document.createElement('p');
    line.className = kind;
    const words = document.createElement('span');
    words.textContent = text;
    const close = document.createElement('button');
    close.type = 'button';
    close.title = 'Close this message';
    close.setAttribute('aria-label', close.title);
    close.addEventListener('click', () => line.remove());
    line.append(words, close);
    container.append(line);
    if (kind === 'said') setTimeout(() => line.remove(), PATIENCE);
  };
  return {
    say: (text) => show(text, 'said'),
    warn: (text) => show(text, 'warning'),
    clear: () => container.replaceChildren(),
  };
}
