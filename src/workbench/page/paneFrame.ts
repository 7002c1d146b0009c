import { createAgaveHost, type AgaveHost } from '../../host/agave/agaveHost';
import { frameName, type Conversation } from '../../host/agave/messages';
import type { WorkbookHost } from '../../host/excel/workbookHost';

/** The add-in's page beside the grid, connected to one workbook. */
export interface PaneFrame {
  readonly agave: AgaveHost;
  /** The pane's window, when its page is there. */
  readonly loaded: Promise<Window>;
  /** Takes the pane away, as when its task pane is closed. */
  readonly close: () => void;
}

/**
 * Opens the add-in's own page in a frame. It finds its host there as it does in Excel on the web: by
 * the name of its frame, and by messages to the window around it.
 */
export function openPane(container: HTMLElement, host: WorkbookHost, page: string): PaneFrame {
  const conversation: Conversation = {
    conversationId: crypto.randomUUID(),
    controlId: 'settlesheet',
    hostOrigin: location.origin,
  };
  // Office.js keeps what an earlier frame was told for the whole tab.
  sessionStorage.removeItem('hostInfoValue');
  const frame = document.createElement('iframe');
  frame.title = 'Settlesheet task pane';
  frame.name = frameName(conversation, host.locale);
  frame.src = page;
  const agave = createAgaveHost({
    host,
    origin: location.origin,
    controlId: conversation.controlId,
    post: (text) => frame.contentWindow?.postMessage(text, location.origin),
  });
  const receive = ({ source, data }: MessageEvent): void => {
    if (source === frame.contentWindow && typeof data === 'string') agave.receive(data);
  };
  window.addEventListener('message', receive);
  const loaded = new Promise<Window>((there) =>
    frame.addEventListener('load', () => there(frame.contentWindow!), { once: true }),
  );
  container.replaceChildren(frame);
  return {
    agave,
    loaded,
    close: () => {
      window.removeEventListener('message', receive);
      frame.remove();
    },
  };
}
