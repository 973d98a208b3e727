import { dominantTerminator } from '../text/lines';
import { slice } from '../text/span';
import { severity, type RobotsRule } from './rule';

/** Finds the group of the National Diet Library's crawler glued to the one before it. */
export const robotsGroupUnseparated: RobotsRule = {
  scope: 'robots',
  meta: {
    id: 'robots-group-unseparated',
    basis: ['web-archiving'],
    severity: severity('hint'),
    area: 'file',
    summary: {
      ja: 'robots.txt の ndl-japan への指示の前に空行がない',
      en: 'No blank line stands before the group of ndl-japan in robots.txt',
    },
    why: {
      ja: '国立国会図書館の案内では、今の記述の後を1行あけて収集の許可を加えます。空行がないと、どのロボットへの指示かを人が見誤りやすくなります。',
      en: 'The library asks for a blank line before the permission. Without it people easily mistake which robot an instruction is for.',
    },
    messages: {
      glued: {
        ja: '「{found}」の前に空行がありません。国立国会図書館の案内のとおり、1行あけてください。',
        en: 'No blank line stands before "{found}". Leave one, as the National Diet Library shows it.',
      },
    },
    fixes: { separate: { kind: 'review', title: { ja: '前に空行を入れる', en: 'Put a blank line before it' } } },
    examples: [
      {
        robots: 'User-agent: *\nDisallow: /\n⟦User-agent: ndl-japan⟧\nDisallow:\n',
        goodRobots: 'User-agent: *\nDisallow: /\n\nUser-agent: ndl-japan\nDisallow:\n',
        fix: 'separate',
      },
    ],
  },
  *check({ draft: { text, lines }, names }) {
    for (const { index, span } of names) {
      const [line, before] = [lines[index], lines[index - 1]];
      // A comment may stand right above, and other robots may share the group.
      if (!line || !before || !/^\s*(?:dis)?allow\s*:/i.test(slice(text, before))) continue;
      const edits = [{ span: { start: line.start, end: line.start }, newText: dominantTerminator(text) }];
      yield { span, message: 'glued', data: { found: slice(text, span) }, fixes: [{ fix: 'separate', edits }] };
    }
  },
};
