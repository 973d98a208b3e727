import type { Deliverable } from '../book/deliverable';
import { readFileList } from '../book/file-list';
import { baseName, nameKey, stemOf } from '../book/file-names';
import type { Locale, Wording } from '../text/wording';
import { fill } from '../lint/wording';

/** Why a file cannot be delivered, whoever answers for it. */
export type PackageProblemKind =
  'working-format' | 'unsafe-name' | 'same-name' | 'encrypted-pdf' | 'encrypted-archive' | 'changed' | 'broken-config';

/** A file that cannot be delivered. */
export interface PackageProblem {
  readonly kind: PackageProblemKind;
  readonly file: string;
}

/** The files of one title, by their names in its folder. */
export interface TitlePlan {
  /** In reading order; texts first, then what the first file names besides. */
  readonly names: readonly string[];
  /** What stands in the folder and is no part of the title, or is not delivered. */
  readonly leftOut: readonly string[];
  readonly problems: readonly PackageProblem[];
}

/** Decides what of a folder belongs to a title: its drafts with the files of a DAISY book, and the files that its first file names. */
export function planTitle(deliverable: Deliverable): TitlePlan {
  const { drafts, folder } = deliverable;
  const texts = drafts.flatMap(({ path, publication }) => [baseName(path), ...(publication?.files ?? [])]);
  const listed = new Set(readFileList(deliverable).files.map(({ name }) => nameKey(name)));
  const others = (folder?.names ?? []).filter((name) => !texts.includes(name));
  const named = others.filter((name) => listed.has(nameKey(name)) && !isWorkingFormat(name) && !name.startsWith('.'));
  const names = [...texts, ...named];
  return {
    names: names.filter((name) => !isWorkingFormat(name)),
    leftOut: others.filter((name) => !named.includes(name)),
    problems: names.flatMap((name, index) => {
      const kind = nameProblem(name, names.slice(0, index));
      return kind ? [{ kind, file: name }] : [];
    }),
  };
}

/** Markdown is what people work in; a title of which a part is left out would be incomplete. */
function isWorkingFormat(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name);
}

/** Some systems cannot store such names, or take them for folders, or two of them for one. */
function nameProblem(name: string, before: readonly string[]): PackageProblemKind | undefined {
  if (isWorkingFormat(name)) return 'working-format';
  if (/[<>:"|?*\\\p{Cc}]|[. ](?:\/|$)/u.test(name)) return 'unsafe-name';
  return before.some((other) => nameKey(other) === nameKey(name)) ? 'same-name' : undefined;
}

/** Where a title stands. */
export interface TitlePlace {
  /** Something that is the same for the titles of one folder, such as its URI. */
  readonly folder: string;
  /** The folder's own name. */
  readonly folderName: string;
  /** Name of the title's first file. */
  readonly first: string;
}

/** @returns the folder in the package for each of several titles; none for a single one */
export function packageFolders(places: readonly TitlePlace[]): string[] {
  if (places.length < 2) return places.map(() => '');
  const taken = new Set<string>();
  return places.map(({ folder, folderName, first }) => {
    const isAlone = places.filter((other) => other.folder === folder).length === 1;
    const name = safeName(isAlone && folderName !== '' ? folderName : stemOf(first));
    let unique = name;
    for (let number = 2; taken.has(nameKey(unique)); number++) unique = `${name}-${number}`;
    taken.add(nameKey(unique));
    return unique;
  });
}

function safeName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[<>:"|?*\\/\p{Cc}]/gu, '_')
    .replace(/[. ]+$/, '');
  return safe === '' ? '_' : safe;
}

const PROBLEMS: Readonly<Record<PackageProblemKind, Wording>> = {
  'working-format': {
    ja: '{file}: Markdown は作業用の形式なので納品できません。テキスト（.txt）にしてください。',
    en: '{file}: Markdown is a working format and is not delivered. Save it as plain text (.txt).',
  },
  'unsafe-name': {
    ja: '{file}: ファイル名に、ほかのコンピューターでは使えない文字があります。名前を変えてください。',
    en: '{file}: other computers cannot store a file of this name. Please rename it.',
  },
  'same-name': {
    ja: '{file}: 大文字と小文字、全角と半角の違いだけで同じ名前のファイルがあります。名前を変えてください。',
    en: '{file}: another file has the same name but for case or width. Please rename one.',
  },
  'encrypted-pdf': {
    ja: '{file}: 暗号化されているか、印刷などが制限されている PDF です。制限を外したものにしてください。',
    en: '{file}: this PDF is encrypted, or printing is restricted. Replace it with one that is not.',
  },
  'encrypted-archive': {
    ja: '{file}: 暗号化されたファイルを含んでいます。パスワードなしのものにしてください。',
    en: '{file}: this archive holds encrypted files. Replace it with one without a password.',
  },
  'changed': {
    ja: '{file}: 点検した内容と、保存されている内容が違います。保存してから、もう一度実行してください。',
    en: '{file}: what is stored is not what was checked. Save it and try again.',
  },
  'broken-config': {
    ja: '{file}: JSON として読めない箇所があり、申告や認めた指摘が分かりません。先に直してください。',
    en: '{file}: this is not valid JSON, so what was declared and allowed is not known. Mend it first.',
  },
};

/** Says why a file cannot be delivered. */
export function problemSentence({ kind, file }: PackageProblem, locale: Locale): string {
  return fill(PROBLEMS[kind][locale], { file }, locale);
}
