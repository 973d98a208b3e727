const HEAD = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** @returns whether a file is one of Office's older format, into which it also puts documents with a password */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return HEAD.every((byte, index) => bytes[index] === byte);
}
