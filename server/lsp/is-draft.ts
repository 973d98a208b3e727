import type { Session } from './session';

/** Request, client to server: is this document, which need not be open, a draft? */
export const IS_DRAFT = 'accessibleText/isDraft';
/** Notification, server to client: what counts as a draft may have changed. Sent to clients that asked IS_DRAFT. */
export const DRAFTS_CHANGED = 'accessibleText/draftsChanged';

/** What IS_DRAFT is asked with. */
export interface IsDraftParams {
  readonly uri: string;
  /** The beginning of its text. */
  readonly head: string;
}

/** Answers IS_DRAFT. */
export async function isDraft(session: Session, { uri, head }: IsDraftParams): Promise<boolean> {
  session.clientDetectsDrafts = true;
  const answer = await session.titles.isDraft(uri, head);
  session.dropUnusedFolder(uri);
  return answer;
}
