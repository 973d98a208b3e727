import { CommanderError } from 'commander';
import type { MessageKey, Say } from './messages';
import { createProgram } from './program';
import { reason } from './failure';
import type { Terminal } from './terminal';
import { UsageError } from './usage-error';

/** What commander finds wrong with a command line. */
const SENTENCES: Readonly<Record<string, MessageKey>> = {
  'commander.unknownOption': 'unknownOption',
  'commander.unknownCommand': 'unknownCommand',
  'commander.missingArgument': 'missingArgument',
  'commander.optionMissingArgument': 'optionMissingArgument',
  'commander.excessArguments': 'excessArguments',
  'commander.missingMandatoryOptionValue': 'missingArgument',
};

/** Runs the program. Nothing is thrown. @param args without the names of Node and of the program @returns the exit code */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = 0;
  const program = createProgram(terminal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const { note, say } = terminal;
    if (error instanceof UsageError) note(error.message);
    // Without a command the help has been shown already.
    else if (error instanceof CommanderError && error.code !== 'commander.help') note(commanderSentence(error, say));
    else if (!(error instanceof CommanderError)) note(say('crash', { error: reason(error) }));
    return error instanceof UsageError || error instanceof CommanderError ? 2 : 3;
  }
}

/** Commander names what is wrong in quotation marks, and what was meant in brackets. */
function commanderSentence({ code, message }: CommanderError, say: Say): string {
  const what = /'([^']*)'/.exec(message)?.[1] ?? '';
  const meant = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(message)?.[1];
  const hint = meant === undefined ? say('seeHelp') : say('didYouMean', { candidates: meant });
  const key = SENTENCES[code];
  return key === undefined ? message : say(key, { what, hint });
}
