export function asciiOnly(script: string, json: string): { script: string; map: string };
