/** The questions before a talk, in the order in which they are asked, and the one after it. */
export const talkSteps = ['points', 'good', 'question'] as const;
export type TalkStep = (typeof talkSteps)[number] | 'after';

export const isTalkStep = (step: string | undefined): step is TalkStep =>
	step === 'after' || talkSteps.some((each) => each === step);
