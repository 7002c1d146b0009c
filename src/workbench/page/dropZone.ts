/** Takes files that are dragged into the page, wherever they are let go. */
export interface DropZone {
  /** Another window of the page, such as the pane's: without this its browser would open the file there. */
  readonly watch: (other: Window) => void;
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/**
 * @param zone covers the page while a file is dragged over it
 * @param dropped all files that were let go
 */
export function dropZone(zone: HTMLElement, dropped: (files: readonly File[]) => void): DropZone {
  const show = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    zone.hidden = false;
  };
  const watch = (target: Window): void => {
    target.addEventListener('dragenter', show, true);
    target.addEventListener('dragover', show, true);
  };
  watch(window);
  zone.addEventListener('dragleave', () => (zone.hidden = true));
  window.addEventListener(
    'drop',
    (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      zone.hidden = true;
      dropped([...event.dataTransfer!.files]);
    },
    true,
  );
  return { watch };
}
