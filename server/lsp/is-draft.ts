import type { IsDraftParams } from './protocol';
import type { Session } from './session';

/** Answers IS_DRAFT. */
export async function isDraft(session: Session, { uri, head }: IsDraftParams): Promise<boolean> {
  session.clientDetectsDrafts = true;
  const answer = await session.titles.isDraft(uri, head);
  session.dropUnusedFolder(uri);
  // The client will show it as what it is.
  if (answer) session.engine?.warmUp();
  return answer;
}
