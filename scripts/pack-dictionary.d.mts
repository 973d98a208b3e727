export const dictionaryPackage: string;
export function packedDictionary(): string;
