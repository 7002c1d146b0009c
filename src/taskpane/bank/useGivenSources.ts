import { useEffect, useRef, useState, type DragEvent } from 'react';

/** What the user hands over: files, or a text from the clipboard. */
export interface GivenSources {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Files dropped on the view, and rows or files pasted anywhere in it; what is pasted into a field belongs to the field. */
export function useGivenSources(given: GivenSources) {
  const latest = useRef(given);
  useEffect(() => {
    latest.current = given;
  });
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const { clipboardData } = event;
      if (!clipboardData || isTyping(event.target)) return;
      const files = [...clipboardData.files];
      const text = clipboardData.getData('text/plain');
      if (files.length > 0) latest.current.onFiles(files);
      else if (text.trim() !== '') latest.current.onText(text);
      else return;
      event.preventDefault();
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
  return {
    isOver,
    dropProps: {
      onDragOver: (event: DragEvent) => {
        event.preventDefault(); // or the browser would open the file in place of the pane
        setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files];
        const text = event.dataTransfer.getData('text/plain');
        if (files.length > 0) latest.current.onFiles(files);
        else if (text.trim() !== '') latest.current.onText(text);
      },
    },
  };
}
