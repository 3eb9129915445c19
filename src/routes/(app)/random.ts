export const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
