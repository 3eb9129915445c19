import * as z from 'zod/mini';

/** Which question an answer belongs to, kept as it was asked: packs change, answers stay. */
export const asked = z.object({ questionId: z.string(), packVersion: z.int(), text: z.string() });
export type Asked = z.infer<typeof asked>;

/** A moment in whole milliseconds since 1970 UTC, as the device's clock had it. Beyond the last one there are no days. */
export const moment = z.int().check(z.nonnegative(), z.lte(8.64e15));

/** Full answers that are no text: they count as an answer and are never shown to anyone else. */
export const plainAnswers = ['not-known', 'nobody', 'rather-not', 'later'] as const;
export type PlainAnswer = (typeof plainAnswers)[number];

/** A question about strength that was answered without a strength: "Weet ik nog niet", "Nog niemand". */
export const plainAnswered = z.object({
	/** The question's id. */
	id: z.string(),
	plainAnswer: z.enum(plainAnswers),
	asked,
	changedAt: moment
});
export type PlainAnswered = z.infer<typeof plainAnswered>;
