import type { PlainFinding } from '../core/lint/title-to-check';
import type { TitleChecker } from './check-job';
import type { Reply, Request } from './worker-protocol';

/**
 * Checks the titles that a client asks for.
 * @param problem tells what there is to be said about the dictionary, if anything
 * @param post sends a reply to the client
 * @returns what to call with each request
 */
export function createWorker(
  checker: TitleChecker,
  problem: () => string | undefined,
  post: (reply: Reply) => void,
): (request: Request) => void {
  return ({ id, title, partFirst }) => {
    const onFirst = (findings: PlainFinding[]): void => {
      post({ kind: 'first', id, findings });
    };
    try {
      const checked = checker.check(title, partFirst ? onFirst : undefined);
      const said = problem();
      post({ kind: 'done', id, answer: { ...checked, ...(said !== undefined && { problem: said }) } });
    } catch (error) {
      post({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) });
    }
  };
}
