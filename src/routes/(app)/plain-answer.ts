import { m } from '$paraglide/messages.js';
import type { PlainAnswer } from '$lib/domain/answer';

const words: Record<PlainAnswer, () => string> = {
	'not-known': m.answer_not_known,
	nobody: m.answer_nobody,
	'rather-not': m.answer_rather_not,
	later: m.answer_later
};

export const plainAnswerText = (answer: PlainAnswer): string => words[answer]();
