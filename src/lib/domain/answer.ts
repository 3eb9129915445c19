import * as z from 'zod/mini';

/** Which question an answer belongs to, kept as it was asked: packs change, answers stay. */
export const asked = z.object({ questionId: z.string(), packVersion: z.int(), text: z.string() });
export type Asked = z.infer<typeof asked>;

/** A moment in whole milliseconds since 1970 UTC, as the device's clock had it. */
export const moment = z.int().check(z.nonnegative());
