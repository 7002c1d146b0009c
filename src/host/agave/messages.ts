/**
 * The messages by which Office.js talks to Excel on the web: JSON texts from the add-in's frame to
 * the host's and back. Only the shapes are described here, nothing of the library.
 */
export interface AgaveRequest {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _actionType: number;
  readonly _data: unknown;
}

export const MESSAGE = { request: 0, response: 1 } as const;
export const ACTION_TYPE = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
export const RESPONSE_TYPE = { reply: 0, event: 1 } as const;

/** Calls of `executeMethod` that are answered. */
export const DISPATCH = { saveSettings: 76, richApi: 93 } as const;

/** Category under which events of the rich API travel. */
export const EVENT_CATEGORY = 65_536;

/** Errors of Office by number, with the code the add-in sees. */
export const OFFICE_ERROR = {
  InternalError: 5001,
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
} as const;

export type OfficeErrorName = keyof typeof OFFICE_ERROR;

/** Ids of one conversation between a page and its host. */
export interface Conversation {
  readonly conversationId: string;
  readonly controlId: string;
  /** Must be https and have the page's own host name, or the library does not trust it. */
  readonly hostOrigin: string;
}

const hostInfo = (locale: string): string => `Excel$Web$16.01$${locale}$$$$0`;

const xdmInfo = ({ conversationId, controlId, hostOrigin }: Conversation): string =>
  `${conversationId}|${controlId}|${hostOrigin}`;

/** The address by which a page knows that it is hosted by Excel on the web. */
export function addinUrl(page: string, conversation: Conversation, locale: string): string {
  const url = new URL(page);
  url.searchParams.set('_host_Info', hostInfo(locale));
  url.hash = `&_xdm_Info=${xdmInfo(conversation)}`;
  return url.href;
}

/** The same as the name of the page's frame, which leaves its address as it is. */
export const frameName = (conversation: Conversation, locale: string): string =>
  JSON.stringify({
    baseFrameName: conversation.controlId,
    hostInfo: hostInfo(locale),
    xdmInfo: xdmInfo(conversation),
  });
