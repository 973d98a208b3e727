import type { Locale } from '../core/rules/rule';

/**
 * Decides the language before any option is read, so that even a wrong option is answered in it: `--locale`, else the
 * environment, else the system.
 * @param args the arguments of the program
 * @param system tells the system's locale as a BCP 47 tag; asked only where nothing else decides, for it takes 10 ms
 */
export function chooseLocale(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  system: () => string,
): Locale {
  const named = localeArgument(args);
  if (named === 'ja' || named === 'en') return named;
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  // An empty variable counts as not set, as POSIX has it.
  return (LC_ALL || LC_MESSAGES || LANG || system()).toLowerCase().startsWith('ja') ? 'ja' : 'en';
}

function localeArgument(args: readonly string[]): string | undefined {
  const index = args.findIndex((arg) => arg === '--locale' || arg.startsWith('--locale='));
  const argument = args[index];
  return argument === '--locale' ? args[index + 1] : argument?.slice('--locale='.length);
}
