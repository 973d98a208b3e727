import { slice, type Span } from '../text/span';
import { commentInValue, robotsLines } from '../web-archiving/robots';
import { severity, type Report, type RobotsRule } from './rule';

/** What other languages begin a comment with. */
const COMMENT = /^\s*(?:\/\*|\*|\/\/|<!--|-->|;)/;

/** Finds lines of a robots.txt that no crawler understands, comments of the wrong kind above all. */
export const robotsLineUnreadable: RobotsRule = {
  scope: 'robots',
  meta: {
    id: 'robots-line-unreadable',
    basis: ['convention'],
    severity: severity('warning'),
    area: 'file',
    summary: { ja: 'robots.txt に収集ロボットの読めない行がある', en: 'A line of robots.txt is not understood' },
    why: {
      ja: 'robots.txt のコメントは「#」から始まるものだけです。ほかの書き方のコメントは指示として読まれ、意図しない制限になることがあります。',
      en: 'Only # begins a comment in robots.txt. Comments of another kind are read as instructions and may restrict what nobody wanted to restrict.',
    },
    messages: {
      comment: {
        ja: '「{found}」はコメントとして読まれません。robots.txt のコメントは「#」で始めてください。',
        en: '"{found}" is not read as a comment. In robots.txt a comment begins with #.',
      },
      behind: {
        ja: '「{found}」はコメントではなく、指示の一部として読まれます。robots.txt のコメントは「#」で始めてください。',
        en: '"{found}" is read as a part of the instruction. In robots.txt a comment begins with #.',
      },
      unreadable: {
        ja: '「{found}」は指示として読めません。「User-agent: *」のように、半角のコロンで区切ってください。コメントなら「#」で始めてください。',
        en: '"{found}" is no instruction. Write it with a half-width colon, as in "User-agent: *", or begin it with # if it is a comment.',
      },
    },
    fixes: { hash: { kind: 'review', title: { ja: '「#」を付けてコメントにする', en: 'Make it a comment with #' } } },
    examples: [
      {
        robots: '⟦/* 広報課が管理 */⟧\nUser-agent: *\nDisallow:\n',
        goodRobots: '# /* 広報課が管理 */\nUser-agent: *\nDisallow:\n',
        fix: 'hash',
      },
      {
        robots: 'User-agent: ndl-japan\nDisallow: ⟦/* すべて許可 */⟧\n',
        goodRobots: 'User-agent: ndl-japan\nDisallow: # /* すべて許可 */\n',
        fix: 'hash',
      },
    ],
  },
  *check({ draft }) {
    const read = new Map(robotsLines(draft).map((line) => [line.index, line]));
    for (const [index, line] of draft.lines.entries()) {
      const text = slice(draft.text, line);
      const known = read.get(index);
      const behind = known && commentInValue(known);
      const start = line.start + text.length - text.trimStart().length;
      const whole = { start, end: line.start + text.trimEnd().length };
      if (COMMENT.test(text)) yield report(draft.text, whole, 'comment');
      else if (behind) yield report(draft.text, behind, 'behind');
      else if (!known && /^\s*[^\s#]/.test(text)) yield { ...report(draft.text, whole, 'unreadable'), fixes: [] };
    }
  },
};

function report(text: string, span: Span, message: string): Report {
  const edits = [{ span: { start: span.start, end: span.start }, newText: '# ' }];
  return { span, message, data: { found: slice(text, span) }, fixes: [{ fix: 'hash', edits }] };
}
