/** Forms of the same character in names: 髙/高, 﨑/崎 … The book and its colophon may differ in them. */
const VARIANTS: Readonly<Record<string, string>> = {
  髙: '高', 﨑: '崎', 嵜: '崎', 碕: '崎', 濵: '浜', 濱: '浜', 邊: '辺', 邉: '辺', 齋: '斎', 齊: '斎', 斉: '斎',
  澤: '沢', 櫻: '桜', 國: '国', 廣: '広', 德: '徳', 惠: '恵', 眞: '真', 瀨: '瀬', 嶋: '島', 嶌: '島', 舘: '館',
  龍: '竜', 黑: '黒', 靑: '青', 會: '会', 學: '学', 圖: '図', 冨: '富', 桒: '桑', 栁: '柳', 條: '条',
  藏: '蔵', 曉: '暁', 壽: '寿', 榮: '栄', 淸: '清', 敎: '教', 內: '内', 渕: '淵', 凉: '涼', 亞: '亜', 彌: '弥',
  萬: '万', 與: '与', 寬: '寛', 槇: '槙', 遙: '遥',
};

const COMPANY = /株式会社|有限会社|合同会社|一般社団法人|公益社団法人|一般財団法人|公益財団法人|社団法人|財団法人|特定非営利活動法人|\((?:株|有|財|社)\)/g;

/** @returns a name for comparison: widths, spaces, separators and the kind of company folded away. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(COMPANY, '')
    .replace(/[\s\u3000・･:―—–‐−ー－一~〜～=/,、.。「」『』()[\]〈〉《》-]/g, '')
    .toLowerCase();
}

/** @returns `foldName` with the forms of the same character made one. */
export function foldVariants(name: string): string {
  return [...foldName(name)].map((c) => VARIANTS[c] ?? c).join('');
}

/** How two names compare. */
export type NameComparison = 'same' | 'variant' | 'different';

/** Compares two names tolerantly: `variant` when only forms of the same character differ. */
export function compareNames(a: string, b: string): NameComparison {
  if (foldName(a) === foldName(b)) return 'same';
  return foldVariants(a) === foldVariants(b) ? 'variant' : 'different';
}
