export const dictionaryPackage: string;
export const dictionarySource: string;
export function packedDictionary(): string;
